import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { toast } from '../parts/toast.js';
import { type } from './field-edits.js';
import { drafts } from './stores.js';

const LOOKS_AGAIN = [0, 100, 200, 400, 800, 1600];

const addressOf = (room, edit) => path`/api/conversations/${room.id}/messages/${edit.message}`;

/** Saves edits, and sees to it that nobody overwrites what was edited elsewhere: a controller of the composer. */
export class Editing {
  /** Ends when what was sent so far has been saved or refused. */
  #saved = Promise.resolve();

  /** @param {import('./composer.js').Composer} host */
  constructor(host) {
    this.host = host;
  }

  /** Whoever edits learns of an edit made elsewhere as soon as it is known here. */
  look() {
    const { room, writing, editing: edit } = this.host;
    const message = edit && room.timeline.byId(edit.message);
    if (message?.state === 'SHOWN' && message.revision > (edit.theirs ?? edit).revision) this.#overtaken(writing, edit, message);
  }

  #overtaken(writing, edit, message) {
    writing.overtaken(edit, message);
    drafts.keep(writing);
    this.host.requestUpdate();
  }

  /** Saves one after the other: what is sent while an earlier one is under way waits for how that ends. */
  save(text) {
    const { room, writing, editing: edit } = this.host;
    if (edit.theirs) return void (this.host.problem = 'Choose first which version you want to go on with.');
    if (text === edit.before) return void this.throwAway();
    this.#saved = this.#saved.then(() => writing.edits.includes(edit) && !edit.theirs && this.#put(room, writing, edit, text));
  }

  async #put(room, writing, edit, text) {
    const { revision } = edit;
    try {
      await api.put(`${addressOf(room, edit)}/text`, { text, revision }, { repeats: 2 });
      writing.saved(edit, text);
      drafts.keep(writing);
      if (writing === this.host.writing) this.host.show();
    } catch (problem) {
      const newer = problem.code === 'EDITED_MEANWHILE' ? await this.#newerThan(revision, room, edit).catch(() => null) : null;
      if (newer) this.#overtaken(writing, edit, newer);
      else if (writing === this.host.writing) this.host.problem = problem.detail;
    }
  }

  /** The message as it was edited elsewhere, if that can be read soon: reading may be a moment behind what was refused. */
  async #newerThan(revision, room, edit) {
    for (const wait of LOOKS_AGAIN) {
      await new Promise((done) => setTimeout(done, wait));
      const message = await api.get(addressOf(room, edit));
      if (message.revision > revision) return message;
    }
    return null;
  }

  /** What was thrown away can be had again. */
  throwAway() {
    const { writing, editing: edit } = this.host;
    writing.endEdit(edit);
    if (edit.text !== edit.before) toast('Edit thrown away.', { action: 'Undo', act: () => this.#undo(writing, edit) });
    this.host.show();
  }

  #undo(writing, edit) {
    writing.edits.push(edit);
    drafts.keep(writing);
    if (writing === this.host.writing) this.host.resume(edit);
  }

  keepMine() {
    this.host.writing.rebase(this.host.editing);
    this.host.show();
  }

  async takeTheirs() {
    const { writing, editing } = this.host;
    const { text } = editing.theirs;
    writing.rebase(editing);
    await this.host.show();
    type(this.host.field, { from: 0, to: this.host.field.value.length, text });
  }
}
