import { Problem } from './problem.js';

const TIMEOUT = 15_000;
const REPEATS = 2;
/** An answer to HEAD has nothing but its status. */
const WITHOUT_BODY = { 401: 'NOT_SIGNED_IN', 409: 'OTHER_ACCOUNT' };

/** @typedef {{signal?: AbortSignal, timeout?: number, repeats?: number, anyone?: boolean, waits?: boolean, headers?: Record<string, string>}} Options */

/** The server's HTTP interface (docs/live-protocol.md). Answers the parsed body, throws a {@link Problem}. */
export class Api {
  #reach;
  #clock;
  #fetch;
  #csrf = null;
  /** Whose requests these are; the server gives them to nobody else. @type {string | null} */
  #account = null;
  /** @type {(problem: Problem) => Promise<boolean>} */
  #whenBack = () => Promise.resolve(false);
  #whenConfirmed = () => Promise.resolve(false);

  /** @param {{reach: import('./reach.js').Reach, clock: import('./site-clock.js').SiteClock, fetch?: typeof globalThis.fetch}} site */
  constructor({ reach, clock, fetch = (...request) => globalThis.fetch(...request) }) {
    this.#reach = reach;
    this.#clock = clock;
    this.#fetch = fetch;
  }

  /** @param {string} path @param {Options} [options] */
  get = (path, options) => this.#ask('GET', path, undefined, options);

  /** @param {string} path @param {unknown} [body] @param {Options} [options] */
  post = (path, body, options) => this.#ask('POST', path, body, options);

  /** @param {string} path @param {unknown} [body] @param {Options} [options] */
  put = (path, body, options) => this.#ask('PUT', path, body, options);

  /** @param {string} path @param {unknown} [body] @param {Options} [options] */
  delete = (path, body, options) => this.#ask('DELETE', path, body, options);

  /** Answers the response itself, for what it says in its headers. @param {string} method @param {string} path @param {Options} [options] */
  raw = (method, path, options) => this.#ask(method, path, undefined, { ...options, raw: true });

  /** Takes in who is here; the session calls this with each newer token. */
  actAs(newest, id) {
    this.#csrf = newest;
    this.#account = id;
  }

  /**
   * @param {(problem: Problem) => Promise<boolean>} listener told that the person is no longer signed in; answers once it is
   *     known whether they are again
   */
  whenRefusedAsStranger(listener) {
    this.#whenBack = listener;
  }

  /** @param {() => Promise<boolean>} listener asks the person to show that it is they; answers whether they did */
  whenNotRecent(listener) {
    this.#whenConfirmed = listener;
  }

  /** The headers that say for whom a request is, and (of unsafe ones) that this page made it. */
  identity(unsafe = true) {
    return {
      ...(this.#account ? { 'Parley-Account': this.#account } : {}),
      ...(unsafe && this.#csrf ? { [this.#csrf.header]: this.#csrf.token } : {}),
    };
  }

  /**
   * What finds its person signed out waits until they are back, and goes on: whatever was typed or pressed is not lost.
   * `anyone` asks for whoever is signed in; `waits: false` is told at once.
   *
   * @param {string} method @param {string} path @param {unknown} [body] @param {Options & {raw?: boolean}} [options] @returns {Promise<any>}
   */
  async #ask(method, path, body, options = {}) {
    const repeats = options.repeats ?? (method === 'GET' ? REPEATS : 0);
    for (let attempt = 0, fresh = false;; attempt++) {
      try {
        return await this.#once(method, path, body, options);
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        if (problem.code === 'CSRF' && !fresh) {
          fresh = true;
          this.#csrf = (await this.#once('GET', '/api/session', undefined, { anyone: true })).csrf;
        } else if (problem.code === 'RECENT_AUTHENTICATION_REQUIRED') {
          if (!(await this.#whenConfirmed())) throw problem;
        } else if (problem.ofStranger) {
          if (options.anyone || options.waits === false || !(await this.#whenBack(problem))) throw problem;
          options.signal?.throwIfAborted();
        } else if (!problem.passing || problem.status === 429 || attempt >= repeats) {
          throw problem;
        } else {
          await pause(300 * 2 ** attempt * (0.75 + Math.random() / 2));
        }
      }
    }
  }

  /** @param {string} method @param {string} path @param {unknown} body @param {Options & {raw?: boolean}} [options] */
  async #once(method, path, body, { signal, timeout = TIMEOUT, raw = false, anyone = false, headers: more } = {}) {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json', ...this.identity(method !== 'GET'), ...more };
    if (anyone) delete headers['Parley-Account'];
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (method !== 'GET') headers.traceparent = traceparent();
    const limit = AbortSignal.timeout(timeout);
    const sent = Date.now();
    let response;
    try {
      response = await this.#fetch(path, {
        method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      this.#reach.noticed(true);
      this.#clock.heard(response.headers.get('Date'), sent, Date.now());
      if (response.ok && raw) return response;
      if (response.ok) return response.status === 204 ? null : await jsonOf(response);
    } catch (error) {
      if (signal?.aborted) throw error;
      this.#reach.noticed(false);
      throw limit.aborted
        ? new Problem({ status: 0, code: 'TIMEOUT', detail: 'The server did not answer in time.' })
        : new Problem({ status: 0, code: 'OFFLINE', detail: 'The server can’t be reached.' });
    }
    const problem = (await jsonOf(response)) ?? { code: WITHOUT_BODY[response.status] };
    throw new Problem({
      ...problem,
      status: response.status,
      retryAfter: Number(response.headers.get('Retry-After')) || 0,
    });
  }
}

async function jsonOf(response) {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** A new trace of W3C Trace Context, in which the server goes on: what comes of one click is found together. */
function traceparent() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `00-${hex.slice(0, 32)}-${hex.slice(32)}-00`;
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
