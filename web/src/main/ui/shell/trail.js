import { Store } from '../base/store.js';

/** Where each place of the bar begins, and what lies in it from wherever one comes; all else lies in the place one is in. */
const PLACES = {
  chats: { home: '/rooms', holds: ['directory'] },
  messages: { home: '/messages', holds: [] },
  people: { home: '/friends', holds: [] },
  saved: { home: '/saved', holds: [] },
  you: { home: '/you', holds: ['settings', 'admin'] },
};

/** The way that one has gone in each place, so that one comes back to where one was, and up again step by step. */
export class Trail extends Store {
  here = 'chats';
  /** Whether one came back to where one had been. */
  returned = false;
  #page;
  #router;
  #ways = Object.fromEntries(Object.entries(PLACES).map(([place, { home }]) => [place, [{ address: home, scrolled: 0 }]]));

  /** @param {{router: import('../base/router.js').Router, page?: typeof globalThis}} site */
  constructor({ router, page = globalThis }) {
    super();
    this.#page = page;
    this.#router = router;
    router.watch(() => this.#arrive());
    page.document.addEventListener('click', () => this.#leave(), true);
  }

  /** What leads to a place: to where one was in it, and from there to its beginning. */
  to(place) {
    return place === this.here ? PLACES[place].home : this.#ways[place].at(-1).address;
  }

  /** Goes over to a place: where its way leads to what lies in any place, it is not that of the one before. */
  enter(place) {
    this.here = place;
  }

  /** The step before this one; null at the beginning of a place. */
  get back() {
    return this.#ways[this.here].at(-2)?.address ?? null;
  }

  /** How far down one was. */
  get scrolled() {
    return this.#ways[this.here].at(-1).scrolled;
  }

  /** Whatever is pressed may lead elsewhere: what the page has written into its address is kept, and how far down one is. */
  #leave() {
    const step = this.#ways[this.here].at(-1);
    const { pathname, search } = this.#page.location;
    if (step.address.split('?')[0] === pathname) Object.assign(step, { address: pathname + search, scrolled: this.#page.scrollY });
  }

  #arrive() {
    const { pathname, search } = this.#page.location;
    if (pathname === '/' || this.#router.atEntrance) return;
    const address = pathname + search;
    this.here = this.#placeOf(pathname);
    const way = this.#ways[this.here];
    const before = way.findIndex((step) => step.address === address);
    this.returned = before >= 0;
    if (this.returned) way.length = before + 1;
    else if (kindOf(way.at(-1).address) === kindOf(address)) way[way.length - 1] = { address, scrolled: 0 };
    else way.push({ address, scrolled: 0 });
    this.changed();
  }

  #placeOf(pathname) {
    const kind = kindOf(pathname);
    const [found] = Object.entries(PLACES).find(([, { home, holds }]) => kind === kindOf(home) || holds.includes(kind)) ?? [];
    return found ?? this.here;
  }
}

/** Pages of a kind take each other's place: rooms, people, the tabs of a page. */
function kindOf(address) {
  const [, first, second] = address.split('?')[0].split('/');
  return first === 'rooms' && second ? 'room' : first;
}
