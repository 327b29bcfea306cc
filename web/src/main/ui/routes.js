const chat = () => import('./chat/chat-screen.js');
const directory = () => import('./rooms/directory.js');
const signIn = () => import('./account/sign-in.js');
const welcome = () => import('./pages/welcome.js');

/**
 * Pages by address: a custom element whose module is loaded when it is first needed, and, where visitors see something
 * else, that; at the end, for whom alone there is such a page. Whoever signs in stays at the address, so the page asked for appears.
 */
const PAGES = [
  ['/', 'p-chat', chat, 'p-welcome', welcome],
  ['/rooms', 'p-chats', () => import('./chat/chats-page.js'), 'p-directory', directory],
  ['/rooms/by-name/:name', 'p-chat', chat],
  ['/rooms/:id', 'p-chat', chat],
  ['/rooms/:id/:number', 'p-chat', chat],
  ['/messages', 'p-messages', () => import('./direct/messages.js'), 'p-sign-in', signIn],
  ['/messages/:tab', 'p-messages', () => import('./direct/messages.js'), 'p-sign-in', signIn],
  ['/directory', 'p-directory', directory],
  ['/friends', 'p-friends', () => import('./people/friends-page.js'), 'p-sign-in', signIn],
  ['/friends/:tab', 'p-friends', () => import('./people/friends-page.js'), 'p-sign-in', signIn],
  ['/saved', 'p-saved', () => import('./conversation/saved-page.js'), 'p-sign-in', signIn],
  ['/you', 'p-you', () => import('./pages/you.js'), 'p-sign-in', signIn],
  ['/settings', 'p-settings', () => import('./settings/settings.js'), 'p-sign-in', signIn],
  ['/settings/:section', 'p-settings', () => import('./settings/settings.js'), 'p-sign-in', signIn],
  ['/people/:username', 'p-person', () => import('./profile/person.js'), 'p-sign-in', signIn],
  ['/admin', 'p-admin', () => import('./administration/admin.js'), 'p-sign-in', signIn, ['ADMIN']],
  ['/admin/system', 'p-system', () => import('./administration/system.js'), 'p-sign-in', signIn, ['ADMIN']],
  ['/admin/log', 'p-admin-log', () => import('./administration/admin-log.js'), 'p-sign-in', signIn, ['ADMIN', 'AUDITOR']],
  ['/admin/security', 'p-security-log', () => import('./administration/security-log.js'), 'p-sign-in', signIn, ['ADMIN', 'AUDITOR']],
  ['/sign-in', 'p-sign-in', signIn],
  ['/sign-up', 'p-sign-up', () => import('./account/sign-up.js')],
  ['/reset', 'p-reset', () => import('./account/reset.js')],
  ['/verify', 'p-verify', () => import('./account/verify.js')],
];

/** @type {import('./base/router.js').Routes} */
export const routes = {
  pages: PAGES,
  /** What is open to whoever was signed out too; everywhere else they are asked to sign in again first. */
  entrances: ['p-sign-in', 'p-sign-up', 'p-reset', 'p-verify'],
  signIn: { tag: 'p-sign-in', load: signIn },
  failed: { tag: 'p-failed' },
  notFound: { tag: 'p-not-found', load: () => import('./pages/not-found.js') },
};
