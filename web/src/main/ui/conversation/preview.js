import { html } from 'lit';
import { api } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { Element } from '../parts/element.js';
import { codeBlocks } from './code-blocks.js';

/** A text as it will look, made by the renderer that makes the messages. */
class Preview extends Element {
  static properties = { text: { attribute: false }, answer: { state: true }, problem: { state: true } };

  /** @type {string} */
  text;

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.answer = (await api.post('/api/preview', { text: this.text })).html;
    } catch (problem) {
      this.problem = problem.detail;
    }
  }

  render() {
    if (this.problem) return html`<p class="composer-problem" role="alert">${this.problem}</p>`;
    const ready = this.answer !== undefined;
    return html`<div class="prose preview" dir="auto" tabindex="0" role="region" aria-label="Preview" aria-busy=${String(!ready)}
      .innerHTML=${serverHtml(this.answer ?? '')} ${codeBlocks(this.answer ?? '')}></div>`;
  }
}

customElements.define('p-preview', Preview);
