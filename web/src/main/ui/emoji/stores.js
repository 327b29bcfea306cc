import { kept } from '../base/stores.js';
import { EmojiTable } from './emoji-table.js';
import { SkinTone } from './skin-tone.js';

export const skinTone = new SkinTone({ kept });
export const emojiTable = new EmojiTable({ kept, skinTone });
