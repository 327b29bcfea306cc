import { html } from 'lit';
import { api, router, session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { toast } from '../parts/toast.js';

/** Becoming the first administrator, with the code that the server prints at its first start. */
class AdministratorSettings extends Element {
  form = new Form(this, { code: ['CODE_', 'WRONG_CODE'] });

  constructor() {
    super();
    this.watching(session);
  }

  render() {
    if (session.is('ADMIN')) return html`<p>You are an administrator. <a href="/admin">See people and roles</a></p>`;
    return html`
      <p>The server printed a code when it was started for the first time. Whoever enters it becomes the first administrator.</p>
      ${formOf(this.form, (values) => this.#claim(values), html`
        ${formError(this.form)}
        ${field(this.form, { name: 'code', label: 'Code', value: router.query.get('code') ?? '', required: true })}
        <div class="form-foot">${submitButton(this.form, 'Become administrator', { busy: 'One moment…' })}</div>
      `)}
    `;
  }

  async #claim({ code }) {
    await api.post('/api/first-administrator', { code: code.trim() });
    await session.load();
    await router.go('/admin', { replace: true });
    toast('You are an administrator now.');
  }
}

customElements.define('p-administrator-settings', AdministratorSettings);
