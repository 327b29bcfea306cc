import { api, router, session } from './base/stores.js';
import './parts/drops.js';
import { routes } from './routes.js';
import './shell/app.js';

api.whenNotRecent(async () => (await import('./account/confirm-identity.js')).confirmIdentity());
router.start(routes);
session.load();
