const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** A length as people read it. */
export function sizeOf(bytes) {
  let unit = 0;
  let value = bytes;
  for (; value >= 1000 && unit < UNITS.length - 1; unit++) value /= 1024;
  return `${value < 10 && unit > 1 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

/** Why a file can't be uploaded, said before it is tried; empty where it can. @param {File} file @param {{largestPicture: number, largestFile: number}} site what it takes */
export function refusal({ name, type, size }, site) {
  const picture = type.startsWith('image/');
  const most = picture ? site.largestPicture : site.largestFile;
  if (size === 0) return `“${name}” is empty.`;
  if (size <= most) return '';
  return `“${name}” has ${sizeOf(size)}. ${picture ? 'A picture' : 'A file'} may have at most ${sizeOf(most)}.`;
}

/**
 * The box for a picture within these bounds: of its shape, and at least so wide and high unless the picture is smaller.
 * Of a very long one it shows a part.
 */
export function fitted({ width, height }, widest, highest, least) {
  const scale = Math.min(1, widest / width, highest / height);
  const side = (length) => Math.round(Math.max(length * scale, Math.min(length, least), 1));
  const box = { width: side(width), height: side(height) };
  return { ...box, part: box.width * height > 1.5 * box.height * width || box.height * width > 1.5 * box.width * height };
}
