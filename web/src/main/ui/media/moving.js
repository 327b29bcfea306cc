/** Whatever moves has one of these types, and nothing else has (docs/media.md). */
const MOVING = ['image/gif', 'image/webp', 'image/apng'];

export const moves = ({ mimeType }) => MOVING.includes(mimeType);

/** Whether it moves and should not until somebody asks. */
export const still = (file) => moves(file) && matchMedia('(prefers-reduced-motion: reduce)').matches;
