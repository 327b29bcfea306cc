const BROWSERS = [['Firefox', /Firefox\/|FxiOS\//], ['Edge', /Edg\w*\//], ['Opera', /OPR\//], ['Chrome', /Chrome\/|CriOS\/|Chromium\//], ['Safari', /Safari\//]];
const SYSTEMS = [['Android', /Android/], ['iPhone', /iPhone/], ['iPad', /iPad/], ['Windows', /Windows/], ['Mac', /Mac OS X|Macintosh/], ['ChromeOS', /CrOS/], ['Linux', /Linux/]];

const first = (table, agent) => table.find(([, form]) => form.test(agent))?.[0];

/** What a browser calls itself, in words: "Firefox on Linux". @param {string} agent */
export function deviceName(agent) {
  const browser = first(BROWSERS, agent);
  const system = first(SYSTEMS, agent);
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? (agent.trim() ? agent.slice(0, 60) : 'An unknown program');
}

/** Whether it is something that one holds in the hand. @param {string} agent */
export const isHandheld = (agent) => /Mobi|Android|iPhone|iPad/.test(agent);
