/**
 * The envelope of the segments: interchanges (UNB, UNZ), groups (UNG, UNE), messages (UNH, UNT) and packages (UNO, UNP),
 * with their counts and references (ISO 9735-1). Counts: 0074 is the segments of a message with UNH and UNT; 0036 the
 * messages of an interchange, or its groups; 0060 the messages of a group.
 */
import type { EdifactProblem } from '../problem.js';
import type { Finding } from '../../../model/finding.js';
import { characterFindings } from './character-findings.js';
import { maximumFindings } from './limits.js';
import { syntaxFinding } from './syntax-finding.js';
import { componentText, type Tokens } from './tokens.js';

export interface Message {
  /** 1-based place among the messages of the file. */
  readonly number: number;
  /** 0062 of UNH. */
  readonly reference: string;
  /** S009: `INVOIC`, `D`, `96A`, `UN`, `EAN008`. */
  readonly type: string;
  readonly version: string;
  readonly release: string;
  readonly agency: string;
  readonly association: string;
  /** Segments of the message: UNH, and the one behind its last. */
  readonly first: number;
  readonly end: number;
}

export interface Interchange {
  readonly messages: readonly Message[];
  /** Segments of the envelope, 0-based. */
  readonly envelope: readonly number[];
  readonly findings: readonly Finding[];
}

/** The text of a component by its place in a segment: elements from 0 (the tag), components from 0. */
export function textAt(tokens: Tokens, segment: number, element: number, component = 0): string {
  const first = (tokens.segmentStart[segment] ?? 0) + element;
  if (first >= (tokens.segmentStart[segment + 1] ?? 0)) return '';
  const at = (tokens.elementStart[first] ?? 0) + component;
  return at < (tokens.elementStart[first + 1] ?? 0) ? componentText(tokens, at) : '';
}

interface Open {
  readonly segment: number;
  readonly reference: string;
  readonly path: string;
  messages: number;
  groups: number;
}

const tagForm = /^[A-Z][A-Z0-9]{2}$/;

export function checkInterchange(tokens: Tokens): Interchange {
  const findings = new BoundedFindings();
  const messages: Message[] = [];
  const envelope: number[] = [];
  const references = new Set<string>();
  let interchange: Open | undefined;
  let group: Open | undefined;
  let message: { segment: number; number: number } | undefined;
  let interchanges = 0;
  let packages = 0;
  let outside = 0;

  const closeMessage = (end: number, hasTrailer: boolean) => {
    if (message === undefined) return;
    const path = `UNH[${message.number}]`;
    const first = message.segment;
    const reference = textAt(tokens, first, 1);
    if (hasTrailer) {
      const said = textAt(tokens, end - 1, 1);
      if (!sameCount(said, end - first)) {
        findings.push(syntaxFinding('EDIFACT-UNT-COUNT', `${path}/UNT/0074`, end, { said, counted: end - first }));
      }
      const repeated = textAt(tokens, end - 1, 2);
      if (repeated !== reference) {
        findings.push(
          syntaxFinding('EDIFACT-UNT-REFERENCE', `${path}/UNT/0062`, end, { said: repeated, expected: reference }),
        );
      }
    } else findings.push(syntaxFinding('EDIFACT-UNT-MISSING', path, first + 1));
    if (reference === '') findings.push(missing(`${path}/0062`, first));
    else if (references.has(reference)) {
      findings.push(syntaxFinding('EDIFACT-UNH-REFERENCE-REPEATED', `${path}/0062`, first + 1, { reference }));
    }
    references.add(reference);
    const type = textAt(tokens, first, 2);
    if (type === '') findings.push(missing(`${path}/S009/0065`, first));
    const version = textAt(tokens, first, 2, 1);
    const release = textAt(tokens, first, 2, 2);
    if (version !== '' && release !== '' && !isDirectory(version, release)) {
      findings.push(syntaxFinding('EDIFACT-MESSAGE-VERSION', `${path}/S009`, first + 1, { version, release }));
    }
    messages.push({
      number: message.number,
      reference,
      type,
      version,
      release,
      agency: textAt(tokens, first, 2, 3),
      association: textAt(tokens, first, 2, 4),
      first,
      end,
    });
    message = undefined;
  };

  const closeGroup = (segment: number | undefined) => {
    if (group === undefined) return;
    if (segment === undefined) findings.push(syntaxFinding('EDIFACT-UNE-MISSING', group.path, group.segment + 1));
    else {
      checkCount('EDIFACT-UNE-COUNT', `${group.path}/UNE/0060`, segment, [group.messages]);
      checkReference('EDIFACT-UNE-REFERENCE', `${group.path}/UNE/0048`, segment, group.reference);
    }
    group = undefined;
  };

  const closeInterchange = (segment: number | undefined) => {
    if (interchange === undefined) return;
    if (segment === undefined)
      findings.push(syntaxFinding('EDIFACT-UNZ-MISSING', interchange.path, interchange.segment + 1));
    else {
      const counted = interchange.groups > 0 ? interchange.groups : interchange.messages;
      checkCount('EDIFACT-UNZ-COUNT', `${interchange.path}/UNZ/0036`, segment, [counted, counted + packages]);
      checkReference('EDIFACT-UNZ-REFERENCE', `${interchange.path}/UNZ/0020`, segment, interchange.reference);
    }
    interchange = undefined;
    packages = 0;
    references.clear();
  };

  const checkCount = (rule: EdifactProblem, path: string, segment: number, counted: readonly number[]) => {
    const said = textAt(tokens, segment, 1);
    if (counted.some((count) => sameCount(said, count))) return;
    findings.push(syntaxFinding(rule, path, segment + 1, { said, counted: counted[0] ?? 0 }));
  };
  const checkReference = (rule: EdifactProblem, path: string, segment: number, expected: string) => {
    const said = textAt(tokens, segment, 2);
    if (said !== expected) findings.push(syntaxFinding(rule, path, segment + 1, { said, expected }));
  };

  for (let segment = 0; segment < tokens.segmentCount; segment++) {
    const tag = textAt(tokens, segment, 0);
    if (!tagForm.test(tag)) {
      const path = message === undefined ? '' : `UNH[${message.number}]`;
      findings.push(syntaxFinding('EDIFACT-TAG', path, segment + 1, { tag: tag.slice(0, 20) }));
    }
    if (segment === 0 && tag !== 'UNB') findings.push(syntaxFinding('EDIFACT-UNB-MISSING', '', 1));
    const isTrailer = tag === 'UNT' && message !== undefined;
    if (isTrailer) {
      closeMessage(segment + 1, true);
      continue;
    }
    const opens = tag === 'UNB' || tag === 'UNG' || tag === 'UNH' || tag === 'UNE' || tag === 'UNZ' || tag === 'UNO';
    if (opens) closeMessage(segment, false);
    if (tag === 'UNH') {
      message = { segment, number: messages.length + 1 };
      if (interchange !== undefined) interchange.messages++;
      if (group !== undefined) group.messages++;
      continue;
    }
    if (message !== undefined) continue;
    envelope.push(segment);
    switch (tag) {
      case 'UNB':
        closeGroup(undefined);
        closeInterchange(undefined);
        interchanges++;
        interchange = {
          segment,
          reference: textAt(tokens, segment, 5),
          path: `UNB[${interchanges}]`,
          messages: 0,
          groups: 0,
        };
        findings.push(...headerFindings(tokens, segment, interchange.path));
        break;
      case 'UNG':
        closeGroup(undefined);
        if (interchange !== undefined) interchange.groups++;
        group = {
          segment,
          reference: textAt(tokens, segment, 5),
          path: `UNG[${interchange?.groups ?? 1}]`,
          messages: 0,
          groups: 0,
        };
        break;
      case 'UNE':
        if (group === undefined) findings.push(syntaxFinding('EDIFACT-OUTSIDE-MESSAGE', '', segment + 1, { tag }));
        closeGroup(segment);
        break;
      case 'UNZ':
        closeGroup(undefined);
        if (interchange === undefined)
          findings.push(syntaxFinding('EDIFACT-OUTSIDE-MESSAGE', '', segment + 1, { tag }));
        closeInterchange(segment);
        break;
      case 'UNO':
        packages++;
        break;
      case 'UNP':
        break;
      case 'UNA':
        if (!repeatsFirstUna(tokens, segment)) findings.push(syntaxFinding('EDIFACT-UNA-CHANGED', 'UNA', segment + 1));
        break;
      default:
        if (outside++ === 0)
          findings.push(syntaxFinding('EDIFACT-OUTSIDE-MESSAGE', '', segment + 1, { tag: tag.slice(0, 20) }));
    }
  }
  closeMessage(tokens.segmentCount, false);
  closeGroup(undefined);
  closeInterchange(undefined);
  if (tokens.segmentCount > 0 && messages.length === 0) findings.push(syntaxFinding('EDIFACT-NO-MESSAGE', '', 0));
  return { messages, envelope, findings: [...findings.all, ...characterFindings(tokens)] };
}

