/** XML white space: space, tab, carriage return, line feed. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** fn:normalize-space. Text that is normal already is returned as it is. */
export function normalizeSpace(text: string): string {
  const length = text.length;
  if (length === 0) return text;
  if (!isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(length - 1))) {
    let clean = true;
    for (let at = 1; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code <= 32 && isSpace(code) && (code !== 32 || isSpace(text.charCodeAt(at - 1)))) {
        clean = false;
        break;
      }
    }
    if (clean) return text;
  }
  return text
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** Whether fn:normalize-space would leave anything. */
export function isFilled(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** How many characters (code points) the text has, as fn:string-length counts them. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) {
      count--;
      at++;
    }
  }
  return count;
}

function hasSurrogate(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xe000) return true;
  }
  return false;
}

/** fn:substring: characters (code points) from `start`, counted from 1, `length` of them at most. */
export function characters(text: string, start: number, length = Infinity): string {
  if (!hasSurrogate(text)) return text.slice(start - 1, start - 1 + length);
  return Array.from(text)
    .slice(start - 1, start - 1 + length)
    .join('');
}

/** Digits after the first point, whatever they are; 0 without a point. */
export function placesAfterPoint(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : characterCount(text.slice(point + 1));
}

const DATE = /^(-?(?:[1-9]\d{3,}|0\d{3}))-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads xs:date into a number that orders dates as the official engine does: minutes from some fixed day to the start of the
 * day in its time zone (none: UTC). Undefined when the text is no date.
 */
export function parseDate(text: string): number | undefined {
  const parts = DATE.exec(text.trim());
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0))) return undefined;
  const offset = zoneOffset(parts[4]);
  return offset === undefined ? undefined : dayNumber(year, month, day) * 1440 - offset;
}

/** Whether the text is an xs:date of XML Schema 1.0, which knows no year 0; the rules, asked in XPath, do. */
export function isSchemaDate(text: string): boolean {
  return parseDate(text) !== undefined && !/^\s*-?0000-/.test(text);
}

function zoneOffset(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (minutes > 59 || hours > 14 || (hours === 14 && minutes > 0)) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const inEra = y - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear;
}
