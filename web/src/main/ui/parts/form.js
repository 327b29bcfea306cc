import { Problem } from '../base/problem.js';
import { Store, StoreController } from '../base/store.js';
import { countOf } from './count.js';

let made = 0;

/**
 * The state of a form: it checks and sends what was typed, keeps it when it is refused, and knows which field a
 * refusal is about. `fields` maps a field's name to the codes of problems (by how they begin) that belong to it.
 */
export class Form extends Store {
  id = `form-${++made}`;
  busy = false;
  error = '';
  /** @type {Record<string, string | undefined>} */
  errors = {};

  /** @param {import('lit').ReactiveControllerHost} host @param {Record<string, string[]>} [fields] */
  constructor(host, fields = {}) {
    super();
    this.fields = fields;
    new StoreController(host, this);
  }

  /**
   * @param {SubmitEvent} event
   * @param {(values: any, form: HTMLFormElement) => Promise<unknown>} act values by the names of the fields
   */
  async submit(event, act) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (this.busy) return;
    if (this.#place('', incomplete(form), form)) return;
    this.#show({ busy: true, error: '' });
    try {
      await act(Object.fromEntries(new FormData(form)), form);
      this.#show({ busy: false });
    } catch (problem) {
      this.#show({ busy: false });
      if (!(problem instanceof Problem)) throw problem;
      this.#refused(problem, form);
    }
  }

  /** Says that it can't be done, about no field in particular. */
  refuse(error) {
    this.#show({ error });
  }

  /** Forgets what was wrong with a field that is being changed. */
  touched(name) {
    if (this.errors[name]) this.#show({ errors: { ...this.errors, [name]: undefined } });
  }

  #refused(problem, form) {
    const errors = Object.fromEntries(problem.errors.map(({ field, message }) => [field, message]));
    const field = Object.keys(this.fields).find((name) => this.fields[name].some((code) => problem.code.startsWith(code)));
    if (field) errors[field] ??= problem.detail;
    const placed = Object.keys(errors).some((name) => form.elements.namedItem(name));
    this.#place(placed ? '' : problem.detail, errors, form);
  }

  #place(error, errors, form) {
    this.#show({ error, errors });
    const first = [...form.elements].find((element) => errors[element.name]);
    first?.focus();
    return Boolean(error || first);
  }

  #show(state) {
    Object.assign(this, state);
    this.changed();
  }
}

/**
 * What the browser itself finds wrong, in our words and beside the field instead of in a bubble. What is too long is said
 * and not cut off, and counted as the server counts it, neither of which the browser's own `maxlength` does.
 */
function incomplete(form) {
  const errors = {};
  for (const element of form.elements) {
    const wrong = element.name && (tooLong(element) || (!element.validity.valid && (element.dataset.invalid ?? sentence(element))));
    if (wrong) errors[element.name] = wrong;
  }
  return errors;
}

function tooLong({ value, dataset: { longest } }) {
  const count = longest && countOf(value.trim());
  return count > longest ? `Use at most ${Number(longest).toLocaleString()} characters; these are ${count.toLocaleString()}.` : '';
}

function sentence({ validity, minLength, validationMessage }) {
  if (validity.valueMissing) return 'Please fill this in.';
  if (validity.tooShort) return `Use at least ${minLength} characters.`;
  return validationMessage;
}
