/** So long in words: seconds up to two minutes, then minutes, then hours, rounded up. */
function span(seconds) {
  const [size, unit] = seconds <= 120 ? [1, 'second'] : seconds <= 7200 ? [60, 'minute'] : [3600, 'hour'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(seconds / size));
}

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
