import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { api, path } from '../api.js';
import { attachments } from '../media/attachments.js';
import { uploadTile } from '../media/tiles.js';
import { Upload } from '../media/upload.js';
import { openDialog } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { toast } from '../parts/toast.js';
import { session } from '../session.js';
import { ending, enterSends, formatting } from './composer-bar.js';
import { Completions } from './completions.js';
import { counter, hindrance, pause } from './composer-states.js';
import { drafts } from './drafts.js';
import { pickEmoji } from './emoji-picker.js';
import { live } from './live.js';
import { edit, type } from './markdown-edits.js';
import { outbox } from './outbox.js';
import './preview.js';
import './snippet.js';

const TYPING_EVERY = 3000;
const COARSE = matchMedia('(pointer: coarse)');

const SHORTCUTS = { b: 'bold', i: 'italic', e: 'code' };

/** Where one writes. What is written stays, bound to its room, until it is sent or thrown away. */
class Composer extends Element {
  static properties = {
    room: { attribute: false }, text: { state: true }, replyTo: { state: true }, editing: { state: true },
    preview: { state: true }, problem: { state: true },
  };

  text = '';
  replyTo = null;
  /** The message being edited; the draft waits meanwhile. */
  editing = null;
  preview = false;
  problem = '';
  #watching = this.watching();
  #completions = new Completions(this);
  #fresh = false;
  #typed = 0;
  #tick = 0;

  get field() {
    return this.querySelector('textarea');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    drafts.flush();
  }

  willUpdate(changes) {
    this.#watching.of(this.room, session, attachments);
    if (changes.has('room') && this.room) this.#takeUp();
    this.#countDown();
  }

