import { html, nothing } from 'lit';
import { Problem } from '../base/problem.js';
import { api } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { Element } from './element.js';
import { idsOf, note } from './field.js';
import { tabs } from './tabs.js';

/** Several lines of Markdown, with a preview drawn by the same server that draws what is stored. */
class MarkdownField extends Element {
  static properties = {
    form: { attribute: false },
    field: {},
    label: {},
    hint: {},
    value: { attribute: false },
    maxlength: { type: Number },
    preview: { state: true },
    html: { state: true },
  };

  /** @type {Parley.Form} */
  form;
  /** @type {string} */
  field;
  /** @type {string} */
  label;
  /** @type {Shown} */
  hint;
  /** @type {string} */
  value;
  /** @type {number} */
  maxlength;
  #watching = this.watching();

  willUpdate() {
    this.#watching.of(this.form);
  }

  render() {
    const { control } = idsOf(this.form, this.field);
    return html`
      <div class="field">
        <label class="label" for=${control}>${this.label} <span class="optional">optional</span></label>
        ${tabs(
          { id: control, label: this.label, tabs: { write: 'Write', preview: 'Preview' }, chosen: this.preview ? 'preview' : 'write', choose: (tab) => this.#choose(tab) },
          html`${this.#textarea()} ${this.preview ? this.#drawn() : nothing}`,
        )}
        ${note(this.form, this.field, this.hint)}
      </div>
    `;
  }

  #textarea() {
    const { control, note: noteId } = idsOf(this.form, this.field);
    return html`<textarea
      id=${control}
      name=${this.field}
      rows="7"
      dir="auto"
      data-longest=${this.maxlength}
      .defaultValue=${this.value ?? ''}
      ?hidden=${this.preview}
      aria-describedby=${noteId}
      aria-invalid=${this.form.errors[this.field] ? 'true' : 'false'}
    ></textarea>`;
  }

  #drawn() {
    if (this.html === undefined) return html`<div class="drawn" dir="auto" aria-busy="true"></div>`;
    return html`<div class="drawn prose" dir="auto" tabindex="0" .innerHTML=${serverHtml(this.html || '<p>Nothing to show yet.</p>')}></div>`;
  }

  async #choose(tab) {
    this.preview = tab === 'preview';
    if (!this.preview) return;
    const text = this.querySelector('textarea').value;
    try {
      this.html = text.trim() ? (await api.post('/api/preview', { text })).html : '';
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.preview = false;
      this.form.errors = { ...this.form.errors, [this.field]: problem.detail };
      this.requestUpdate();
    }
  }
}

customElements.define('p-markdown-field', MarkdownField);
