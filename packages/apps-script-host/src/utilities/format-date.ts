/** Writes a moment in a time zone with the pattern letters of Java's SimpleDateFormat, as Utilities.formatDate does. */
import { LiveError } from '../kernel/live-error';

/** A moment as the clock on a wall of the zone shows it. */
interface WallClock {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 to 23. */
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Ahead of UTC. */
  offsetMinutes: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** What each pattern letter gives; `length` is how often it stands in a row. */
const LETTERS: Readonly<Record<string, (clock: WallClock, length: number, zone: string) => string>> = {
  G: () => 'AD',
  y: ({ year }, length) => (length === 2 ? padded(year % 100, 2) : padded(year, length)),
  M: ({ month }, length) => (length >= 3 ? name(MONTHS, month - 1, length) : padded(month, length)),
  d: ({ day }, length) => padded(day, length),
  D: ({ year, month, day }, length) =>
    padded((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1, length),
  E: ({ weekday }, length) => name(WEEKDAYS, weekday, length),
  u: ({ weekday }, length) => padded(weekday === 0 ? 7 : weekday, length),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }, length) => padded(hour, length),
  k: ({ hour }, length) => padded(hour === 0 ? 24 : hour, length),
  K: ({ hour }, length) => padded(hour % 12, length),
  h: ({ hour }, length) => padded(hour % 12 === 0 ? 12 : hour % 12, length),
  m: ({ minute }, length) => padded(minute, length),
  s: ({ second }, length) => padded(second, length),
  S: ({ millisecond }, length) => padded(millisecond, length),
  z: ({ offsetMinutes }, _, zone) => zoneName(zone, offsetMinutes),
  Z: ({ offsetMinutes }) => offset(offsetMinutes, ''),
  X: ({ offsetMinutes }, length) => (offsetMinutes === 0 ? 'Z' : isoOffset(offsetMinutes, length)),
};

/**
 * @param zone An IANA name, 'JST', 'GMT', 'UTC', or an offset such as 'GMT+9' and 'GMT+09:00'.
 * @param pattern Texts stand in single quotes, two of them are one quote sign. Names of months and days are English,
 *   whatever the user's language.
 * @throws LiveError for an unknown zone or pattern letter.
 */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const clock = wallClock(date, zone);
  const tokens = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g) ?? [];
  return tokens.map((token) => formatToken(token, clock, zone)).join('');
}

function formatToken(token: string, clock: WallClock, zone: string): string {
  if (token === "''") return "'";
  if (token === "'") throw new LiveError('Unterminated quote');
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (!/^[A-Za-z]/.test(token)) return token;
  const letter = token.charAt(0);
  const write = LETTERS[letter];
  if (write === undefined) throw new LiveError(`Illegal pattern character '${letter}'`);
  return write(clock, token.length, zone);
}

function wallClock(date: Date, zone: string): WallClock {
  const time = date.getTime();
  const shifted = new Date(time + offsetOf(zone, time) * 60_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
    weekday: shifted.getUTCDay(),
    offsetMinutes: offsetOf(zone, time),
  };
}

/** How many minutes the zone is ahead of UTC at a moment. Historic offsets with seconds are rounded down. */
function offsetOf(zone: string, time: number): number {
  const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return fixed[1] === '-' ? -minutes : minutes;
  }
  const part = (parts: Intl.DateTimeFormatPart[], type: string) =>
    Number(parts.find((each) => each.type === type)?.value);
  const parts = zoneFormat(zone).formatToParts(time);
  const [year, month, day] = [part(parts, 'year'), part(parts, 'month'), part(parts, 'day')];
  const local = Date.UTC(
    year,
    month - 1,
    day,
    part(parts, 'hour'),
    part(parts, 'minute'),
    part(parts, 'second'),
  );
  return Math.floor((local - time) / 60_000 + 1 / 60);
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone === 'JST' ? 'Asia/Tokyo' : zone,
      hourCycle: 'h23',
      calendar: 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new LiveError(`Invalid argument: ${zone}`);
  }
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Java shortens a name to three letters below four pattern letters. */
function name(names: readonly string[], index: number, length: number): string {
  const full = names[index] ?? '';
  return length >= 4 ? full : full.slice(0, 3);
}

function zoneName(zone: string, offsetMinutes: number): string {
  if (zone === 'Asia/Tokyo' || zone === 'JST') return 'JST';
  if (zone === 'UTC' || zone === 'GMT') return zone;
  return `GMT${offset(offsetMinutes, ':')}`;
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}

function isoOffset(minutes: number, length: number): string {
  const full = offset(minutes, length === 3 ? ':' : '');
  return length === 1 ? full.slice(0, 3) : full;
}
