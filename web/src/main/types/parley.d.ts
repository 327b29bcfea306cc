/**
 * What the server answers and tells (docs/live-protocol.md), and the names under which modules speak of each other's
 * classes: for the checker alone, nothing of it is loaded. JSDoc says `Parley.Message` wherever its own file is.
 */
declare namespace Parley {
  /** A moment in ISO 8601. */
  type Time = string;

  interface Account {
    id: string;
    username: string;
    name: string;
    roles: string[];
    email: string | null;
    emailVerified: boolean;
    passkeys: number;
    secondFactor: boolean;
    registeredAt: Time;
    avatar?: string | null;
  }

  interface Session {
    csrf: { header: string; token: string };
    account: Account | null;
    site: { name: string; longestMessage: number; longestSnippet: number; largestPicture: number; largestFile: number };
  }

  /** Somebody, as lists and frames name them. */
  interface Person {
    id: string;
    username: string;
    name: string;
    avatar?: string | null;
    roles?: string[];
    deactivated?: boolean;
    registeredAt?: Time;
  }

  type Relation = 'STRANGERS' | 'ASKED' | 'ASKS' | 'FRIENDS' | 'BLOCKED' | 'ONESELF';
  type NextStep = 'ADD' | 'CANCEL' | 'ACCEPT' | 'MESSAGE' | 'UNBLOCK' | 'NOTHING';

  /** How one stands to somebody. */
  interface RelatedPerson {
    person: Person;
    relation: Relation;
    next: NextStep;
    note: string;
    since: Time;
  }

  interface Status {
    emoji: string;
    text: string;
    until: Time | null;
    visibleTo?: Visibility;
  }

  type Visibility = 'EVERYONE' | 'FRIENDS' | 'NOBODY';
  type FieldKind = 'TEXT' | 'LINK';
  type PictureKind = 'AVATAR' | 'COVER';

  interface ProfileField {
    id: string;
    kind: FieldKind;
    label: string;
    text: string;
    visibleTo?: Visibility;
  }

  interface Profile {
    person: Person;
    relation: Relation;
    next: NextStep;
    bioHtml: string;
    pronouns: string;
    location: string;
    timeZone: string;
    fields: ProfileField[];
    status: Status | null;
    cover: string | null;
    commonFriends: Person[];
    commonFriendCount: number;
  }

  interface Room {
    kind: 'room';
    id: string;
    name: string;
    topic: string;
    description: string;
    descriptionHtml: string;
    owner: string;
    moderators: string[];
    posting: 'EVERYONE' | 'MODERATORS';
    slowModeSeconds: number;
    guestsMayRead: boolean;
    archived: boolean;
    members: number;
    lastNumber: number;
    lastChange: number;
    openedAt: Time;
    lastActivityAt: Time;
  }

  interface DirectConversation {
    kind: 'direct';
    id: string;
    name: string;
    pair: boolean;
    people: Person[];
    waiting: boolean;
    last: { number: number; author: Person; at: Time; what: What; excerpt: string } | null;
    lastNumber: number;
    lastChange: number;
    openedAt: Time;
    lastActivityAt: Time;
  }

  /** How a conversation concerns oneself. */
  interface Mine {
    joined: boolean;
    readNumber: number;
    epoch: number;
    unread: number;
    mentions: number;
    mentionedIn: number[];
    notUnread: number[];
    mutedUntil: Time | null;
    fromNumber: number;
    mutedForMe: boolean;
    archivedForMe: boolean;
  }

  interface MyConversation {
    conversation: Room | DirectConversation;
    mine: Mine;
  }

  type What = 'TEXT' | 'SNIPPET' | 'PICTURE' | 'VIDEO' | 'AUDIO' | 'FILE' | 'PENDING' | 'GONE';

  interface MediaFile {
    id: string;
    kind: 'PICTURE' | 'VIDEO' | 'AUDIO' | 'FILE';
    name: string;
    mimeType: string;
    bytes: number;
    width: number;
    height: number;
    blur: string;
  }

  interface Quote {
    id: string;
    number: number;
    author: Person;
    what: What;
    excerpt: string;
  }

  interface Message {
    conversation: string;
    number: number;
    id: string;
    author: Person;
    at: Time;
    text: string;
    html: string;
    revision: number;
    editedAt: Time | null;
    replyTo: Quote | null;
    reactions: { emoji: string; by: string[] }[];
    mentions: string[];
    attachments: MediaFile[];
    snippet: { name: string; language: string; length: number; lines: number; head: string } | null;
    pin: { by: string; at: Time } | null;
    state: 'SHOWN' | 'PENDING' | 'DELETED' | 'REMOVED' | 'ERASED';
    withdrawal: { by: Person; at: Time; reason: string } | null;
    change: number;
  }

  /** A snippet with its whole text. */
  interface Snippet {
    name: string;
    language: string;
    text: string;
    html: string;
  }

  interface DeadLetter {
    processor: string;
    document: string;
    event: string;
    type: string;
    about: string;
    position: number;
    happenedAt: Time;
    since: Time;
    triedAt: Time;
    tries: number;
    waiting: number;
    cause: { type: string; trace: string[]; place?: string };
  }

  type ChatScreen = import('../ui/chat/chat-screen.js').Chat;
  type Composer = import('../ui/conversation/composer.js').Composer;
  type Icon = Parameters<typeof import('../ui/parts/icons.js').icon>[0];
  type Form = import('../ui/parts/form.js').Form;
  type Problem = import('../ui/base/problem.js').Problem;
  type RoomStore = import('../ui/conversation/room-store.js').RoomStore;
  type Timeline = import('../ui/conversation/timeline.js').Timeline;
  type TimelineStore = import('../ui/conversation/timeline-store.js').TimelineStore;
  type Upload = import('../ui/media/upload.js').Upload;
}

/** What a template says may be shown: text, a template of Lit, nothing. */
type Shown = string | symbol | import('lit').TemplateResult;

interface HTMLElementEventMap {
  chosen: CustomEvent;
  'room-changed': CustomEvent<Partial<Parley.Room>>;
}

interface HTMLElementTagNameMap {
  'p-composer': Parley.Composer;
  'p-cropper': import('../ui/profile/cropper.js').Cropper;
  'p-emoji-picker': import('../ui/emoji/emoji-picker.js').EmojiPicker;
  'p-person-card': import('../ui/profile/person-card.js').PersonCard;
  'p-person-picker': import('../ui/people/person-picker.js').PersonPicker;
  'p-timeline': Parley.Timeline;
  'p-zoomable-picture': import('../ui/media/zoomable.js').ZoomablePicture;
}

/** Pages of this site are of HTML: what a selector finds can have the focus and has a data set. */
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}

interface Element {
  closest<E extends Element = HTMLElement>(selectors: string): E | null;
}

interface Window {
  trustedTypes?: import('./trusted-types.d.ts').TrustedTypesWindow['trustedTypes'];
}
