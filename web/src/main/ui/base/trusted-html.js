import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/**
 * The one door through which HTML of the server enters the page. The server renders and sanitises it; Trusted Types
 * make sure that nothing else, and nothing from elsewhere, comes in.
 */
const policy = self.trustedTypes?.createPolicy('parley', { createHTML: (html) => html }) ?? { createHTML: (html) => html };

class ServerHtml extends Directive {
  #html;

  render(html) {
    return html;
  }

  update(_part, [html]) {
    if (html === this.#html) return noChange;
    this.#html = html;
    return policy.createHTML(html);
  }
}

/** Binds HTML made by the server: `<div .innerHTML=${serverHtml(message.html)}></div>`. */
export const serverHtml = directive(ServerHtml);
