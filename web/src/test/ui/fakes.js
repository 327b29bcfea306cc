import { SiteClock } from '../../main/ui/base/site-clock.js';
import { Store } from '../../main/ui/base/store.js';

/**
 * What stores are given in tests: each notes what it was asked for, and says what the test says. They are `any` because they
 * are less than what they stand for.
 *
 * @typedef {any} Fake
 */

/** The site: answers as the test has said, to the request that begins so. */
class FakeApi {
  /** Each as `GET /api/…`. @type {string[]} */
  asked = [];
  /** What was sent, beside each request. @type {any[]} */
  bodies = [];
  /** @type {any[]} */
  options = [];
  /** With which token, and for whom, requests are sent. @type {any[]} */
  as = [];
  #answers = [];
  stranger = null;

  /** @param {string} request @param {unknown} answer a value, an error, or what makes one of the body that was sent */
  on(request, answer) {
    this.#answers.unshift([request, answer]);
    return this;
  }

  /** Answers when the test says so. @returns {{resolve: (answer?: unknown) => void, reject: (problem: unknown) => void}[]} those that wait */
  holds(request) {
    const waiting = [];
    this.on(request, () => {
      const one = Promise.withResolvers();
      waiting.push(one);
      return one.promise;
    });
    return waiting;
  }

  get = (address, options) => this.#ask('GET', address, undefined, options);

  post = (address, body, options) => this.#ask('POST', address, body, options);

  put = (address, body, options) => this.#ask('PUT', address, body, options);

  delete = (address, body, options) => this.#ask('DELETE', address, body, options);

  raw = (method, address, options) => this.#ask(method, address, undefined, options);

  actAs(csrf, id) {
    this.as.push([csrf, id]);
  }

  identity() {
    return { 'Parley-Account': 'ana' };
  }

  whenRefusedAsStranger(listener) {
    this.stranger = listener;
  }

  async #ask(method, address, body, options) {
    const request = `${method} ${address}`;
    this.asked.push(request);
    this.bodies.push(body);
    this.options.push(options);
    const answer = this.#answers.find(([begins]) => request.startsWith(begins))?.[1];
    if (answer === undefined) throw new Error(`Nobody said what to answer to ${request}`);
    const said = typeof answer === 'function' ? await answer(body, request) : answer;
    if (said instanceof Error) throw said;
    return said;
  }
}

/** Who is here: Ana, unless the test says otherwise. */
class FakeSession extends Store {
  known = true;
  account = { id: 'ana', username: 'ana', name: 'Ana', roles: [] };
  interruption = null;
  site = { largestPicture: 1000, largestFile: 5000 };
  checks = 0;

  get signedIn() {
    return this.account !== null;
  }

  get owner() {
    return this.account?.id ?? 'visitor';
  }

  is(role) {
    return this.account?.roles.includes(role) ?? false;
  }

  check() {
    this.checks++;
    return Promise.resolve();
  }

  update(changes) {
    this.account = { ...this.account, ...changes };
    this.changed();
  }

  becomes(id) {
    this.account = id && { id, username: id, name: id, roles: [] };
    this.changed();
  }
}

/** The socket: what is told on it the test tells. */
class FakeLive extends Store {
  state = 'live';
  failing = false;
  crowded = false;
  listeners = new Map();
  starts = 0;

  start() {
    this.starts++;
  }

  subscribe(destination, listener) {
    this.listeners.set(destination, listener);
    return () => this.listeners.get(destination) === listener && this.listeners.delete(destination);
  }

  tell(destination, frame) {
    this.listeners.get(destination)?.frame(frame);
  }

  stands(destination) {
    this.listeners.get(destination)?.stands?.();
  }

  becomes(state) {
    this.state = state;
    if (state === 'offline') this.listeners.forEach((listener) => listener.lost?.());
    this.changed();
  }
}

/** The window. */
class FakePage {
  navigator = { onLine: true };
  document = { hidden: false };
  /** Where it went. @type {string[]} */
  went = [];
  location = { origin: 'https://site.example', assign: (address) => this.went.push(address) };
  #listeners = [];

  setInterval = (act, every) => setInterval(act, every);

  addEventListener(type, listener) {
    this.#listeners.push([type, listener]);
  }

  removeEventListener(type, listener) {
    this.#listeners = this.#listeners.filter((one) => one[0] !== type || one[1] !== listener);
  }

  happens(type, event = {}) {
    this.#listeners.filter((one) => one[0] === type).forEach(([, listener]) => listener(event));
  }
}

/** What is kept on the device; `isFull` takes nothing more. */
class FakeStorage {
  isFull = false;
  values = new Map();

  get length() {
    return this.values.size;
  }

  key(i) {
    return [...this.values.keys()][i];
  }

  getItem(name) {
    return this.values.get(name) ?? null;
  }

  setItem(name, value) {
    if (this.isFull) throw new Error('full');
    this.values.set(name, value);
  }

  removeItem(name) {
    this.values.delete(name);
  }
}

/** How Ana stands to others: the test says whom she has blocked. */
class FakeFriends extends Store {
  blocked = [];

  hasBlocked(id) {
    return this.blocked.some(({ person }) => person.id === id);
  }

  block(...ids) {
    this.blocked = ids.map((id) => ({ person: { id } }));
    this.changed();
  }
}

/** @returns {Fake} */
export const fakeApi = () => new FakeApi();
/** @returns {Fake} */
export const fakeSession = () => new FakeSession();
/** @returns {Fake} */
export const fakeLive = () => new FakeLive();
/** @returns {Fake} */
export const fakePage = () => new FakePage();
/** @returns {Fake} */
export const fakeStorage = () => new FakeStorage();
/** @returns {Fake} */
export const fakeFriends = () => new FakeFriends();
/** The site's time is the device's. */
export const clock = new SiteClock();

/** All that stores are given, with more of it where a test needs that. @returns {Fake} */
export const fakeSite = (more = {}) => ({
  api: fakeApi(),
  session: fakeSession(),
  live: fakeLive(),
  page: fakePage(),
  storage: fakeStorage(),
  friends: fakeFriends(),
  clock,
  ...more,
});

export const person = (id, more = {}) => ({ id, username: id, name: id[0].toUpperCase() + id.slice(1), ...more });

/** What the server says of how Ana has a conversation. */
export const mine = (more = {}) => ({
  joined: true,
  readNumber: 0,
  epoch: 0,
  mentionedIn: [],
  notUnread: [],
  mutedUntil: null,
  fromNumber: 1,
  mutedForMe: false,
  archivedForMe: false,
  ...more,
});
