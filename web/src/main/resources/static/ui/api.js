/** A refusal or failure: the RFC 9457 problem of the server, or one made here for a lost connection (status 0). */
export class Problem extends Error {
  /** @param {{status: number, code?: string, detail?: string, correlation?: string, errors?: {field: string, message: string}[]}} problem */
  constructor({ status, code = '', detail, correlation, errors = [], retryAfter = 0 }) {
    const sentence = detail || 'Something went wrong. Try again in a moment.';
    super(correlation ? `${sentence} If it goes on, tell an administrator “${correlation.slice(0, 8)}”.` : sentence);
    Object.assign(this, { status, code, errors, retryAfter });
  }

  get detail() {
    return this.message;
  }

  /** What a field was refused for, for showing it beside the field. */
  of(field) {
    return this.errors.find((error) => error.field === field)?.message;
  }

  /** Whether the same request may succeed later, without a person changing anything. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const TIMEOUT = 15_000;
const REPEATS = 2;

let csrf = null;
let onSignedOut = () => {};

/** Keeps the token that unsafe requests carry; the session calls this with each newer one. */
export function useCsrf(token) {
  csrf = token;
}

/** @param {() => void} listener called when the server no longer knows this session */
export function whenSignedOut(listener) {
  onSignedOut = listener;
}

/** The header that goes with every unsafe request. */
export const token = () => (csrf ? { [csrf.header]: csrf.token } : {});

/** A new trace of W3C Trace Context, in which the server goes on: what comes of one click is found together. */
function traceparent() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `00-${hex.slice(0, 32)}-${hex.slice(32)}-00`;
}

async function once(method, path, body, { signal, timeout = TIMEOUT, raw = false, headers: more } = {}) {
  const headers = { Accept: 'application/json', ...more };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') Object.assign(headers, token(), { traceparent: traceparent() });
  const limit = AbortSignal.timeout(timeout);
  let response;
  try {
    response = await fetch(path, {
      method, headers, credentials: 'same-origin', cache: 'no-store',
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    if (response.ok && raw) return response;
    if (response.ok) return response.status === 204 ? null : await jsonOf(response);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw limit.aborted
      ? new Problem({ status: 0, code: 'TIMEOUT', detail: 'The server did not answer in time.' })
      : new Problem({ status: 0, code: 'OFFLINE', detail: 'The server can’t be reached.' });
  }
  const problem = (await jsonOf(response)) ?? {};
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

async function ask(method, path, body, options = {}) {
  const repeats = options.repeats ?? (method === 'GET' ? REPEATS : 0);
  for (let attempt = 0, fresh = false; ; attempt++) {
    try {
      return await once(method, path, body, options);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.code === 'CSRF' && !fresh) {
        fresh = true;
        csrf = (await once('GET', '/api/session')).csrf;
      } else if (problem.code === 'NOT_SIGNED_IN') {
        onSignedOut();
        throw problem;
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
  get: (path, options) => ask('GET', path, undefined, options),
  post: (path, body, options) => ask('POST', path, body, options),
  put: (path, body, options) => ask('PUT', path, body, options),
  delete: (path, body, options) => ask('DELETE', path, body, options),
  /** Answers the response itself, for what it says in its headers. */
  raw: (method, path, options) => ask(method, path, undefined, { ...options, raw: true }),
};

/** Builds a path: parts are escaped, absent parameters left out. */
export function path(parts, ...values) {
  return String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));
}

/** @param {Record<string, unknown>} parameters */
export function query(parameters) {
  const present = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return present.length ? `?${new URLSearchParams(present)}` : '';
}
