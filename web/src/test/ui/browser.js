/** As much of a browser as modules ask for when they are loaded: tests of what they know need no page. */
export class HTMLElement {}

export const customElements = { define() {}, get() {} };

class Kept {
  #values = new Map();

  getItem(name) {
    return this.#values.get(name) ?? null;
  }

  setItem(name, value) {
    this.#values.set(name, String(value));
  }

  removeItem(name) {
    this.#values.delete(name);
  }
}

class Channel {
  postMessage() {}
}

const page = {
  addEventListener() {},
  createTreeWalker: () => ({}),
  createComment: () => ({}),
  documentElement: { dataset: {} },
  hidden: false,
};

const given = {
  HTMLElement,
  customElements,
  document: page,
  matchMedia: () => ({ matches: false, addEventListener() {} }),
  BroadcastChannel: Channel,
  localStorage: new Kept(),
  sessionStorage: new Kept(),
};
for (const [name, value] of Object.entries(given)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
