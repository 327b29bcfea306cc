import { html, nothing } from 'lit';
import { Problem } from '../base/problem.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { toast } from '../parts/toast.js';
import './cropper.js';
import { myProfile } from './stores.js';

const KINDS = { AVATAR: { heading: 'Your picture', ratio: 1 }, COVER: { heading: 'Your cover', ratio: 3 } };

/** Chooses the part of a picture that is shown; it is uploaded meanwhile. */
class CropPicture extends Dialog {
  static properties = { busy: { state: true }, problem: { state: true } };

  /** @type {Parley.PictureKind} */
  picture;
  /** @type {ImageBitmap} */
  image;
  /** @type {Parley.Upload} */
  upload;
  busy = false;
  problem = '';

  connectedCallback() {
    super.connectedCallback();
    this.heading = KINDS[this.picture].heading;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.image.close();
    if (this.result) this.upload.release();
    else this.upload.cancel();
  }

  body() {
    return html`
      <div role="alert">${this.problem ? html`<p class="notice danger">${this.problem}</p>` : nothing}</div>
      <p-cropper .image=${this.image} .ratio=${KINDS[this.picture].ratio}></p-cropper>
    `;
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      <button class="button primary" type="button" aria-disabled=${this.busy ? 'true' : nothing} @click=${this.#save}>${this.busy ? 'Saving…' : 'Save'}</button>
    `;
  }

  #save = async () => {
    if (this.busy) return;
    Object.assign(this, { busy: true, problem: '' });
    try {
      await this.upload.ended;
      const { media, state, problem } = this.upload;
      if (state !== 'done') throw new Problem({ status: 422, detail: problem });
      await myProfile.setPicture(this.picture, media.id, this.querySelector('p-cropper').crop.in(media.width));
      this.close(true);
      toast('Saved.');
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      Object.assign(this, { busy: false, problem: problem.detail });
    }
  };
}

customElements.define('p-crop-picture', CropPicture);

/**
 * @param {'AVATAR' | 'COVER'} picture @param {ImageBitmap} image what the browser makes of the file
 * @param {import('../media/upload.js').Upload} upload the same file on its way
 */
export const cropPicture = (picture, image, upload) => openDialog('p-crop-picture', { picture, image, upload });
