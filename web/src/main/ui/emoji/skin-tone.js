const KEPT = 'emoji-tone';
const LIGHT = '\u{1F3FB}';

/** From none over the lightest to the darkest: `:wave:`, `:wave_tone1:` to `:wave_tone5:`. */
export const TONES = [
  { name: 'No skin tone', sign: '' },
  { name: 'Light skin', sign: LIGHT },
  { name: 'Medium-light skin', sign: '\u{1F3FC}' },
  { name: 'Medium skin', sign: '\u{1F3FD}' },
  { name: 'Medium-dark skin', sign: '\u{1F3FE}' },
  { name: 'Dark skin', sign: '\u{1F3FF}' },
];

/** @param {{emoji: string, light?: string}} one @param {number} tone */
export const withTone = ({ emoji, light }, tone) => (tone && light ? light.replaceAll(LIGHT, TONES[tone].sign) : emoji);

/** The tone of skin that is chosen on this device. */
export class SkinTone {
  #kept;

  /** @param {{kept: import('../base/kept.js').Kept}} site */
  constructor({ kept }) {
    this.#kept = kept;
  }

  /** Where it stands in `TONES`, 0 where none was chosen. @returns {number} */
  get chosen() {
    const tone = Number(this.#kept.get(KEPT));
    return TONES[tone] ? tone : 0;
  }

  /** @param {number} tone */
  choose(tone) {
    this.#kept.set(KEPT, String(tone));
  }
}
