/** A curated list: emoji, short code, further words to find it by. */
const LIST = `
👍 thumbsup yes good agree +1|👎 thumbsdown no bad -1|❤️ heart love|😂 joy laugh tears|🎉 tada party celebrate|😮 open_mouth wow surprised|😢 cry sad|🙏 pray thanks please|👀 eyes look seen|🚀 rocket ship launch|✅ white_check_mark done ok|❌ x wrong cross
😀 grinning smile happy|😃 smiley happy|😄 smile happy|😁 grin|😆 laughing haha|😅 sweat_smile relief|🤣 rofl|🙂 slightly_smiling_face|🙃 upside_down_face irony|😉 wink|😊 blush|😇 innocent angel|🥰 smiling_face_with_three_hearts love|😍 heart_eyes love|😘 kissing_heart|😋 yum tasty|😛 stuck_out_tongue|😜 stuck_out_tongue_winking_eye|🤪 zany_face|🤗 hugs hug|🤭 hand_over_mouth|🤫 shushing_face quiet|🤔 thinking hmm|🤐 zipper_mouth_face|🤨 raised_eyebrow|😐 neutral_face|😑 expressionless|😶 no_mouth|😏 smirk|😒 unamused|🙄 roll_eyes|😬 grimacing awkward|😌 relieved|😔 pensive|😪 sleepy|😴 sleeping tired|😷 mask ill|🤒 face_with_thermometer ill|🤯 exploding_head mind blown|🥳 partying_face birthday|😎 sunglasses cool|🤓 nerd_face|🧐 monocle_face|😕 confused|😟 worried|🙁 slightly_frowning_face|😲 astonished|😳 flushed|🥺 pleading_face|😨 fearful|😰 cold_sweat|😥 disappointed_relieved|😭 sob cry|😱 scream|😖 confounded|😣 persevere|😞 disappointed|😓 sweat|😩 weary|😫 tired_face|🥱 yawning_face|😤 triumph|😡 rage angry|😠 angry|🤬 cursing_face|😈 smiling_imp|💀 skull dead|💩 poop|🤡 clown_face|👻 ghost|🤖 robot|🙈 see_no_evil monkey|🙊 speak_no_evil
👋 wave hello bye|✋ raised_hand stop|👌 ok_hand|✌️ v peace|🤞 crossed_fingers luck|🤘 metal|👈 point_left|👉 point_right|👆 point_up_2|👇 point_down|✊ fist|👊 facepunch punch|👏 clap applause|🙌 raised_hands hooray|🤝 handshake deal|💪 muscle strong|🫡 saluting_face|🤷 shrug|🤦 facepalm|🧠 brain|👶 baby|🧑‍💻 technologist coder
🧡 orange_heart|💛 yellow_heart|💚 green_heart|💙 blue_heart|💜 purple_heart|🖤 black_heart|💔 broken_heart|💯 100 hundred|💥 boom|💫 dizzy|💤 zzz|🔥 fire hot|✨ sparkles new|⭐ star|🌟 star2|⚡ zap fast lightning|☀️ sunny sun|🌈 rainbow|☁️ cloud|🌧️ rain|❄️ snowflake cold|🌊 ocean wave|🌱 seedling plant|🌳 tree|🌻 sunflower|🌹 rose|🍀 four_leaf_clover luck
🐶 dog|🐱 cat|🐭 mouse|🦊 fox_face|🐻 bear|🐼 panda_face|🐸 frog|🐵 monkey_face|🐧 penguin|🐦 bird|🦄 unicorn|🐝 bee|🐛 bug|🦋 butterfly|🐌 snail slow|🐢 turtle slow|🐙 octopus|🐳 whale docker
☕ coffee|🍵 tea|🍺 beer|🍻 beers cheers|🍷 wine_glass|🍕 pizza|🍔 hamburger|🍟 fries|🌮 taco|🍎 apple|🍌 banana|🍓 strawberry|🍞 bread|🧀 cheese|🍪 cookie|🎂 birthday cake|🍫 chocolate_bar|🍿 popcorn
⚽ soccer football|🏀 basketball|🏆 trophy win|🥇 1st_place_medal|🎯 dart target|🎮 video_game|🎲 game_die|🎸 guitar|🎵 musical_note|🎨 art|🎁 gift|🎈 balloon|🚲 bike|🚗 car|🚂 train|✈️ airplane flight|🏠 house home|⛰️ mountain|🏖️ beach
💻 computer laptop|📱 phone mobile|⌨️ keyboard|🖨️ printer|💾 floppy_disk save|📷 camera|🔋 battery|💡 bulb idea|🔦 flashlight|🔧 wrench fix|🔨 hammer|⚙️ gear settings|🧪 test_tube|🔬 microscope|🔒 lock|🔑 key|📌 pushpin pin|📎 paperclip|✏️ pencil2 write|📝 memo note|📅 calendar date|📈 chart_with_upwards_trend|📉 chart_with_downwards_trend|📦 package|📚 books|🔍 mag search|✉️ envelope mail|📣 mega announcement|🔔 bell|⏰ alarm_clock|⏳ hourglass_flowing_sand wait|♻️ recycle|⚠️ warning|🚧 construction|🛑 stop_sign|❓ question|❗ exclamation|➕ heavy_plus_sign|➡️ arrow_right|🔁 repeat|🆗 ok|🆕 new|🔴 red_circle|🟡 yellow_circle|🟢 green_circle|🏳️‍🌈 rainbow_flag|🏁 checkered_flag finish`;

/** @type {{emoji: string, name: string, words: string}[]} */
export const EMOJI = LIST.trim().split(/[|\n]/).map((entry) => {
  const [emoji, name, ...words] = entry.trim().split(' ');
  return { emoji, name, words: [name.replaceAll('_', ' '), ...words].join(' ') };
});

/** @param {string} text @param {number} [limit] those whose code begins so first, then those with a word that does */
export function findEmoji(text, limit = Infinity) {
  const sought = text.toLowerCase();
  const begins = EMOJI.filter(({ name }) => name.startsWith(sought));
  const words = EMOJI.filter((one) => !begins.includes(one) && one.words.split(' ').some((word) => word.startsWith(sought)));
  return [...begins, ...words].slice(0, limit);
}

const RECENT = 'parley.emoji';

/** Those used last on this device, then the usual ones. */
export function recentEmoji() {
  const recent = JSON.parse(localStorage.getItem(RECENT) ?? '[]');
  const known = recent.map((emoji) => EMOJI.find((one) => one.emoji === emoji)).filter(Boolean);
  return [...known, ...EMOJI.slice(0, 12).filter((one) => !known.includes(one))].slice(0, 12);
}

export function usedEmoji(emoji) {
  const others = recentEmoji().map((one) => one.emoji).filter((one) => one !== emoji);
  localStorage.setItem(RECENT, JSON.stringify([emoji, ...others].slice(0, 12)));
}
