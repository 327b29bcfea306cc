import { Place } from '../../main/ui/conversation/place.js';
import { assert } from './testing.js';

/** Messages of these heights below each other, in a window of 100 that is scrolled so far. */
function feed(heights, scrollTop) {
  const scroller = {
    scrollTop,
    clientHeight: 100,
    get scrollHeight() {
      return heights.reduce((sum, height) => sum + height, 0);
    },
    getBoundingClientRect: () => ({ top: 0, bottom: 100 }),
  };
  const articles = heights.map((_, i) => ({
    isConnected: true,
    querySelectorAll: () => [],
    getBoundingClientRect() {
      const top = heights.slice(0, i).reduce((sum, height) => sum + height, 0) - scroller.scrollTop;
      return { top, bottom: top + heights[i] };
    },
  }));
  return { heights, scroller: /** @type {any} */ (scroller), articles: /** @type {any[]} */ (articles) };
}

Deno.test('what one reads stays where it is when something above it grows', () => {
  const { heights, scroller, articles } = feed([50, 50, 50, 50, 50], 60);
  const place = new Place();
  place.take(scroller, articles);
  heights[0] = 90;
  place.keep(scroller);
  assert.equal(scroller.scrollTop, 100);
});

Deno.test('what grows below what one reads moves nothing', () => {
  const { heights, scroller, articles } = feed([50, 50, 50, 50, 50], 60);
  const place = new Place();
  place.take(scroller, articles);
  heights[4] = 90;
  place.keep(scroller);
  assert.equal(scroller.scrollTop, 60);
});

Deno.test('what the reader has scrolled meanwhile counts', () => {
  const { heights, scroller, articles } = feed([50, 50, 50, 50, 50], 60);
  const place = new Place();
  place.take(scroller, articles);
  heights[0] = 90;
  scroller.scrollTop += 10;
  place.keep(scroller);
  assert.equal(scroller.scrollTop, 110);
});

Deno.test('where one message is taken away the next one keeps the place', () => {
  const { heights, scroller, articles } = feed([50, 50, 50, 50, 50], 60);
  const place = new Place();
  place.take(scroller, articles);
  articles[2].isConnected = false; // the first that is seen whole
  heights[2] = 0;
  heights[0] = 90;
  place.keep(scroller);
  assert.equal(scroller.scrollTop, 50, 'the one after it is where it was');
});

Deno.test('the message that one was sent to keeps the place, until one scrolls', () => {
  const { heights, scroller, articles } = feed([50, 50, 50, 50, 50], 60);
  const place = new Place();
  place.goTo(articles[3]);
  place.take(scroller, articles);
  heights[2] = 60;
  place.keep(scroller);
  assert.equal(scroller.scrollTop, 70);
  place.take(scroller, articles);
  scroller.scrollTop = 65;
  assert.ok(place.isLeft(scroller));
  place.take(scroller, articles);
  heights[2] = 80;
  place.keep(scroller);
  assert.equal(scroller.scrollTop, 65);
});

Deno.test('a place that was left is kept no longer', () => {
  const { heights, scroller, articles } = feed([50, 50, 50, 50, 50], 60);
  const place = new Place();
  place.take(scroller, articles);
  place.leave(scroller);
  heights[0] = 90;
  place.keep(scroller);
  assert.equal(scroller.scrollTop, 60);
  assert.ok(!place.isLeft(scroller));
});
