import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { session } from '../base/stores.js';
import { pickEmoji } from '../emoji/emoji-picker.js';
import { live } from '../live/stores.js';
import { Attachments } from '../media/attachments.js';
import { attachments, uploads } from '../media/stores.js';
import { uploadTile } from '../media/tiles.js';
import { isComposing } from '../parts/composition.js';
import { countOf } from '../parts/count.js';
import { openDialog } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { toast } from '../parts/toast.js';
import { completions } from './completions.js';
import { about } from './composer-about.js';
import { ending, enterSends, formatting } from './composer-bar.js';
import { counter, hindrance, pause } from './composer-states.js';
import { Editing } from './editing.js';
import { format, type } from './field-edits.js';
import { Pasting } from './pasting.js';
import './preview.js';
import './snippet.js';
import { drafts, outbox } from './stores.js';

const TYPING_EVERY = 3000;
const COARSE = matchMedia('(pointer: coarse)');

const SHORTCUTS = { b: 'bold', i: 'italic', e: 'code' };

/** Where one writes: shows a {@link import('./writing.js').Writing}, which stays, bound to its room, until it is sent or thrown away. */
export class Composer extends Element {
  static properties = { room: { attribute: false }, preview: { state: true }, problem: { state: true } };

  /** @type {Parley.RoomStore} */
  room;
  preview = false;
  problem = '';
  /** @type {import('./writing.js').Writing | null} */
  writing = null;
  edits = new Editing(this);
  #watching = this.watching();
  #completions = completions(this);
  #pasting = new Pasting(this);
  #fresh = false;
  #typed = 0;
  #tick = 0;

  get field() {
    return this.querySelector('textarea');
  }

  get text() {
    return this.writing?.text ?? '';
  }

  /** The edit that is shown; the draft waits meanwhile. */
  get editing() {
    return this.writing?.edit ?? null;
  }

  /** What goes with the draft. @returns {import('../media/upload.js').Upload[]} */
  get uploads() {
    return attachments.of(this.writing.draft.id);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    drafts.flush();
  }

  willUpdate() {
    this.#watching.of(this.room, session, attachments, drafts);
    if (!this.room) return;
    if (drafts.of(this.room.id) !== this.writing) this.#takeUp();
    attachments.takeUp(this.writing.draft);
    this.edits.look();
    this.#countDown();
  }

