import { Connection } from '../../main/ui/conversation/connection.js';
import { each } from './testing.js';

const KEPT = 'What you write waits here.';

/** How it stands, where all is well but for what is named. */
function at({ online = true, live = {}, answered = true, outbox = {}, problem = null, timeline = {} } = {}) {
  const site = {
    live: { state: 'live', crowded: false, failing: false, ...live },
    reach: { answered },
    outbox: { size: 0, troubled: false, tooOften: false, ...outbox },
    rooms: { problem },
    page: { navigator: { onLine: online } },
  };
  const room = timeline && { timeline: { problem: null, toGo: 0, behind: false, loaded: true, ...timeline } };
  const { state, words, sentence } = new Connection(/** @type {any} */ (site)).of(/** @type {any} */ (room));
  return [state, words, sentence];
}

each('the connection is called', {
  'live where all is well': [{}, ['live', 'Live', '']],
  'offline without a network': [{ online: false, live: { state: 'offline' } }, ['offline', 'Offline', `You are offline. ${KEPT}`]],
  'offline with how much waits': [{ online: false, live: { state: 'offline' }, outbox: { size: 2 } }, [
    'offline',
    'Offline, 2 unsent',
    `You are offline. ${KEPT}`,
  ]],
  'live where only the browser believes that there is no network': [{ online: false }, ['live', 'Live', '']],
  'open too often in a window too many': [{ live: { state: 'offline', crowded: true } }, [
    'offline',
    'Open too often',
    `Parley is open in too many windows: this one waits until you come back to it. ${KEPT}`,
  ]],
  'not reachable where nothing answers': [{ live: { state: 'offline', failing: true }, answered: false }, [
    'offline',
    'Not reachable',
    `The site can’t be reached. ${KEPT}`,
  ]],
  'slow where only the socket does not come': [{ live: { state: 'offline', failing: true } }, [
    'polling',
    'Every few seconds',
    'This network lets no live connection through: messages come every few seconds.',
  ]],
  'waiting where messages do not go': [{ outbox: { size: 1, troubled: true } }, [
    'catching',
    'Waiting, 1 unsent',
    `The site can’t take messages now. ${KEPT}`,
  ]],
  'waiting where one wrote too often': [{ outbox: { size: 1, tooOften: true } }, [
    'catching',
    'Waiting, 1 unsent',
    'You wrote often just now. What you write waits here and goes by itself.',
  ]],
  'not up to date where the room can’t be asked': [{ timeline: { problem: {} } }, [
    'catching',
    'Not up to date',
    'What is new can’t be fetched now. It is tried again and again.',
  ]],
  'not up to date where the rooms can’t be asked and none is shown': [{ problem: {}, timeline: null }, [
    'catching',
    'Not up to date',
    'What is new can’t be fetched now. It is tried again and again.',
  ]],
  'live where another room is shown than what can’t be asked': [{ problem: {} }, ['live', 'Live', '']],
  'connecting at first': [{ live: { state: 'connecting' } }, ['catching', 'Connecting…', '']],
  'catching up with what is still to come': [{ timeline: { toGo: 7 } }, [
    'catching',
    'Catching up, 7 to go',
    'Catching up with what was said meanwhile…',
  ]],
  'catching up where nobody has asked yet': [{ timeline: { behind: true } }, ['catching', 'Catching up…', '']],
  'loading before the room is there': [{ timeline: { loaded: false } }, ['catching', 'Loading…', '']],
}, at);
