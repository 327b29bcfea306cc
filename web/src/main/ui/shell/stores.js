import { kept, router } from '../base/stores.js';
import { Frame } from './frame.js';
import { Trail } from './trail.js';

export const frame = new Frame({ kept, router });
export const trail = new Trail({ router });
