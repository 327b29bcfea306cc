import { html } from 'lit';

/** What somebody else may have left behind in the account, offered to go with the old password. @param {boolean} passkeys whether they go unless told */
export const endOtherAccess = (passkeys) => html`
  <label class="check">
    <input type="checkbox" name="endSessions" .defaultChecked=${true} />
    <span>Sign out all other devices</span>
  </label>
  <label class="check">
    <input type="checkbox" name="removePasskeys" .defaultChecked=${passkeys} />
    <span>Remove all passkeys<span class="hint">If somebody else may have been in your account. You can add yours again.</span></span>
  </label>
`;
