import { html, nothing } from 'lit';
import { session } from '../../base/stores.js';
import { uploads } from '../../media/stores.js';
import { avatar, hue, pictureAddress } from '../../parts/avatar.js';
import { Element } from '../../parts/element.js';
import { Form } from '../../parts/form.js';
import { icon } from '../../parts/icons.js';
import { image } from '../../parts/image.js';
import { attempt, toast } from '../../parts/toast.js';
import { myProfile } from '../../profile/stores.js';
import { visibilityField } from '../../profile/visibility.js';

const WORDS = { AVATAR: { name: 'Picture', about: 'your picture' }, COVER: { name: 'Cover', about: 'your cover' } };

/** One's face and cover. */
class PictureSettings extends Element {
  form = new Form(this);

  constructor() {
    super();
    this.watching(myProfile, session);
  }

  render() {
    return html`
      <section class="pictures" aria-labelledby="pictures-heading">
        <h3 id="pictures-heading">Pictures</h3>
        ${this.#line('AVATAR', avatar(session.account, 'large'))}
        ${this.#line('COVER', this.#cover())}
      </section>
    `;
  }

  #cover() {
    const cover = myProfile.picture('COVER');
    const { id } = session.account;
    return html`<span class="cover hue-${hue(id)}">${cover ? image(pictureAddress(id, 'cover', cover.media, 'thumb')) : nothing}</span>`;
  }

  #line(picture, shown) {
    const { name, about } = WORDS[picture];
    const there = myProfile.picture(picture);
    return html`
      <div class="picture-line">
        ${shown}
        <div class="actions">
          <label class="button small file-button">${icon('camera')} ${there ? 'Change' : 'Choose'}<span class="visually-hidden"> ${about}</span>
            <input class="visually-hidden" type="file" accept="image/jpeg,image/png,image/gif,image/webp" aria-label="${there ? 'Change' : 'Choose'} ${about}" @change=${(event) => this.#choose(picture, event.target)} /></label>
          ${there
            ? html`<button class="button small" type="button" aria-label="Remove ${about}" @click=${() => attempt(() => myProfile.removePicture(picture))}>Remove</button>
                ${visibilityField(this.form, { name: `${picture}-seen`, about, value: there.visibleTo,
                  onChange: (/** @type {{target: any}} */ { target }) => attempt(() => myProfile.showPictureTo(picture, target.value)) })}`
            : html`<span class="muted">${name === 'Cover' ? 'Above your profile.' : 'Beside all that you write.'}</span>`}
        </div>
      </div>
    `;
  }

  async #choose(picture, input) {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    const image = await createImageBitmap(file).catch(() => null);
    if (!image) return toast('This browser can’t show that file. Choose a JPEG, PNG, GIF or WebP picture.');
    const { cropPicture } = await import('../../profile/crop-picture.js');
    await cropPicture(picture, image, uploads.begin(file));
  }
}

customElements.define('p-picture-settings', PictureSettings);
