import { html } from 'lit';
import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { countOf } from '../parts/count.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { copy, save } from '../parts/text-export.js';
import { codeBlocks } from './code-blocks.js';

const fetched = ({ conversation, id }) => api.get(path`/api/conversations/${conversation}/messages/${id}/snippet`);

export async function openSnippet(message) {
  openDialog('p-snippet', { message, snippet: await fetched(message), heading: message.snippet.name });
}

export async function copySnippet(message) {
  await copy((await fetched(message)).text, 'Snippet copied.');
}

export async function downloadSnippet(message) {
  save(await fetched(message));
}

/** A whole snippet. */
class SnippetDialog extends Dialog {
  /** @type {Parley.Message} */
  message;
  /** @type {Parley.Snippet} */
  snippet;
  size = 'wide';

  body() {
    return html`<div class="prose snippet-whole" dir="auto" .innerHTML=${serverHtml(this.snippet.html)} ${codeBlocks(this.snippet.html)}></div>`;
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => copySnippet(this.message)}>${icon('copy')}Copy</button>
      <button class="button" type="button" @click=${() => save(this.snippet)}>${icon('download')}Download</button>`;
  }
}

customElements.define('p-snippet', SnippetDialog);

/** Asks how to send a text that is too long for a message. Closes with `{text, snippet}`. */
class SendSnippet extends Dialog {
  heading = 'Send as a snippet';
  long = '';

  body() {
    return html`
      <p class="muted">${countOf(this.long).toLocaleString()} characters go with a short message, folded, and can be copied or downloaded exactly as they are.</p>
      <form id="send-snippet" class="stack" @submit=${this.#submit}>
        <label class="field"><span class="label">Message</span><input name="text" dir="auto" required maxlength="2000" autofocus placeholder="What is it?"></label>
        <label class="field"><span class="label">File name</span><input name="name" dir="auto" required maxlength="100" value="snippet.txt"></label>
        <label class="field"><span class="label">Language</span><input name="language" maxlength="40" placeholder="Plain text" autocapitalize="off">
          <span class="hint">For example java, python, json; empty for plain text.</span></label>
      </form>`;
  }

  foot() {
    return html`<button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      <button class="button primary" type="submit" form="send-snippet">Send</button>`;
  }

  #submit(event) {
    event.preventDefault();
    const { text, name, language } = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(event.target)));
    this.close({ text, snippet: { name: name.trim(), language: language.trim(), text: this.long } });
  }
}

customElements.define('p-send-snippet', SendSnippet);
