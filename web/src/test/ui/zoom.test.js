import { Zoom } from '../../main/ui/media/zoom.js';
import { assert, each } from './testing.js';

function looking(act = (_zoom) => {}) {
  const zoom = new Zoom();
  zoom.measure({ width: 400, height: 200 }, { width: 500, height: 400 });
  act(zoom);
  return zoom;
}
const where = ({ scale, x, y }) => ({ scale, x, y });

each('a picture', {
  'is seen whole at first': [() => {}, { scale: 1, x: 0, y: 0 }],
  'comes closer by a quarter': [(zoom) => zoom.closer(), { scale: 1.25, x: 0, y: 0 }],
  'goes no farther than whole': [(zoom) => zoom.farther(), { scale: 1, x: 0, y: 0 }],
  'comes eight times as close at most': [(zoom) => zoom.to(99), { scale: 8, x: 0, y: 0 }],
  'keeps what lies at a point where it is': [(zoom) => zoom.to(4, { x: 100, y: 50 }), { scale: 4, x: -300, y: -150 }],
  'can be moved while it is larger than the stage': [(zoom) => (zoom.to(4), zoom.by(30, -20)), { scale: 4, x: 30, y: -20 }],
  'leaves no gap at its sides': [(zoom) => (zoom.to(4), zoom.by(9999, 9999)), { scale: 4, x: 550, y: 200 }],
  'stays in the middle where it is smaller': [(zoom) => zoom.by(30, 30), { scale: 1, x: 0, y: 0 }],
  'is seen whole again': [(zoom) => (zoom.to(4), zoom.by(30, 30), zoom.reset()), { scale: 1, x: 0, y: 0 }],
  'comes back to the middle in a larger stage': [
    (zoom) => (zoom.to(2), zoom.by(150, 0), zoom.measure({ width: 400, height: 200 }, { width: 900, height: 900 })),
    { scale: 2, x: 0, y: 0 },
  ],
}, (act) => where(looking(act)));

each('a key', {
  'plus comes closer': ['+', [true, 1.25]],
  'minus goes farther': ['-', [true, 1]],
  '0 shows it whole': ['0', [true, 1]],
  'arrow is left alone while all is seen': ['ArrowLeft', [false, 1]],
  'that means nothing is left alone': ['x', [false, 1]],
}, (key) => {
  const zoom = looking();
  return [zoom.key(key), zoom.scale];
});

Deno.test('an arrow key moves what is closer', () => {
  const zoom = looking((one) => one.to(4));
  assert.ok(zoom.key('ArrowLeft'));
  assert.deepEqual(where(zoom), { scale: 4, x: 80, y: 0 });
});

Deno.test('a long screenshot is readable where it fills the stage across', () => {
  const zoom = new Zoom();
  zoom.measure({ width: 40, height: 400 }, { width: 200, height: 400 });
  assert.equal(zoom.readable({ width: 1000, height: 10_000 }), 5);
  assert.equal(zoom.readable({ width: 80, height: 800 }), 2, 'but never larger than it is');
});
