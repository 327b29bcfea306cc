import { Store } from '../base/store.js';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
const PRESENCE_EVERY = 45_000;
const AWAY_AFTER = 5 * 60_000;
const SIGNED_OUT = 4001;
const TOO_MANY = 4009;

/**
 * The one socket (docs/live-protocol.md, section 5). Subscriptions are declared once and made anew with each
 * connection; `stands` is called when the server has confirmed one, `lost` when the connection is gone.
 *
 * @typedef {{frame: (frame: object) => void, stands?: () => void, lost?: () => void, refused?: (problem: object) => void}} Listener
 */
export class Live extends Store {
  /** @type {'offline' | 'connecting' | 'live'} */
  state = 'offline';
  /** Whether this window is one too many: it goes on when somebody looks at it again. */
  crowded = false;
  #session;
  #Client;
  #page;
  #client = null;
  #wanted = false;
  #interrupted = false;
  #listeners = new Map();
  #failures = 0;
  #timer = 0;
  #lastInput = Date.now();

  /**
   * @param {{session: import('../base/session.js').Session, Client: typeof import('@stomp/stompjs').Client, page?: typeof globalThis}} site
   */
  constructor({ session, Client, page = globalThis }) {
    super();
    this.#session = session;
    this.#Client = Client;
    this.#page = page;
    session.watch(() => this.#sessionChanged());
    page.addEventListener('online', () => this.hurry());
    page.addEventListener('offline', () => this.#drop());
    page.addEventListener('visibilitychange', () => {
      if (!page.document.hidden) this.hurry();
      this.#tellPresence();
    });
    for (const input of ['keydown', 'pointerdown', 'wheel']) {
      page.addEventListener(input, () => this.#active(), { passive: true, capture: true });
    }
    setInterval(() => this.#tellPresence(), PRESENCE_EVERY);
  }

  /** Whether coming back was tried in vain; that a connection ends is nothing yet, nodes are restarted. */
  get failing() {
    return this.#failures > 1;
  }

  /** While the page's person is signed out there is nobody to connect for. */
  #sessionChanged() {
    const interrupted = Boolean(this.#session.interruption);
    if (interrupted === this.#interrupted) return;
    this.#interrupted = interrupted;
    if (interrupted) this.#drop();
    else this.hurry();
  }

  start() {
    this.#wanted = true;
    this.#connect();
  }

  /** Connects at once when there is reason to believe that it will work now. */
  hurry() {
    if (!this.#wanted || this.state !== 'offline') return;
    this.#failures = 0;
    this.#connect();
  }

  /** @param {string} destination @param {Listener} listener @returns {() => void} ends it */
  subscribe(destination, listener) {
    this.#listeners.set(destination, listener);
    if (this.state === 'live') this.#subscribeNow(destination, listener);
    return () => {
      if (this.#listeners.get(destination) !== listener) return;
      this.#listeners.delete(destination);
      if (this.state === 'live') this.#client.unsubscribe(destination);
    };
  }

  signal(destination, body) {
    if (this.state === 'live') this.#client.publish({ destination, body: JSON.stringify(body) });
  }

  #connect() {
    clearTimeout(this.#timer);
    if (this.#client || !this.#page.navigator.onLine || this.#interrupted) return;
    this.#becomes('connecting');
    const client = new this.#Client({
      connectHeaders: { 'Parley-Account': this.#session.account.id },
      brokerURL: `${this.#page.location.origin.replace(/^http/, 'ws')}/live`,
      reconnectDelay: 0,
      connectionTimeout: 10_000,
      heartbeatIncoming: 10_000,
      heartbeatOutgoing: 10_000,
      discardWebsocketOnCommFailure: true, // a site that stands still does not say goodbye either
      onConnect: () => this.#connected(),
      onWebSocketClose: (event) => this.#closed(client, event),
      onUnhandledMessage: (message) => this.#problem(JSON.parse(message.body)),
    });
    this.#client = client;
    client.activate();
  }

  #connected() {
    this.#failures = 0;
    this.crowded = false;
    this.#becomes('live');
    for (const [destination, listener] of this.#listeners) this.#subscribeNow(destination, listener);
    this.#tellPresence();
  }

  #subscribeNow(destination, listener) {
    const receipt = `stands:${destination}`;
    const client = this.#client;
    client.watchForReceipt(receipt, () => {
      if (this.#client === client && this.#listeners.get(destination) === listener) listener.stands?.();
    });
    client.subscribe(destination, (message) => listener.frame(JSON.parse(message.body)), { id: destination, receipt });
  }

  #problem(problem) {
    const destination = problem.subscription ?? problem.destination;
    this.#listeners.get(destination)?.refused?.(problem);
  }

  #drop() {
    clearTimeout(this.#timer);
    const client = this.#client;
    if (!client) return;
    this.#gone();
    client.deactivate({ force: true });
  }

  #closed(client, event) {
    if (this.#client !== client) return;
    client.deactivate({ force: true });
    this.#gone();
    this.crowded = event.code === TOO_MANY;
    if (this.crowded) return this.changed();
    if (!this.#wanted || !this.#page.navigator.onLine) return;
    if (event.code === SIGNED_OUT || this.failing) this.#session.check(); // why a handshake was refused a browser does not say
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.#connect(), wait * (0.5 + Math.random()));
  }

  #gone() {
    this.#client = null;
    this.#becomes('offline');
    for (const listener of this.#listeners.values()) listener.lost?.();
  }

  #becomes(state) {
    if (this.state === state) return;
    this.state = state;
    this.changed();
  }

  get #presence() {
    return !this.#page.document.hidden && Date.now() - this.#lastInput < AWAY_AFTER ? 'active' : 'away';
  }

  #active() {
    const wasAway = this.#presence === 'away';
    this.#lastInput = Date.now();
    if (wasAway) this.#tellPresence();
  }

  #tellPresence() {
    if (this.#session.signedIn) this.signal('/app/presence', { state: this.#presence });
  }
}
