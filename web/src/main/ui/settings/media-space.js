import { html } from 'lit';
import { api } from '../base/stores.js';
import { sizeOf } from '../media/sizes.js';
import { Element } from '../parts/element.js';
import { Loading, skeleton } from '../parts/loading.js';

/** How much of one's space for files is used, and how to have some back. */
class MediaSpace extends Element {
  space = new Loading(this, () => api.get('/api/my/media-space'));

  render() {
    return html`${this.space.show(({ used, most }) => shown(used, most), skeleton(1))}`;
  }
}

function shown(used, most) {
  const words = `${sizeOf(used)} of ${sizeOf(most)} used`;
  return html`
    <p id="media-space">${words}</p>
    <meter class="space-meter" aria-labelledby="media-space" min="0" max=${most} high=${most * 0.9} optimum="0" .value=${used}>${words}</meter>
    <p class="muted">Photos, videos and files that you sent count. A week after you delete a message, the space of its files is yours again.</p>`;
}

customElements.define('p-media-space', MediaSpace);
