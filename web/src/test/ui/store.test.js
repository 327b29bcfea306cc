import { Store, StoreController } from '../../main/ui/base/store.js';
import { assert } from './testing.js';

Deno.test('a store tells all who watch it', () => {
  const store = new Store();
  const told = [];
  store.watch(() => told.push('first'));
  store.watch(() => told.push('second'));
  store.changed();
  assert.deepEqual(told, ['first', 'second']);
});

Deno.test('a store tells nobody who has stopped watching, not even one stopped by another while it tells', () => {
  const store = new Store();
  const told = [];
  const stop = store.watch(() => told.push('stopped'));
  stop();
  store.watch(() => store.watch(() => told.push('newcomer')));
  store.changed();
  assert.deepEqual(told, []);
  store.changed();
  assert.deepEqual(told, ['newcomer']);
});

/** A component as far as a controller knows it, and frames that come when the test says so. */
function component() {
  const frames = [];
  const host = { isConnected: true, isUpdatePending: false, renders: 0, addController() {}, requestUpdate: () => host.renders++ };
  globalThis.requestAnimationFrame = (act) => frames.push(act);
  const real = globalThis.setTimeout;
  globalThis.setTimeout = /** @type {any} */ ((act) => act());
  return { host, paint: () => frames.splice(0).forEach((act) => act(0)), end: () => (globalThis.setTimeout = real) };
}

Deno.test('a component renders at once when a store changes, and then once a frame however often it does', () => {
  const { host, paint, end } = component();
  const store = new Store();
  new StoreController(host, store).hostConnected();
  store.changed();
  assert.equal(host.renders, 1);
  store.changed();
  store.changed();
  assert.equal(host.renders, 1, 'within the frame');
  paint();
  assert.equal(host.renders, 2, 'after it');
  paint();
  assert.equal(host.renders, 2, 'and no more where nothing has changed since');
  end();
});

Deno.test('a component that is gone, or watches another store, hears nothing of the first', () => {
  const { host, paint, end } = component();
  const [first, second] = [new Store(), new Store()];
  const controller = new StoreController(host, first);
  controller.hostConnected();
  controller.of(second);
  first.changed();
  assert.equal(host.renders, 0);
  second.changed();
  assert.equal(host.renders, 1);
  paint();
  controller.hostDisconnected();
  second.changed();
  assert.equal(host.renders, 1);
  end();
});
