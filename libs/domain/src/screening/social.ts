/** Names that people go by on social media. That somebody knows Instagram or ran a Facebook page is no finding. */
import type { ReadableText, Span } from './readable-text';
import { STOP_WORDS } from './stop-words';

const AT_HANDLE = /(?<![\p{L}\d_.@])@[\p{L}\d_][\p{L}\d_.]{1,39}/gu;
const NUMBERED_HANDLE = /(?<![\p{L}\d_.])[\p{L}\d_.]{2,32}#\d{4}(?!\d)/gu;
const PLATFORM = /(?<![\p{L}\d_.])(?:snapchat|snap|snappen|instagram|insta|ig|facebook|fb|messenger|tiktok|telegram|whatsapp|discord|linkedin|twitter|signal|viber|twitch|youtube|skype|steam|reddit|vk|kik)(?![\p{L}\d_])/gu; // prettier-ignore
/** After the platform: 'er', 'heter', ':' and the like, then what may be the handle. */
const AFTER = /^(?<joint>["'”»]?[ \t]{0,2}(?:(?:[:=,]|[-–] |er|is|heter|heiter|som|as|under|med|with|brukernavnet|brukernavn|brukarnamn|username|user|bruker|brukar|navn|namn|name|nick|mitt|min|my)[ \t]{0,2}){0,3})(?<handle>[\p{L}\d_][\p{L}\d_.-]{1,39})/u; // prettier-ignore
const TELLING = /heter|heiter|brukernavn|brukarnamn|username|user|bruker|brukar|navn|namn|name|nick/;
/** These tell of a handle where nothing follows it, or where the account is the writer's own: 'Instagram: 3 år', 'Facebook er bra'. */
const POINTING = /[:=]/;
const LINKING = /er|is|som|as|under|[-–]/;
/** Before the platform: it is the writer's own account. */
const MINE_BEFORE = /(?<![\p{L}\d])(?:meg|me|min|mitt|mi|my|find me|jeg er|eg er|i am|i'm)(?: (?:på|on|i|via|at))? $/u;
const HANDLE_BEFORE = /(?<![\p{L}\d_.])(?<handle>[\p{L}\d_.]{3,40})(?<joint> (?:er mitt|is my|på|on|in|i) )$/u;

/** Handles: '@kari', 'snap: karin', 'min insta er kari_n', 'kari99 på discord', 'kari#1234'. */
export function socialHandles({ text, lower }: ReadableText): Span[] {
  const found = [...lower.matchAll(AT_HANDLE), ...lower.matchAll(NUMBERED_HANDLE)].map(({ 0: handle, index }) => ({
    start: index,
    end: index + handle.replace(/\.+$/, '').length,
  }));
  for (const { 0: platform, index } of lower.matchAll(PLATFORM)) {
    const end = index + platform.length;
    found.push(...handleAfter(text, lower, index, end), ...handleBefore(lower, index));
  }
  return found;
}

function handleAfter(text: string, lower: string, start: number, end: number): Span[] {
  const match = AFTER.exec(lower.slice(end, end + 100))?.groups;
  const joint = match?.joint ?? '';
  const handle = (match?.handle ?? '').replace(/[.-]+$/, '');
  if (joint === '' || handle.length < 2 || STOP_WORDS.has(handle) || !/\p{L}/u.test(handle)) return [];
  const isMine = MINE_BEFORE.test(lower.slice(Math.max(0, start - 24), start));
  const from = end + joint.length;
  const to = from + handle.length;
  // 'Facebook: Ola Hansen': a name of two words
  const more = /^\p{Lu}/u.test(text.slice(from, to)) ? (/^ \p{Lu}\p{L}{1,39}/u.exec(text.slice(to, to + 41))?.[0] ?? '') : '';
  const endsSentence = /^\s*(?:$|[.,;!?)\n])/.test(lower.slice(to + more.length, to + more.length + 8));
  const isPointedAt = POINTING.test(joint) && (isMine || endsSentence);
  const isTold = TELLING.test(joint) || isPointedAt || (isMine && LINKING.test(joint) && endsSentence);
  if (!isTold && !isHandleLike(handle)) return [];
  return [{ start: from, end: to + more.length }];
}

function handleBefore(lower: string, start: number): Span[] {
  const match = HANDLE_BEFORE.exec(lower.slice(Math.max(0, start - 60), start))?.groups;
  const { handle = '', joint = '' } = match ?? {};
  const isMine = /mitt|my/.test(joint);
  if (!isHandleLike(handle) && !(isMine && !STOP_WORDS.has(handle))) return [];
  const from = start - joint.length - handle.length;
  return [{ start: from, end: from + handle.length }];
}

/** Letters with digits, an underscore or a dot among them, as words are not written. */
function isHandleLike(word: string): boolean {
  return word.length >= 4 && /\p{L}/u.test(word) && (/_/.test(word) || /\p{L}{2}.*\d/u.test(word) || /\p{L}\.\p{L}{2}/u.test(word));
}
