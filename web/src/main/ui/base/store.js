/** Something that changes and tells: the base of all state of the interface. */
export class Store {
  #watchers = new Set();

  /** @param {() => void} watcher @returns {() => void} stops watching */
  watch(watcher) {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  changed() {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** A Lit controller that renders its host again when one of the watched stores changes: at once, and then once a frame. */
export class StoreController {
  #stops = [];
  #connected = false;
  #frame = 0;
  #changedSince = false;

  constructor(host, ...stores) {
    this.host = host;
    this.stores = stores;
    host.addController(this);
  }

  /** Watches other stores from now on. */
  of(...stores) {
    if (stores.length === this.stores.length && stores.every((store, i) => store === this.stores[i])) return;
    this.hostDisconnected();
    this.stores = stores;
    if (this.host.isConnected) this.hostConnected();
  }

  hostConnected() {
    if (this.#connected) return;
    this.#connected = true;
    this.#stops = this.stores.filter(Boolean).map((store) => store.watch(() => this.#changed()));
  }

  hostDisconnected() {
    this.#connected = false;
    this.#stops.splice(0).forEach((stop) => stop());
  }

  /** In a task of its own: together with the frame it would be a long one. */
  #painted() {
    this.#frame = 0;
    if (this.#changedSince) this.#changed();
  }

  #changed() {
    if (this.host.isUpdatePending) return;
    this.#changedSince = this.#frame !== 0;
    if (this.#changedSince) return;
    this.host.requestUpdate();
    this.#frame = requestAnimationFrame(() => setTimeout(() => this.#painted()));
  }
}
