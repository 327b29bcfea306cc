import { html, nothing } from 'lit';

/** Ids that tie a control to its label and its note. */
export const idsOf = (form, name) => ({ control: `${form.id}-${name}`, note: `${form.id}-${name}-note` });

/** The line under a control: why it was refused, or a hint, in the same place so that nothing moves. @param {Parley.Form} form @param {string} name @param {Shown} [hint] */
export function note(form, name, hint = '') {
  const error = form.errors[name];
  return html`<span class="note ${error ? 'error' : 'hint'}" id=${idsOf(form, name).note}>${error ?? hint}</span>`;
}

/**
 * A labelled input (or textarea, with `rows`) of a {@link Form}.
 *
 * @param {import('./form.js').Form} form
 * @param {{name: string, label: string, type?: string, hint?: Shown, value?: string, autocomplete?: string, capitalize?: string,
 *     spellcheck?: string, inputmode?: string, placeholder?: string, required?: boolean, optional?: boolean, autofocus?: boolean,
 *     maxlength?: number, minlength?: number, min?: string, max?: string, pattern?: string, rows?: number, invalid?: string,
 *     onInput?: (event: InputEvent) => void}} about
 */
export function field(form, about) {
  const { name, label, hint } = about;
  return html`
    <div class="field">
      <label class="label" for=${idsOf(form, name).control}>${label}${about.optional ? html` <span class="optional">optional</span>` : nothing}</label>
      ${about.rows ? textarea(form, about) : input(form, about)} ${note(form, name, hint)}
    </div>
  `;
}

function input(form, about) {
  const { control, note } = idsOf(form, about.name);
  return html`<input
    id=${control}
    name=${about.name}
    type=${about.type ?? 'text'}
    dir=${about.type && about.type !== 'text' ? nothing : 'auto'}
    .defaultValue=${about.value ?? ''}
    autocomplete=${about.autocomplete ?? 'off'}
    autocapitalize=${about.capitalize ?? 'none'}
    spellcheck=${about.spellcheck ?? 'false'}
    inputmode=${about.inputmode ?? nothing}
    placeholder=${about.placeholder ?? nothing}
    data-longest=${about.maxlength ?? nothing}
    minlength=${about.minlength ?? nothing}
    min=${about.min ?? nothing}
    max=${about.max ?? nothing}
    pattern=${about.pattern ?? nothing}
    data-invalid=${about.invalid ?? nothing}
    aria-describedby=${note}
    aria-invalid=${form.errors[about.name] ? 'true' : 'false'}
    ?required=${about.required}
    ?autofocus=${about.autofocus}
    @input=${about.onInput}
  />`;
}

function textarea(form, about) {
  const { control, note } = idsOf(form, about.name);
  return html`<textarea
    id=${control}
    name=${about.name}
    rows=${about.rows}
    dir="auto"
    .defaultValue=${about.value ?? ''}
    data-longest=${about.maxlength ?? nothing}
    aria-describedby=${note}
    aria-invalid=${form.errors[about.name] ? 'true' : 'false'}
    ?required=${about.required}
    @input=${about.onInput}
  ></textarea>`;
}

/**
 * The form itself: it sends through `act`, and forgets what was said about a field as soon as somebody types in it.
 *
 * @param {import('./form.js').Form} form
 * @param {(values: any, element: HTMLFormElement) => Promise<unknown>} act values by the names of the fields
 */
export function formOf(form, act, content, kind = '') {
  return html`<form
    class="form ${kind}"
    id=${form.id}
    novalidate
    @submit=${(event) => form.submit(event, act)}
    @input=${(event) => form.touched(event.target.name)}
  >
    ${content}
  </form>`;
}

/** What went wrong with the form as a whole; always in the page, so that it is read out when it fills. */
export const formError = (form) => html`<div role="alert">${form.error ? html`<p class="notice danger">${form.error}</p>` : nothing}</div>`;

/** @param {import('./form.js').Form} form */
export function submitButton(form, label, { kind = 'primary', busy = label } = {}) {
  return html`<button class="button ${kind}" type="submit" form=${form.id} aria-disabled=${form.busy ? 'true' : nothing}>${form.busy ? busy : label}</button>`;
}
