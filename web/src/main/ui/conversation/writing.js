/**
 * What one is writing in a room, in three parts of which none touches another: the draft of a new message (with what it
 * answers), edits of messages that were sent, and drafts put aside for a refused message that was taken back.
 *
 * @typedef {{id: string, text: string, replyTo: {id: string, number: number, author: Parley.Person, excerpt: string} | null, files: Parley.MediaFile[], unfinished: string[]}} Draft
 * @typedef {{message: string, number: number, text: string, before: string, revision: number, files: number,
 *            theirs?: {text: string, revision: number} | null}} Edit `before` is what it was made from, and `revision` says
 *            which edit that was; `theirs` is a newer one made elsewhere
 */
export class Writing {
  /** @type {Draft} */
  draft;
  /** @type {Draft[]} */
  aside;
  /** @type {Edit[]} */
  edits;
  /** The message whose edit is shown; the draft is, where there is none. */
  shown;

  /** @param {Partial<Writing>} [kept] as `drafts.js` keeps it */
  constructor(kept = {}) {
    this.take(kept);
  }

  /** Becomes what was kept, here or in another window. @param {Partial<Writing>} [kept] */
  take({ draft, aside = [], edits = [], shown = null } = {}) {
    Object.assign(this, {
      draft: draftOf(draft),
      aside: aside.map(draftOf),
      edits,
      shown: edits.some(({ message }) => message === shown) ? shown : null,
    });
  }

  /** The edit that is shown. */
  get edit() {
    return this.edits.find(({ message }) => message === this.shown) ?? null;
  }

  /** An edit that was begun and is not shown. */
  get unfinished() {
    return this.edits.find(({ message }) => message !== this.shown) ?? null;
  }

  get text() {
    return (this.edit ?? this.draft).text;
  }

  get replyTo() {
    return this.edit ? null : this.draft.replyTo;
  }

  /** Puts the text into whatever is shown. */
  write(text) {
    (this.edit ?? this.draft).text = text;
  }

  /** The draft answers this message from now on; an edit waits. */
  reply({ id, number, author, text }) {
    this.showDraft();
    this.draft.replyTo = { id, number, author, excerpt: text.replaceAll(/\s+/g, ' ').slice(0, 140) };
  }

  /** Shows the edit of a message: the one that was begun, or a new one. */
  beginEdit({ id, number, text, revision, attachments = [] }) {
    this.showDraft();
    if (!this.edits.some(({ message }) => message === id)) {
      this.edits.push({ message: id, number, text, before: text, revision, files: attachments.length });
    }
    this.shown = id;
  }

  /** Shows the draft. An edit that changes something is kept until one comes back to it. */
  showDraft() {
    this.edits = this.edits.filter(({ text, before }) => text !== before);
    this.shown = null;
  }

  /** Comes back to an edit. */
  resume({ message }) {
    this.showDraft();
    this.shown = message;
  }

  /**
   * The message was edited elsewhere: an edit that changes nothing follows, any other waits for a choice.
   *
   * @param {Edit} edit @param {{text: string, revision: number}} message as it is now
   */
  overtaken(edit, { text, revision }) {
    if (revision <= edit.revision) return;
    const alike = edit.text === edit.before || edit.text === text;
    if (alike) Object.assign(edit, { text, before: text, revision, theirs: null });
    else if (edit.theirs?.revision !== revision) edit.theirs = { text, revision };
  }

  /** From now on the edit is one of their version; its own text stays. */
  rebase(edit) {
    const { text, revision } = edit.theirs;
    Object.assign(edit, { before: text, revision, theirs: null });
  }

  /** The site has taken this text: the edit is over, unless more was written meanwhile. */
  saved(edit, text) {
    if (edit.text.trimEnd() === text) this.endEdit(edit);
    else Object.assign(edit, { before: text, revision: edit.revision + 1 });
  }

  /** The edit is saved, or thrown away. @param {Edit} edit */
  endEdit(edit) {
    this.edits = this.edits.filter((one) => one !== edit);
    if (this.shown === edit.message) this.shown = null;
  }

  /** A message that was refused becomes the draft; what stood there comes back once it is sent. */
  takeBack({ text = '', replyTo = null, files = [] }) {
    this.showDraft();
    if (!isEmpty(this.draft)) this.aside.push(this.draft);
    this.draft = draftOf({ text, replyTo, files });
  }

  /** The draft is on its way. */
  sent() {
    this.draft = this.aside.pop() ?? draftOf();
  }

  /** Whether a draft is still here: files may arrive for one that is gone. */
  holds(draft) {
    return this.draft === draft || this.aside.includes(draft);
  }
}

/** @param {Partial<Draft>} [kept] @returns {Draft} */
const draftOf = ({ id = crypto.randomUUID(), text = '', replyTo = null, files = [], unfinished = [] } = {}) => ({
  id,
  text,
  replyTo,
  files,
  unfinished,
});

export const isEmpty = ({ text, replyTo, files, unfinished }) => !text && !replyTo && !files.length && !unfinished.length;
