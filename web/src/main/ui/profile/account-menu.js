import { session, themeChoice } from '../base/stores.js';
import { openMenu } from '../parts/menu.js';
import { attempt } from '../parts/toast.js';
import { myProfile } from './stores.js';

/** What one does with one's own account, and what else is offered beside it. */
export function accountEntries(also = []) {
  const { account } = session;
  return [
    { label: account.name, icon: 'person', href: `/people/${encodeURIComponent(account.username)}` },
    { label: myProfile.status ? `Status: ${statusLine(myProfile.status)}` : 'Set a status', icon: 'smile', act: openStatus },
    { label: 'Settings', icon: 'settings', href: '/settings' },
    ...administration(),
    ...also,
    '-',
    ...['light', 'dark', 'system'].map(theme),
    '-',
    { label: 'Sign out', icon: 'door', act: () => attempt(() => session.signOut()) },
  ];
}

/** @param {HTMLElement} anchor @param {{above?: boolean, end?: boolean}} place @param {object[]} also */
export function accountMenu(anchor, place, also) {
  openMenu(anchor, accountEntries(also), { label: 'Your account', ...place });
}

const SIGN_INS = { label: 'Sign-ins and refusals', icon: 'key', href: '/admin/security' };

function administration() {
  if (session.is('ADMIN')) {
    return [
      { label: 'People and roles', icon: 'shield', href: '/admin' },
      { label: 'System', icon: 'list', href: '/admin/system' },
      SIGN_INS,
    ];
  }
  return session.is('AUDITOR') ? [{ label: 'Administrators’ log', icon: 'history', href: '/admin/log' }, SIGN_INS] : [];
}

/** What one is about, in one line. */
export const statusLine = ({ emoji, text }) => `${emoji} ${text}`.trim();

async function openStatus() {
  (await import('./set-status.js')).setStatus();
}

const THEMES = { light: ['sun', 'Light'], dark: ['moon', 'Dark'], system: ['monitor', 'As the device'] };

function theme(name) {
  const [drawing, label] = THEMES[name];
  return { label, icon: drawing, checked: themeChoice.chosen === name, act: () => themeChoice.choose(name) };
}
