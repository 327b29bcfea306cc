import { Crop } from '../../main/ui/profile/crop.js';
import { assert, each } from './testing.js';

const part = ({ x, y, width, height }) => ({ x, y, width, height });

each('the part of a picture that is chosen', {
  'is at first its middle': [[400, 200, 1, () => {}], { x: 100, y: 0, width: 200, height: 200 }],
  'is as wide as a high picture': [[200, 400, 1, () => {}], { x: 0, y: 100, width: 200, height: 200 }],
  'has the shape that is asked for': [[300, 300, 3, () => {}], { x: 0, y: 100, width: 300, height: 100 }],
  'is zoomed around its middle': [[400, 200, 1, (crop) => crop.zoomTo(2)], { x: 150, y: 50, width: 100, height: 100 }],
  'is never larger than the picture': [[400, 200, 1, (crop) => crop.zoomTo(0.5)], { x: 100, y: 0, width: 200, height: 200 }],
  'keeps 64 pixels however near one goes': [[400, 200, 1, (crop) => crop.zoomTo(99)], { x: 168, y: 68, width: 64, height: 64 }],
  'is moved by shares of what is seen': [[400, 200, 1, (crop) => crop.move(0.25, 0)], { x: 150, y: 0, width: 200, height: 200 }],
  'never leaves the picture': [[400, 200, 1, (crop) => crop.move(9, 9)], { x: 200, y: 0, width: 200, height: 200 }],
  'never leaves it to the other side': [[400, 200, 1, (crop) => crop.move(-9, -9)], { x: 0, y: 0, width: 200, height: 200 }],
}, ([across, down, ratio, act]) => {
  const crop = new Crop(across, down, ratio);
  act(crop);
  return part(crop);
});

Deno.test('what is cut out is told in pixels of whichever size the picture has', () => {
  const crop = new Crop(400, 200, 1);
  crop.move(1, 0);
  assert.deepEqual(crop.in(800), { x: 400, y: 0, width: 400 });
});

Deno.test('what is cut out never exceeds the picture by rounding', () => {
  const { x, y, width } = new Crop(333, 101, 3).in(100);
  assert.ok(x + width <= 100 && y + Math.floor(width / 3) <= Math.round(101 * (100 / 333)));
});