  #takeUp() {
    this.writing = drafts.of(this.room.id);
    const { unfinished } = this.writing.draft;
    const lost = unfinished.map((name) => `“${name}”`).join(', ');
    Object.assign(this, {
      preview: false,
      problem: lost && `${lost} ${unfinished.length === 1 ? 'was' : 'were'} still on the way when the page was left. Attach again.`,
    });
    this.#completions.close();
    this.#pasting.forget();
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
    if (!waits) this.#tick = void clearInterval(this.#tick);
  }

  focusField() {
    this.field?.focus({ preventScroll: true });
  }

  reply(message) {
    this.writing.reply(message);
    this.show();
  }

  edit(message) {
    this.writing.beginEdit(message);
    this.show();
  }

  resume(edit) {
    this.writing.resume(edit);
    this.show();
  }

  /** Brings back what was refused, for changing it. */
  restore({ text, snippet, replyTo, uploads: carried, files = [] }) {
    this.writing.takeBack({ text: [text, snippet?.text].filter(Boolean).join('\n\n'), replyTo, files });
    attachments.restore(this.writing.draft.id, carried ?? files.map((media) => uploads.kept(media)));
    this.show();
  }

  /** Shows what is written now, ready for more. */
  async show() {
    Object.assign(this, { preview: false, problem: '' });
    drafts.keep(this.writing);
    this.#completions.close();
    this.#pasting.forget();
    this.requestUpdate();
    await this.updateComplete;
    this.focusField();
    this.field?.setSelectionRange(this.text.length, this.text.length);
  }

  /** Throws away the edit, or what the draft answers. */
  cancel() {
    if (this.editing) return this.edits.throwAway();
    this.writing.draft.replyTo = null;
    this.show();
  }

  #input(event) {
    this.writing.write(event.target.value);
    this.problem = '';
    drafts.keep(this.writing);
    this.requestUpdate();
    if (this.text && !this.editing && Date.now() - this.#typed > TYPING_EVERY) {
      this.#typed = Date.now();
      live.signal(`/app/conversations.${this.room.id}.typing`, {});
    }
  }

  #key(event) {
    if (isComposing(event) || event.defaultPrevented) return;
    const command = event.ctrlKey || event.metaKey;
    const plain = !command && !event.shiftKey && !event.altKey;
    if (event.key === 'Enter' && (command || (plain && enterSends()))) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (this.editing || this.writing.replyTo) this.cancel();
      else this.dispatchEvent(new CustomEvent('composer-left'));
    } else if (event.key === 'ArrowUp' && plain && !this.text && !this.editing) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('edit-last'));
    } else if (command && !event.shiftKey && !event.altKey && SHORTCUTS[event.key]) {
      event.preventDefault();
      format(event.target, SHORTCUTS[event.key]);
    }
  }

  /** Begins to upload at once. @param {FileList | File[]} files */
  attach(files) {
    if (!files.length) return;
    if (this.editing) return void (this.problem = 'A message that was sent takes no more files. Send them in a new one.');
    const left = drafts.attach(this.writing, [...files]);
    this.problem = left > 0 ? `A message carries at most ${Attachments.MOST} files. Send the rest in another one.` : '';
    this.focusField();
  }

  /** @returns {Promise<boolean>} whether it went */
  async asSnippet(long) {
    if (countOf(long) > session.site.longestSnippet) {
      this.problem = `A snippet holds at most ${session.site.longestSnippet.toLocaleString()} characters. Split it.`;
      return false;
    }
    const { room, writing } = this;
    const content = await openDialog('p-send-snippet', { long });
    if (!content) return false;
    outbox.send(room.id, { ...content, replyTo: writing.draft.replyTo ?? undefined });
    if (writing.draft.text.trimEnd() === long.trimEnd()) this.#sent(writing);
    this.dispatchEvent(new CustomEvent('sent'));
    return true;
  }

  #send() {
    const text = this.text.trimEnd();
    const files = this.editing ? this.editing.files : this.uploads.length;
    if (!text.trim() && !files) return;
    if (counter(text).over > 0) return this.editing ? undefined : void this.asSnippet(text);
    if (this.editing) return void this.edits.save(text);
    if (pause(this.room) > 0) return;
    const lost = this.uploads.find(({ state }) => state === 'refused');
    if (lost) return void (this.problem = `Remove “${lost.name}” or try it again, then send.`);
    const carried = attachments.take(this.writing.draft.id);
    outbox.send(this.room.id, { text, replyTo: this.writing.replyTo ?? undefined, uploads: carried.length ? carried : undefined });
    this.#sent(this.writing);
    this.dispatchEvent(new CustomEvent('sent'));
  }

  #sent(writing) {
    writing.sent();
    this.#typed = 0;
    drafts.keep(writing);
    drafts.flush();
    if (writing === this.writing) this.show();
  }

  async insertEmoji(anchor) {
    const { field } = this;
    const { selectionStart: from, selectionEnd: to } = field;
    const emoji = await pickEmoji(anchor);
    if (emoji) type(field, { from, to, text: emoji });
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
        ${hindered.join ? html`<button class="button primary" type="button" @click=${this.#join}><span>Join #<bdi>${this.room.name}</bdi></span></button>` : nothing}
        ${hindered.href ? html`<a class="button primary" href=${hindered.href}>${hindered.action}</a>` : nothing}</div>`;
    }
    return html`
      <form class="composer ${this.editing ? 'editing' : ''}" aria-label="Write a message" @submit=${(event) => (event.preventDefault(), this.#send())}>
        ${this.#completions.template('Suggestions')}
        ${about(this)}
        ${this.#pasting.template()}
        ${this.problem ? html`<p class="composer-problem" role="alert">${icon('warning')}${this.problem}</p>` : nothing}
        ${this.#files()}
        ${this.#writingField()}
        ${this.preview ? html`<p-preview .text=${this.text}></p-preview>` : nothing}
        <div class="composer-bar">${formatting(this)}${ending(this)}</div>
      </form>`;
  }

  #files() {
    if (this.editing || !this.uploads.length) return nothing;
    const { draft } = this.writing;
    const remove = (upload) => () => (attachments.remove(draft.id, upload), drafts.keep(this.writing), this.focusField());
    return html`<ul class="uploads" role="list" aria-label="Attached files">
      ${this.uploads.map((upload) => uploadTile(upload, { remove: remove(upload), retry: () => upload.retry() }))}</ul>`;
  }

  /** One field for each thing that is written, and in the page while it is previewed: the browser's undo belongs to it. */
  #writingField() {
    return keyed(
      `${this.room.id} ${this.writing.shown}`,
      html`<textarea rows="1" ${ref(this.#completions.attach)} dir="auto" aria-label="Message to ${this.room.title}" placeholder="Message ${this.room.title}"
      .value=${this.text} ?hidden=${this.preview} enterkeyhint=${enterSends() ? 'send' : 'enter'} @input=${this.#input} @keydown=${this.#key}
      @paste=${(event) => this.#pasting.paste(event)}></textarea>`,
    );
  }

  async togglePreview() {
    this.preview = !this.preview;
    await this.updateComplete;
    if (!this.preview) this.focusField();
  }
}

customElements.define('p-composer', Composer);
