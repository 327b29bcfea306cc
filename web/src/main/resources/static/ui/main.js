import './app.js';
import { toast } from './parts/toast.js';
import { router } from './router.js';
import { session } from './session.js';

async function enter() {
  try {
    await session.load();
  } catch (problem) {
    toast(problem.detail, { stays: true, action: 'Try again', act: enter });
  }
}

router.start();
enter();
