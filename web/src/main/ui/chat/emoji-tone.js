import { kept } from '../kept.js';

const TONE = 'emoji-tone';
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

/** @returns {number} the tone chosen on this device, 0 where none was */
export function chosenTone() {
  const tone = Number(kept.get(TONE));
  return TONES[tone] ? tone : 0;
}

export const chooseTone = (tone) => kept.set(TONE, String(tone));

/** @param {{emoji: string, light?: string}} one @param {number} tone */
export const withTone = ({ emoji, light }, tone) => (tone && light ? light.replaceAll(LIGHT, TONES[tone].sign) : emoji);
