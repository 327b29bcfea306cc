import { Problem } from '../base/problem.js';
import { Store } from '../base/store.js';
import { refusal } from './sizes.js';

const VERSION = { 'Tus-Resumable': '1.0.0' };
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 20_000;

/**
 * One file on its way in by the tus protocol: begun at once, continued where it stopped after a lost connection.
 * It is `done` when the server has examined it and answered what it is.
 */
export class Upload extends Store {
  /** @type {'waiting' | 'sending' | 'paused' | 'examining' | 'done' | 'refused'} */
  state = 'waiting';
  sent = 0;
  problem = '';
  /** What the server made of it. */
  media = null;
  /** Shown until the message is there. */
  preview = '';
  #uploads;
  #address = '';
  #request = null;
  #wake = () => {};
  #ended = Promise.withResolvers();

  /**
   * @param {import('./uploads.js').Uploads} uploads @param {File | null} file
   * @param {object} [media] what a draft has kept of an earlier upload
   */
  constructor(uploads, file, media = null) {
    super();
    this.#uploads = uploads;
    this.file = file;
    this.name = media?.name ?? file.name;
    this.size = media?.bytes ?? file.size;
    this.type = media?.mimeType ?? file.type;
    if (media) return void this.#becomes('done', { media });
    if (/^image\/(png|jpeg|gif|webp|avif)$/.test(file.type) && !uploads.isStill({ mimeType: file.type })) {
      this.preview = URL.createObjectURL(file);
    }
    uploads.page.addEventListener('online', this.#hurry);
    const problem = refusal(file, uploads.session.site);
    if (problem) this.#becomes('refused', { problem });
    else uploads.queue(() => this.#run());
  }

  /** Answers when nothing more will happen by itself. */
  get ended() {
    return this.#ended.promise;
  }

  get busy() {
    return !['done', 'refused'].includes(this.state);
  }

  retry() {
    if (this.state === 'paused') return this.#hurry();
    if (this.state !== 'refused') return;
    this.#address = '';
    this.sent = 0;
    this.#ended = Promise.withResolvers();
    this.#becomes('waiting', { problem: refusal(this.file, this.#uploads.session.site) });
    if (this.problem) this.#becomes('refused');
    else this.#uploads.queue(() => this.#run());
  }

  /** Stops it, and lets the server forget what it has. */
  cancel() {
    const address = this.busy ? this.#address : '';
    this.#becomes('refused', { problem: 'Cancelled.' });
    this.#request?.abort();
    this.#hurry();
    this.release();
    if (address) this.#uploads.api.delete(address, undefined, { headers: VERSION }).catch(() => {});
  }

  release() {
    this.#uploads.page.removeEventListener('online', this.#hurry);
    if (this.preview) URL.revokeObjectURL(this.preview);
    this.preview = '';
  }

  #hurry = () => this.#wake();

  async #run() {
    for (let attempt = 0; this.busy; attempt++) {
      try {
        await this.#proceed();
      } catch (problem) {
        if (!this.busy) return;
        const again = problem.passing || problem.code === 'UPLOAD_ELSEWHERE' || problem.code === 'CSRF' || problem.ofStranger;
        this.#becomes(again ? 'paused' : 'refused', { problem: problem.detail });
        if (problem.code === 'CSRF') await this.#uploads.session.check();
        if (again) await this.#pause(attempt, problem.retryAfter);
      }
    }
  }

  async #proceed() {
    if (this.#address) this.sent = await this.#offset();
    else this.#address = await this.#begin();
    this.#becomes('sending', { problem: '' });
    if (this.sent < this.size) await this.#send();
    this.#becomes('examining');
    const media = await this.#uploads.api.post(`${this.#address}/media`, {}, { repeats: 2, timeout: 120_000 });
    if (this.busy) this.#becomes('done', { media });
  }

  async #begin() {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(this.name)));
    const headers = { ...VERSION, 'Upload-Length': String(this.size), 'Upload-Metadata': `filename ${name}` };
    const answer = await this.#uploads.api.raw('POST', '/api/uploads', { headers });
    return answer.headers.get('Location');
  }

  async #offset() {
    const answer = await this.#uploads.api.raw('HEAD', this.#address, { headers: VERSION });
    return Number(answer.headers.get('Upload-Offset'));
  }

  /** By XMLHttpRequest, which alone tells how far a request has got. */
  #send() {
    const from = this.sent;
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      request.open('PATCH', this.#address);
      const headers = {
        ...VERSION,
        ...this.#uploads.api.identity(),
        'Upload-Offset': String(from),
        'Content-Type': 'application/offset+octet-stream',
      };
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded }) => this.#becomes(this.state, { sent: from + loaded });
      request.onload = () => (request.status === 204 ? resolve() : reject(new Problem({ ...request.response, status: request.status })));
      request.onerror = () => reject(new Problem({ status: 0, detail: 'The connection was lost.' }));
      request.onabort = request.onerror;
      request.send(this.file.slice(from));
    });
  }

  /** As long as the site asks for; otherwise longer each time. */
  #pause(attempt, asked = 0) {
    const wait = asked ? asked * 1000 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
    return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, wait);
    });
  }

  #becomes(state, changes = {}) {
    if (this.state === 'refused' && state !== 'waiting' && this.problem === 'Cancelled.') return;
    Object.assign(this, changes, { state });
    if (!this.busy) this.#ended.resolve();
    this.changed();
  }
}
