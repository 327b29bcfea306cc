import { html, nothing } from 'lit';
import { Element } from '../../parts/element.js';
import { icon } from '../../parts/icons.js';
import { attempt } from '../../parts/toast.js';
import { myProfile } from '../../profile/stores.js';
import { VISIBILITIES } from '../../profile/visibility.js';

const KINDS = {
  LINK: { heading: 'Links', none: 'Your website, your code, your photos: wherever else one finds you.', add: 'Add a link', most: 8 },
  TEXT: { heading: 'More about you', none: 'Whatever you like to tell, under labels of your own.', add: 'Add a field', most: 12 },
};

/** Links or fields of one's own: added, changed, put in order, taken away. */
class FieldSettings extends Element {
  static properties = { kind: {} };

  /** @type {Parley.FieldKind} */
  kind;

  constructor() {
    super();
    this.watching(myProfile);
  }

  render() {
    const { heading, none, add, most } = KINDS[this.kind];
    const fields = myProfile.fields(this.kind);
    return html`
      <section class="part" aria-label=${heading}>
        <h3>${heading}</h3>
        ${fields.length ? html`<ul class="lines" role="list">${fields.map((field, i) => this.#line(field, i, fields))}</ul>` : html`<p class="muted">${none}</p>`}
        ${fields.length < most ? html`<p><button class="button small" type="button" @click=${() => this.#edit()}>${icon('plus')} ${add}</button></p>` : nothing}
      </section>
    `;
  }

  #line(field, i, fields) {
    const { id, label, text, visibleTo } = field;
    const button = (drawing, what, act, disabled = false) =>
      html`<button class="icon-button small" type="button" data-field=${id} data-act=${drawing}
      aria-label="${what} ${label}" title=${what} ?disabled=${disabled} @click=${act}>${icon(drawing)}</button>`;
    return html`
      <li class="line">
        <div class="what"><p class="name"><bdi>${label}</bdi> ${visibleTo === 'EVERYONE' ? nothing : html`<span class="tag">${VISIBILITIES[visibleTo]}</span>`}</p><p class="muted" dir="auto">${text}</p></div>
        <div class="end">
          ${button('arrow-up', 'Move up', () => this.#move(i, -1), i === 0)}
          ${button('arrow-down', 'Move down', () => this.#move(i, 1), i === fields.length - 1)}
          ${button('edit', 'Change', () => this.#edit(field))}
          ${button('trash', 'Remove', () => attempt(() => myProfile.removeField(id)))}
        </div>
      </li>
    `;
  }

  /** The other kind keeps its places. The focus stays on the line that moved. */
  async #move(i, step) {
    const fields = myProfile.fields(this.kind);
    const [moved] = fields.splice(i, 1);
    fields.splice(i + step, 0, moved);
    const order = myProfile.profile.fields.map((field) => (field.kind === this.kind ? fields.shift() : field));
    const saved = attempt(() => myProfile.arrange(order));
    await this.updateComplete;
    const act = step < 0 ? 'arrow-up' : 'arrow-down';
    const again = /** @type {HTMLButtonElement} */ (this.querySelector(`[data-field="${moved.id}"][data-act="${act}"]`));
    (again.disabled ? this.querySelector(`[data-field="${moved.id}"][data-act="edit"]`) : again).focus();
    await saved;
  }

  async #edit(field) {
    (await import('../../profile/edit-field.js')).editField(this.kind, field);
  }
}

customElements.define('p-field-settings', FieldSettings);
