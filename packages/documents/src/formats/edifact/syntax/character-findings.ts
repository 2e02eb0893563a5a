import type { Finding } from '../../../model/finding.js';
import { maximumFindings } from './limits.js';
import { syntaxFinding } from './syntax-finding.js';
import { componentText, flagControl, flagHigh, type Tokens } from './tokens.js';

/**
 * Characters that are none: bytes the character set does not know, and control characters (line breaks and tabs in
 * text are read, with a warning). Letters beyond level A in an interchange that says UNOA are read too: half of the
 * world writes them; the warning tells how many components have some.
 */
export function characterFindings(tokens: Tokens): readonly Finding[] {
  const findings: Finding[] = [];
  let lineBreaks = 0;
  let segment = 0;
  for (let element = 0; element + 1 < tokens.elementStart.length; element++) {
    while (element >= (tokens.segmentStart[segment + 1] ?? Infinity)) segment++;
    const end = tokens.elementStart[element + 1] ?? 0;
    for (let component = tokens.elementStart[element] ?? 0; component < end; component++) {
      const flags = tokens.componentFlags[component] ?? 0;
      if ((flags & (flagHigh | flagControl)) === 0) continue;
      const text = componentText(tokens, component);
      if (text.includes('\u{fffd}') && !isWritten(tokens, component, text)) {
        findings.push(
          syntaxFinding('EDIFACT-CHARACTER-INVALID', placeOf(tokens, segment, element), segment + 1, {
            characterSet: tokens.characterSet.name,
            text: text.slice(0, 70),
          }),
        );
      }
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text)) {
        findings.push(syntaxFinding('EDIFACT-CONTROL-CHARACTER', placeOf(tokens, segment, element), segment + 1));
      } else if (/[\t\n\r]/.test(text) && lineBreaks++ === 0) {
        findings.push(
          syntaxFinding('EDIFACT-LINE-BREAK', placeOf(tokens, segment, element), segment + 1, {}, 'warning'),
        );
      }
      if (findings.length >= maximumFindings) return findings;
    }
  }
  if (tokens.characterSet.name === 'UNOA') findings.push(...beyondLevelA(tokens));
  return findings;
}

/** Whether every U+FFFD of the text is one in the bytes, and none stands for bytes that are no character. */
function isWritten(tokens: Tokens, component: number, text: string): boolean {
  if (!tokens.characterSet.isUtf8) return false;
  const { bytes } = tokens;
  let written = 0;
  for (let at = tokens.componentStart[component] ?? 0; at < (tokens.componentEnd[component] ?? 0); at++) {
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) written++;
  }
  return written === text.split('\u{fffd}').length - 1;
}

function placeOf(tokens: Tokens, segment: number, element: number): string {
  const tag = componentText(tokens, tokens.elementStart[tokens.segmentStart[segment] ?? 0] ?? 0).slice(0, 3);
  return `${tag}/${element - (tokens.segmentStart[segment] ?? 0)}`;
}

/** Lower case letters and the signs level A leaves out: # $ @ [ \ ] ^ _ ` { | } ~ */
function beyondLevelA(tokens: Tokens): readonly Finding[] {
  const { bytes, separators } = tokens;
  const services = new Set(
    [separators.component, separators.element, separators.segment, separators.release].map((c) => c?.charCodeAt(0)),
  );
  for (const byte of bytes) {
    const isBeyond = (byte >= 0x5b && byte <= 0x7e) || byte === 0x23 || byte === 0x24 || byte === 0x40;
    if (isBeyond && !services.has(byte)) {
      return [syntaxFinding('EDIFACT-CHARACTER-REPERTOIRE', '', 0, { characterSet: 'UNOA' }, 'warning')];
    }
  }
  return [];
}
