import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { countOf } from '../parts/count.js';
import { icon } from '../parts/icons.js';
import { type } from './field-edits.js';
import { judge, markdownTable } from './paste.js';

/** Takes what is pasted, and offers what else the clipboard held: a controller of the composer. */
export class Pasting {
  /** @type {{files: File[], table: string[][] | null, from: number, text: string} | null} */
  #offer = null;

  /** @param {import('./composer.js').Composer} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {}

  /** @param {ClipboardEvent} event */
  paste(event) {
    const { clipboardData: data, target: field } = event;
    const { text, files, table } = judge({ text: data.getData('text/plain'), html: data.getData('text/html'), files: [...data.files] });
    this.forget();
    if (text && !this.host.editing && countOf(text) > session.site.longestMessage) {
      event.preventDefault();
      this.#long(field, text);
    } else if (text && (table || files.length)) {
      event.preventDefault();
      this.#beside(field, { text: text.replaceAll('\r\n', '\n'), files, table });
    } else if (!text && files.length) {
      event.preventDefault();
      this.host.attach(files);
    }
  }

  /** Whoever does not want to send it as a snippet has it in the field, to shorten it. */
  async #long(field, text) {
    const { selectionStart: from, selectionEnd: to } = field;
    if (!(await this.host.asSnippet(text)) && field.isConnected) type(field, { from, to, text });
  }

  #beside(field, { text, files, table }) {
    const { selectionStart: from, selectionEnd: to } = field;
    type(field, { from, to, text });
    this.#offer = { files: this.host.editing ? [] : files, table, from, text };
    this.host.requestUpdate();
  }

  forget() {
    if (!this.#offer) return;
    this.#offer = null;
    this.host.requestUpdate();
  }

  template() {
    if (!this.#offer) return nothing;
    const { files, table, from, text } = this.#offer;
    const isTable = table && this.host.text.startsWith(text, from);
    if (!isTable && !files.length) return nothing;
    return html`<div class="composer-offer" role="status">
      <span>${isTable ? 'You pasted cells.' : files.length === 1 ? 'The clipboard holds a file too.' : 'The clipboard holds files too.'}</span>
      ${isTable ? html`<button class="button small" type="button" @click=${this.#asTable}>${icon('table')}Make a table of them</button>` : nothing}
      ${files.length ? html`<button class="button small" type="button" @click=${this.#attach}>${icon('attach')}${attaching(files)}</button>` : nothing}
      <button class="icon-button small" type="button" aria-label="Leave it as it is" title="Leave it as it is" @click=${() => (this.forget(), this.host.focusField())}>${icon('close')}</button></div>`;
  }

  /** A table stands between blank lines. */
  #asTable = () => {
    const { table, from, text } = this.#offer;
    const { value } = this.host.field;
    const to = from + text.length;
    const gap = (lines, nothingThere) => (nothingThere ? '' : '\n'.repeat(Math.max(0, 2 - lines)));
    const before = gap(/\n*$/.exec(value.slice(0, from))[0].length, !value.slice(0, from).trim());
    const after = gap(/^\n*/.exec(value.slice(to))[0].length, false);
    this.#offer = { ...this.#offer, table: null };
    type(this.host.field, { from, to, text: before + markdownTable(table) + after });
  };

  #attach = () => {
    const { files } = this.#offer;
    this.#offer = { ...this.#offer, files: [] };
    this.host.attach(files);
  };
}

function attaching(files) {
  if (files.length > 1) return `Attach the ${files.length} files`;
  return files[0].type.startsWith('image/') ? 'Attach the picture' : 'Attach the file';
}
