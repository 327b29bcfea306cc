import { field } from '../parts/field.js';

/** Where the code of an authenticator app goes, or a recovery code in its place. @param {import('../parts/form.js').Form} form */
export const codeField = (
  form,
  { hint = 'Six digits from your authenticator app, or one of your recovery codes.', autofocus = false } = {},
) => field(form, { name: 'code', label: 'Code', autocomplete: 'one-time-code', required: true, maxlength: 40, autofocus, hint });