/** 0052 and 0054: a draft or standard directory of a year and half-year (D:96A, S:93A), or numbers as older ones had. */
function isDirectory(version: string, release: string): boolean {
  return (
    (/^[DS]$/.test(version) && /^\d\d[A-Z]$/.test(release)) || (/^\d{1,3}$/.test(version) && /^\w{1,3}$/.test(release))
  );
}

function sameCount(said: string, counted: number): boolean {
  return /^\d{1,10}$/.test(said) && Number(said) === counted;
}

function missing(path: string, segment: number): Finding {
  return syntaxFinding('EDIFACT-ELEMENT-MISSING', path, segment + 1, {
    element: path.slice(path.lastIndexOf('/') + 1),
  });
}

/** The mandatory elements of UNB: syntax, sender, recipient, date and time, control reference. */
function headerFindings(tokens: Tokens, segment: number, path: string): readonly Finding[] {
  const mandatory: readonly (readonly [string, number, number])[] = [
    ['S001/0001', 1, 0],
    ['S001/0002', 1, 1],
    ['S002/0004', 2, 0],
    ['S003/0010', 3, 0],
    ['S004/0017', 4, 0],
    ['S004/0019', 4, 1],
    ['0020', 5, 0],
  ];
  return mandatory
    .filter(([, element, component]) => textAt(tokens, segment, element, component).trim() === '')
    .map(([place]) => missing(`${path}/${place}`, segment));
}

/** A further interchange of the file may repeat UNA, but not change it. */
function repeatsFirstUna(tokens: Tokens, segment: number): boolean {
  const start = tokens.componentStart[tokens.elementStart[tokens.segmentStart[segment] ?? 0] ?? 0] ?? 0;
  if (!tokens.hasUna) return false;
  const first = tokens.bytes.indexOf(0x55);
  for (let offset = 0; offset < 9; offset++) {
    if (tokens.bytes[first + offset] !== tokens.bytes[start + offset]) return false;
  }
  return true;
}

/** Findings up to their bound: a file of rubbish has a fault in every segment. */
class BoundedFindings {
  readonly all: Finding[] = [];

  push(...findings: readonly Finding[]): void {
    for (const finding of findings) if (this.all.length < maximumFindings) this.all.push(finding);
  }
}
