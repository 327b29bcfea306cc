import { reach } from './reach.js';
import { heardAt } from './site-clock.js';

import { span } from './parts/time.js';

/** The sentence, with how long to wait where that is known and worth telling. */
const lasting = (sentence, seconds) => (seconds > 1 ? sentence.replace(/\.$/, `: ${span(seconds)}.`) : sentence);

/** A refusal or failure: the RFC 9457 problem of the server, or one made here for a lost connection (status 0). */
export class Problem extends Error {
  /**
   * @param {{status: number, code?: string, detail?: string, correlation?: string, errors?: {field: string, message: string}[],
   *     retryAfter?: number}} problem
   */
  constructor({ status, code = '', detail, correlation, errors = [], retryAfter = 0 }) {
    const sentence = lasting(detail || 'Something went wrong. Try again in a moment.', retryAfter);
    super(correlation ? `${sentence} If it goes on, tell an administrator “${correlation.slice(0, 8)}”.` : sentence);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  get detail() {
    return this.message;
  }

  /** What a field was refused for, for showing it beside the field. */
  of(field) {
    return this.errors.find((error) => error.field === field)?.message;
  }

  /** Whether nobody, or somebody else, is signed in where the request went. */
  get ofStranger() {
    return this.code === 'NOT_SIGNED_IN' || this.code === 'OTHER_ACCOUNT';
  }

  /** Whether the same request may succeed later, without a person changing anything. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const TIMEOUT = 15_000;
const REPEATS = 2;
/** An answer to HEAD has nothing but its status. */
const WITHOUT_BODY = { 401: 'NOT_SIGNED_IN', 409: 'OTHER_ACCOUNT' };

let csrf = null;
/** Whose requests these are; the server gives them to nobody else. @type {string | null} */
let account = null;
/** @type {(problem: Problem) => Promise<boolean>} */
let whenBack = () => Promise.resolve(false);
let whenConfirmed = () => Promise.resolve(false);

/** Takes in who is here; the session calls this with each newer token. */
export function actAs(newest, id) {
  csrf = newest;
  account = id;
}

/**
 * @param {(problem: Problem) => Promise<boolean>} listener told that the person is no longer signed in; answers once it is
 *     known whether they are again
 */
export function whenRefusedAsStranger(listener) {
  whenBack = listener;
}

/** @param {() => Promise<boolean>} listener asks the person to show that it is they; answers whether they did */
export function whenNotRecent(listener) {
  whenConfirmed = listener;
}

/** The headers that say for whom a request is, and (of unsafe ones) that this page made it. */
export const identity = (unsafe = true) => ({
  ...(account ? { 'Parley-Account': account } : {}), ...(unsafe && csrf ? { [csrf.header]: csrf.token } : {}),
});

/** A new trace of W3C Trace Context, in which the server goes on: what comes of one click is found together. */
function traceparent() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `00-${hex.slice(0, 32)}-${hex.slice(32)}-00`;
}

/** @typedef {{signal?: AbortSignal, timeout?: number, repeats?: number, anyone?: boolean, waits?: boolean, headers?: Record<string, string>}} Options */

/** @param {string} method @param {string} path @param {unknown} body @param {Options & {raw?: boolean}} [options] */
async function once(method, path, body, { signal, timeout = TIMEOUT, raw = false, anyone = false, headers: more } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json', ...identity(method !== 'GET'), ...more };
  if (anyone) delete headers['Parley-Account'];
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers.traceparent = traceparent();
  const limit = AbortSignal.timeout(timeout);
  const sent = Date.now();
  let response;
  try {
    response = await fetch(path, {
      method, headers, credentials: 'same-origin', cache: 'no-store',
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    reach.noticed(true);
    heardAt(response.headers.get('Date'), sent, Date.now());
    if (response.ok && raw) return response;
    if (response.ok) return response.status === 204 ? null : await jsonOf(response);
  } catch (error) {
    if (signal?.aborted) throw error;
    reach.noticed(false);
    throw limit.aborted
      ? new Problem({ status: 0, code: 'TIMEOUT', detail: 'The server did not answer in time.' })
      : new Problem({ status: 0, code: 'OFFLINE', detail: 'The server can’t be reached.' });
  }
  const problem = (await jsonOf(response)) ?? { code: WITHOUT_BODY[response.status] };
  throw new Problem({
    ...problem, status: response.status, retryAfter: Number(response.headers.get('Retry-After')) || 0,
  });
}

async function jsonOf(response) {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/**
 * What finds its person signed out waits until they are back, and goes on: whatever was typed or pressed is not lost.
 * `anyone` asks for whoever is signed in; `waits: false` is told at once.
 *
 * @param {string} method @param {string} path @param {unknown} [body] @param {Options & {raw?: boolean}} [options] @returns {Promise<any>}
 */
async function ask(method, path, body, options = {}) {
  const repeats = options.repeats ?? (method === 'GET' ? REPEATS : 0);
  for (let attempt = 0, fresh = false; ; attempt++) {
    try {
      return await once(method, path, body, options);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.code === 'CSRF' && !fresh) {
        fresh = true;
        ({ csrf } = await once('GET', '/api/session', undefined, { anyone: true }));
      } else if (problem.code === 'RECENT_AUTHENTICATION_REQUIRED') {
        if (!(await whenConfirmed())) throw problem;
      } else if (problem.ofStranger) {
        if (options.anyone || options.waits === false || !(await whenBack(problem))) throw problem;
        options.signal?.throwIfAborted();
      } else if (!problem.passing || problem.status === 429 || attempt >= repeats) {
        throw problem;
      } else {
        await pause(300 * 2 ** attempt * (0.75 + Math.random() / 2));
      }
    }
  }
}

/** The server's HTTP interface (docs/live-protocol.md). Answers the parsed body, throws a {@link Problem}. */
export const api = {
  /** @param {string} path @param {Options} [options] */
  get: (path, options) => ask('GET', path, undefined, options),
  /** @param {string} path @param {unknown} [body] @param {Options} [options] */
  post: (path, body, options) => ask('POST', path, body, options),
  /** @param {string} path @param {unknown} [body] @param {Options} [options] */
  put: (path, body, options) => ask('PUT', path, body, options),
  /** @param {string} path @param {unknown} [body] @param {Options} [options] */
  delete: (path, body, options) => ask('DELETE', path, body, options),
  /** Answers the response itself, for what it says in its headers. @param {string} method @param {string} path @param {Options} [options] */
  raw: (method, path, options) => ask(method, path, undefined, { ...options, raw: true }),
};

/** Builds a path: parts are escaped, absent parameters left out. */
export function path(parts, ...values) {
  return String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));
}

/** @param {Record<string, unknown>} parameters */
export function query(parameters) {
  const present = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '').map(([name, value]) => [name, String(value)]);
  return present.length ? `?${new URLSearchParams(present)}` : '';
}
