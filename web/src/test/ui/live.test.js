import { Live } from '../../main/ui/live/live.js';
import { fakePage, fakeSession } from './fakes.js';
import { assert, each, onAverage, withClock } from './testing.js';

/** As much of @stomp/stompjs as a socket needs: what the server says the test says. */
class Client {
  static all = [];
  sent = [];
  ended = 0;
  #receipts = new Map();
  #subscribed = new Map();

  constructor(options) {
    this.options = options;
    Client.all.push(this);
  }

  active = false;

  activate() {
    this.active = true;
  }

  deactivate() {
    this.ended++;
  }

  watchForReceipt(id, act) {
    this.#receipts.set(id, act);
  }

  subscribe(destination, taker, { id, receipt }) {
    this.#subscribed.set(id, { destination, taker, receipt });
  }

  unsubscribe(id) {
    this.#subscribed.delete(id);
  }

  publish({ destination, body }) {
    this.sent.push([destination, JSON.parse(body)]);
  }

  get subscriptions() {
    return [...this.#subscribed.keys()];
  }

  connects() {
    this.options.onConnect();
  }

  confirms(id) {
    this.#receipts.get(this.#subscribed.get(id).receipt)();
  }

  says(id, frame) {
    this.#subscribed.get(id).taker({ body: JSON.stringify(frame) });
  }

  complains(problem) {
    this.options.onUnhandledMessage({ body: JSON.stringify(problem) });
  }

  closes(code = 1006) {
    this.options.onWebSocketClose({ code });
  }
}

function socket() {
  Client.all = [];
  const session = fakeSession();
  const page = fakePage();
  const live = new Live({ session, Client: /** @type {any} */ (Client), page });
  const client = () => Client.all.at(-1);
  return { session, page, live, client, clients: () => Client.all.length };
}
function connected() {
  const all = socket();
  all.live.start();
  all.client().connects();
  return all;
}
/** Notes what a subscription is told. */
const listener = () => {
  const told = [];
  return {
    told,
    frame: ({ type }) => told.push(type),
    stands: () => told.push('stands'),
    lost: () => told.push('lost'),
    refused: ({ code }) => told.push(code),
  };
};

Deno.test('the socket connects as the page’s person, once it is wanted', () =>
  withClock(() => {
    const { live, page, client, clients } = socket();
    page.happens('online');
    assert.equal(clients(), 0);
    live.start();
    live.start();
    assert.deepEqual([clients(), client().active, live.state], [1, true, 'connecting']);
    assert.equal(client().options.brokerURL, 'wss://site.example/live');
    assert.deepEqual(client().options.connectHeaders, { 'Parley-Account': 'ana' });
    client().connects();
    assert.equal(live.state, 'live');
  }));

Deno.test('a subscription is made when there is a connection, and stands when the server has confirmed it', () =>
  withClock(() => {
    const { live, client } = socket();
    const early = listener();
    live.subscribe('/topic/a', early);
    live.start();
    client().connects();
    assert.deepEqual([client().subscriptions, early.told], [['/topic/a'], []]);
    client().confirms('/topic/a');
    client().says('/topic/a', { type: 'message' });
    assert.deepEqual(early.told, ['stands', 'message']);
    live.subscribe('/topic/b', listener());
    assert.deepEqual(client().subscriptions, ['/topic/a', '/topic/b']);
  }));

Deno.test('a subscription is lost with its connection, and made anew with the next', () =>
  withClock(({ pass }) => {
    const { live, client, clients } = connected();
    const one = listener();
    live.subscribe('/topic/a', one);
    const first = client();
    first.closes();
    assert.deepEqual([one.told, live.state], [['lost'], 'offline']);
    pass(1000);
    assert.equal(clients(), 2);
    client().connects();
    assert.deepEqual(client().subscriptions, ['/topic/a']);
    first.confirms('/topic/a');
    assert.deepEqual(one.told, ['lost'], 'what the first connection confirms says nothing of the second');
    client().confirms('/topic/a');
    assert.deepEqual(one.told, ['lost', 'stands']);
  }));

Deno.test('who has ended a subscription hears nothing more, and ends no other of the same topic', () =>
  withClock(() => {
    const { live, client } = connected();
    const [first, second] = [listener(), listener()];
    const end = live.subscribe('/topic/a', first);
    client().confirms('/topic/a');
    live.subscribe('/topic/a', second);
    end();
    assert.deepEqual(client().subscriptions, ['/topic/a']);
    client().confirms('/topic/a');
    assert.deepEqual([first.told, second.told], [['stands'], ['stands']]);
    live.subscribe('/topic/b', first)();
    assert.deepEqual(client().subscriptions, ['/topic/a']);
    client().closes();
    live.hurry();
    client().connects();
    assert.deepEqual(client().subscriptions, ['/topic/a'], 'nor with the next connection');
  }));

Deno.test('a refused subscription is told why', () =>
  withClock(() => {
    const { live, client } = connected();
    const one = listener();
    live.subscribe('/topic/a', one);
    client().complains({ code: 'NO_SUCH_TOPIC', subscription: '/topic/a' });
    client().complains({ code: 'TOO_FAST', destination: '/app/presence' });
    assert.deepEqual(one.told, ['NO_SUCH_TOPIC']);
  }));

Deno.test('what does not connect is tried again after ½, 1, 2, 4, 8 and then each 10 seconds, and fails from the second time on', () =>
  onAverage(() =>
    withClock(({ pass }) => {
      const { session, live, client, clients } = connected();
      const waited = [];
      const failing = [];
      for (let tries = 0; tries < 7; tries++) {
        client().closes();
        failing.push(live.failing);
        const before = clients();
        let millis = 0;
        for (; clients() === before; millis += 100) pass(100);
        waited.push(millis / 1000);
      }
      assert.deepEqual(waited, [0.5, 1, 2, 4, 8, 10, 10]);
      assert.deepEqual(failing, [false, true, true, true, true, true, true]);
      assert.equal(session.checks, 5, 'whether that is because one is signed out is asked from the third time on');
      client().connects();
      assert.equal(live.failing, false);
      client().closes();
      pass(500);
      assert.equal(live.state, 'connecting', 'and it begins with half a second again');
    })
  ));

Deno.test('of a connection that was given up nothing more is heard', () =>
  withClock(({ pass }) => {
    const { client, clients } = connected();
    const first = client();
    first.closes();
    assert.equal(first.ended, 1);
    pass(1000);
    first.closes();
    pass(60_000);
    assert.equal(clients(), 2);
  }));

Deno.test('news makes the socket begin with short waits again, once at a time', () =>
  onAverage(() =>
    withClock(({ pass }) => {
      const { page, client, clients } = connected();
      for (let i = 0; i < 4; i++) {
        client().closes();
        pass(4000);
      }
      client().closes();
      page.happens('online');
      page.happens('online');
      assert.equal(clients(), 6);
      pass(60_000);
      assert.equal(clients(), 6, 'and what would have come later does not come too');
      client().closes();
      pass(500);
      assert.equal(clients(), 7);
    })
  ));

Deno.test('whoever shows how it stands hears when that changes, and only then', () =>
  withClock(({ pass }) => {
    const { live, client, session } = connected();
    let told = 0;
    live.watch(() => told++);
    session.changed();
    live.start();
    live.hurry();
    assert.equal(told, 0);
    client().closes(4009);
    assert.ok(live.crowded);
    assert.equal(told, 2);
    live.hurry();
    assert.equal(told, 3);
    pass(60_000);
  }));

each('news makes the socket connect at once', {
  'when the network is back': [({ page }) => page.happens('online'), 2],
  'when the page is looked at': [({ page }) => page.happens('visibilitychange'), 2],
  'not when the page is hidden': [({ page }) => ((page.document.hidden = true), page.happens('visibilitychange')), 1],
}, async (happens) => {
  let clients;
  await withClock(() => {
    const all = connected();
    all.client().closes();
    happens(all);
    clients = all.clients();
  });
  return clients;
});

Deno.test('without a network nothing is tried until it is back', () =>
  withClock(({ pass }) => {
    const { page, live, client, clients } = connected();
    const one = listener();
    live.subscribe('/topic/a', one);
    page.navigator.onLine = false;
    page.happens('offline');
    assert.deepEqual([live.state, client().ended, one.told], ['offline', 1, ['lost']]);
    pass(60_000);
    assert.equal(clients(), 1);
    page.navigator.onLine = true;
    page.happens('online');
    assert.equal(clients(), 2);
  }));

Deno.test('a window too many waits until somebody looks at it', () =>
  withClock(({ pass }) => {
    const { page, live, client, clients } = connected();
    client().closes(4009);
    pass(60_000);
    assert.deepEqual([live.crowded, clients()], [true, 1]);
    page.happens('visibilitychange');
    client().connects();
    assert.deepEqual([live.crowded, live.state], [false, 'live']);
  }));

Deno.test('a socket that was closed because one is signed out looks who is here', () =>
  withClock(() => {
    const { session, client } = connected();
    client().closes(4001);
    assert.equal(session.checks, 1);
  }));

Deno.test('while the page’s person is signed out there is no socket, and then there is', () =>
  withClock(({ pass }) => {
    const { session, live, page, client, clients } = connected();
    session.interruption = { by: null };
    session.changed();
    assert.deepEqual([live.state, client().ended], ['offline', 1]);
    page.happens('online');
    pass(60_000);
    assert.equal(clients(), 1);
    session.interruption = null;
    session.changed();
    assert.equal(clients(), 2);
  }));

Deno.test('nothing is said without a connection', () =>
  withClock(() => {
    const { live, client } = socket();
    live.start();
    live.signal('/app/typing', { conversation: 'lobby' });
    assert.deepEqual(client().sent, []);
    client().connects();
    live.signal('/app/typing', { conversation: 'lobby' });
    assert.deepEqual(client().sent.at(-1), ['/app/typing', { conversation: 'lobby' }]);
  }));

Deno.test('the site is told whether somebody is there: now and then, when they leave, and when they come back', () =>
  withClock(({ pass }) => {
    const { page, client } = connected();
    const said = () => client().sent.splice(0).map(([destination, { state }]) => (assert.equal(destination, '/app/presence'), state));
    assert.deepEqual(said(), ['active']);
    pass(45_000);
    assert.deepEqual(said(), ['active']);
    page.document.hidden = true;
    page.happens('visibilitychange');
    assert.deepEqual(said(), ['away']);
    page.document.hidden = false;
    page.happens('visibilitychange');
    assert.deepEqual(said(), ['active']);
    pass(5 * 60_000);
    assert.equal(said().at(-1), 'away', 'who has touched nothing for five minutes is away');
    page.happens('keydown');
    assert.deepEqual(said(), ['active']);
    page.happens('keydown');
    assert.deepEqual(said(), []);
  }));
