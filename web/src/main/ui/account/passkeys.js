import { api, session } from '../base/stores.js';

/** Whether this browser can make and use passkeys, with the JSON forms that the server speaks. */
export const passkeysSupported = typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  isSecureContext;

/** Whether the browser can offer passkeys in the list of a text field. */
export async function passkeysOffered() {
  return passkeysSupported && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false);
}

/** Makes a passkey on this device, or on one that the browser finds, and registers it under the label. */
export async function createPasskey(label) {
  const options = await api.post('/webauthn/register/options', {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const made = /** @type {PublicKeyCredential} */ (await navigator.credentials.create({ publicKey }));
  const { id, rawId, type, response, clientExtensionResults, authenticatorAttachment } = made.toJSON();
  const { attestationObject, clientDataJSON, transports } = response;
  const credential = {
    id,
    rawId,
    type,
    response: { attestationObject, clientDataJSON, transports },
    clientExtensionResults,
    authenticatorAttachment,
  };
  await api.post('/webauthn/register', { publicKey: { credential, label } });
}

/** Signs in by passkey. `mediation: 'conditional'` waits until the person picks one in the text field. @param {{mediation?: CredentialMediationRequirement, signal?: AbortSignal}} [options] */
export async function signInByPasskey({ mediation, signal } = {}) {
  const options = await api.post('/webauthn/authenticate/options', {}, { anyone: true });
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const used = /** @type {PublicKeyCredential} */ (await navigator.credentials.get({ publicKey, mediation, signal }));
  await api.post('/login/webauthn', used.toJSON(), { anyone: true });
  await session.load();
}

/** Why the browser made no passkey, in words; empty when the person simply changed their mind. */
export function reasonOf(error) {
  if (error.status === 401) return 'This passkey is not known here. Sign in another way.';
  switch (error.name) {
    case 'NotAllowedError':
    case 'AbortError':
      return '';
    case 'InvalidStateError':
      return 'This device has a passkey for your account already.';
    case 'SecurityError':
      return 'Passkeys do not work at this address.';
    default:
      return error.detail ?? 'The browser could not use a passkey.';
  }
}
