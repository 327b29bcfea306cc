import './parts/drops.js';
import './shell/app.js';
import { router } from './base/router.js';
import { session } from './base/session.js';

router.start();
session.load();