  #takeUp() {
    const { text, replyTo, files } = drafts.of(this.room.id);
    Object.assign(this, { editing: null, preview: false, problem: '', text, replyTo });
    attachments.takeUp(this.room.id, files);
    this.#completions.close();
    this.#fresh = !COARSE.matches;
  }

  /** In a room just opened one can write at once, unless a message or a dialog was gone to. */
  updated() {
    if (!this.#fresh || !this.field) return;
    this.#fresh = false;
    if (!document.activeElement?.closest('article, dialog')) this.focusField();
  }

  /** Slow mode counts down while it lasts. */
  #countDown() {
    const waits = pause(this.room) > 0;
    if (waits && !this.#tick) this.#tick = setInterval(() => this.requestUpdate(), 1000);
    if (!waits && this.#tick) this.#tick = clearInterval(this.#tick) ?? 0;
  }

  focusField() {
    this.field?.focus({ preventScroll: true });
  }

  reply({ id, number, author, text }) {
    this.editing = null;
    this.replyTo = { id, number, author, excerpt: text.replaceAll(/\s+/g, ' ').slice(0, 140) };
    this.#keep();
    this.#write();
  }

  edit(message) {
    Object.assign(this, { editing: message, text: message.text, replyTo: null, problem: '' });
    this.#write();
  }

  /** Brings back what was refused, for changing it. */
  restore({ text, replyTo = null, uploads, files = [] }) {
    attachments.restore(this.room.id, uploads ?? files.map((media) => new Upload(null, media)));
    this.text = this.text ? `${text}\n\n${this.text}` : text;
    this.replyTo ??= replyTo;
    this.#keep();
    this.#write();
  }

  async #write() {
    this.preview = false;
    await this.updateComplete;
    this.focusField();
    this.field?.setSelectionRange(this.text.length, this.text.length);
  }

  #cancel() {
    if (this.editing) {
      const { text, replyTo } = drafts.of(this.room.id);
      Object.assign(this, { editing: null, problem: '', text, replyTo });
    } else {
      this.replyTo = null;
      this.#keep();
    }
    this.focusField();
  }

  #keep() {
    if (!this.editing) drafts.keep(this.room.id, { text: this.text, replyTo: this.replyTo, files: attachments.kept(this.room.id) });
  }

  #input(event) {
    this.text = event.target.value;
    this.problem = '';
    this.#keep();
    if (!event.isComposing) this.#completions.look(event.target);
    if (this.text && !this.editing && Date.now() - this.#typed > TYPING_EVERY) {
      this.#typed = Date.now();
      live.signal(`/app/rooms.${this.room.id}.typing`, {});
    }
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (this.#completions.key(event, event.target)) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (command || (!event.shiftKey && !event.altKey && enterSends()))) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (this.editing || this.replyTo) this.#cancel();
      else this.dispatchEvent(new CustomEvent('composer-left'));
    } else if (event.key === 'ArrowUp' && !this.text && !this.editing) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('edit-last'));
    } else if (command && !event.shiftKey && SHORTCUTS[event.key]) {
      event.preventDefault();
      edit(event.target, SHORTCUTS[event.key]);
    }
  }

  /** Begins to upload at once. @param {Iterable<File>} files */
  attach(files) {
    if (this.editing || !files.length) return;
    this.problem = attachments.add(this.room.id, [...files]);
    for (const upload of attachments.of(this.room.id)) upload.ended.then(() => this.#keep());
    this.focusField();
  }

  #paste(event) {
    if (event.clipboardData.files.length) {
      event.preventDefault();
      return this.attach(event.clipboardData.files);
    }
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= session.site.longestMessage) return;
    event.preventDefault();
    this.asSnippet(text);
  }

  async asSnippet(long) {
    if (long.length > session.site.longestSnippet) {
      this.problem = `A snippet holds at most ${session.site.longestSnippet.toLocaleString()} characters. Split it.`;
      return;
    }
    const content = await openDialog('p-send-snippet', { long });
    if (!content) return;
    outbox.send(this.room.id, { ...content, replyTo: this.replyTo ?? undefined });
    if (this.text.trimEnd() === long.trimEnd()) this.#emptied();
    this.dispatchEvent(new CustomEvent('sent'));
  }

  async #send() {
    const text = this.text.trimEnd();
    const files = this.editing ? this.editing.attachments.length : attachments.of(this.room.id).length;
    if (!text.trim() && !files) return;
    if (counter(text).over > 0) return this.editing ? undefined : this.asSnippet(text);
    if (this.editing) return this.#saveEdit(text);
    if (pause(this.room) > 0) return;
    const lost = attachments.of(this.room.id).find(({ state }) => state === 'refused');
    if (lost) return void (this.problem = `Remove “${lost.name}” or try it again, then send.`);
    const uploads = attachments.take(this.room.id);
    outbox.send(this.room.id, { text, replyTo: this.replyTo ?? undefined, uploads: uploads.length ? uploads : undefined });
    this.#emptied();
    this.dispatchEvent(new CustomEvent('sent'));
  }

  #emptied() {
    Object.assign(this, { text: '', replyTo: null, preview: false, problem: '' });
    this.#typed = 0;
    this.#completions.close();
    this.#keep();
    drafts.flush();
    this.updateComplete.then(() => this.focusField());
  }

  async #saveEdit(text) {
    const { room, id, text: before } = this.editing;
    if (text === before) return this.#cancel();
    try {
      await api.put(path`/api/rooms/${room}/messages/${id}/text`, { text }, { repeats: 2 });
      this.#cancel();
    } catch (problem) {
      this.problem = problem.detail;
    }
  }

  async insertEmoji(anchor) {
    const { field } = this;
    const { selectionStart: from, selectionEnd: to } = field;
    const emoji = await pickEmoji(anchor);
    if (emoji) type(field, from, to, emoji);
  }

  async #join() {
    try {
      await this.room.join();
    } catch (problem) {
      toast(problem.detail);
    }
  }

  render() {
    if (!this.room?.room) return html`<div class="composer waiting"></div>`;
    const hindered = hindrance(this.room);
    if (hindered) {
      return html`<div class="composer hindered"><p>${hindered.icon ? icon(hindered.icon) : nothing}<span>${hindered.text}</span></p>
        ${hindered.join ? html`<button class="button primary" type="button" @click=${this.#join}>Join #${this.room.name}</button>` : nothing}
        ${hindered.href ? html`<a class="button primary" href=${hindered.href}>${hindered.action}</a>` : nothing}</div>`;
    }
    return html`
      <form class="composer ${this.editing ? 'editing' : ''}" aria-label="Write a message" @submit=${(event) => (event.preventDefault(), this.#send())}>
        ${this.#completions.template(() => this.field)}
        ${this.#about()}
        ${this.problem ? html`<p class="composer-problem" role="alert">${icon('warning')}${this.problem}</p>` : nothing}
        ${this.#files()}
        ${this.preview ? html`<p-preview .text=${this.text}></p-preview>` : this.#writingField()}
        <div class="composer-bar">${formatting(this)}${ending(this)}</div>
      </form>`;
  }

  #about() {
    if (!this.editing && !this.replyTo) return nothing;
    return html`<div class="composer-about">${icon(this.editing ? 'edit' : 'reply')}
      <span>${this.editing ? 'Editing your message' : html`Replying to <strong>${this.replyTo.author.name}</strong> <span class="muted">${this.replyTo.excerpt}</span>`}</span>
      <button class="icon-button small" type="button" aria-label=${this.editing ? 'Stop editing' : 'Don’t reply'} title="Esc" @click=${this.#cancel}>${icon('close')}</button></div>`;
  }

  #files() {
    const uploads = this.editing ? [] : attachments.of(this.room.id);
    if (!uploads.length) return nothing;
    const remove = (upload) => () => (attachments.remove(this.room.id, upload), this.#keep(), this.focusField());
    return html`<ul class="uploads" role="list" aria-label="Attached files">
      ${uploads.map((upload) => uploadTile(upload, { remove: remove(upload), retry: () => upload.retry() }))}</ul>`;
  }

  #writingField() {
    const completing = this.#completions.open;
    // One field per room: the browser's undo must not bring back what was written elsewhere.
    return keyed(this.room.id, html`<textarea rows="1" aria-label="Message to ${this.room.title}" placeholder="Message ${this.room.title}" .value=${this.text}
      aria-autocomplete="list" aria-controls=${completing ? 'completions' : nothing} aria-activedescendant=${completing ? `completion-${this.#completions.at}` : nothing}
      enterkeyhint=${enterSends() ? 'send' : 'enter'} @input=${this.#input} @keydown=${this.#key} @paste=${this.#paste}
      @compositionend=${(event) => this.#completions.look(event.target)} @blur=${() => this.#completions.close()}></textarea>`);
  }

  async togglePreview() {
    this.preview = !this.preview;
    await this.updateComplete;
    if (!this.preview) this.focusField();
  }
}

customElements.define('p-composer', Composer);
