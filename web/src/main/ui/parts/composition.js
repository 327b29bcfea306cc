/**
 * Whether a key belongs to an input method that is composing (Chinese, Japanese, Korean, dead keys, dictation): then it is
 * nobody else's. Safari ends the composition before it tells of the Enter that ended it, and marks that by 229 alone.
 *
 * @param {KeyboardEvent} event
 */
export const isComposing = (event) => event.isComposing || event.keyCode === 229;
