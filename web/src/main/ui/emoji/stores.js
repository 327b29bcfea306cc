import { kept } from '../base/stores.js';
import { EmojiTable } from './emoji-table.js';

export const emojiTable = new EmojiTable({ kept });
