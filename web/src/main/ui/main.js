import './parts/drops.js';
import './app.js';
import { router } from './router.js';
import { session } from './session.js';

router.start();
session.load();
