/**
 * Puts the segments of a message into the groups of its segment table, as ISO 9735 reads a message: from where one
 * stands, the next segment is looked for further on in the same group, then in the groups around it. What is missing,
 * stands in the wrong place or repeats too often becomes a finding; a segment in the wrong place belongs to no group.
 */
import type { EdifactProblem } from '../problem.js';
import type { Finding, Severity } from '../../../model/finding.js';
import { maximumFindings } from '../syntax/limits.js';
import type { Segment } from '../syntax/segment.js';
import { syntaxFinding } from '../syntax/syntax-finding.js';
import type { MessageTable, TableEntry } from './messages.js';

export interface GroupNode {
  /** The tag of the trigger; the message's type for the whole message. */
  readonly tag: string;
  /** The group's number in its table, 0 for the whole message. */
  readonly group: number;
  readonly path: string;
  readonly segments: readonly Segment[];
  readonly groups: readonly GroupNode[];
  /** The tags of its segments and of the triggers of its groups. */
  readonly tags: ReadonlySet<string>;
}

export interface Structure {
  readonly header: GroupNode;
  /** What stands behind UNS. */
  readonly summary: GroupNode;
  /** Segments that belong nowhere. */
  readonly strays: readonly Segment[];
  readonly findings: readonly Finding[];
}

interface Building extends GroupNode {
  readonly segments: Segment[];
  readonly groups: Building[];
  readonly tags: Set<string>;
  readonly counts: Map<string, number>;
}

interface Frame {
  readonly entries: readonly TableEntry[];
  /** The entry met last, and how often. */
  at: number;
  count: number;
  node: Building;
}

export function structureOf(segments: readonly Segment[], table: MessageTable, path: string): Structure {
  const header = building('', 0, path);
  const summary = building('', 0, path);
  const findings: Finding[] = [];
  const strays: Segment[] = [];
  const severity: Severity = table.exact ? 'error' : 'warning';
  const report = (rule: EdifactProblem, place: string, segment: number, values: Finding['values']) => {
    if (findings.length < maximumFindings) findings.push(syntaxFinding(rule, place, segment, values, severity));
  };
  const root: Frame = { entries: table.entries, at: -1, count: 0, node: header };
  let frames: Frame[] = [root];

  /** Tells the mandatory entries between two places of a group. */
  const passOver = (frame: Frame, to: number, segment: number) => {
    for (let index = frame.at + 1; index < to; index++) {
      const entry = frame.entries[index];
      if (entry?.mandatory === true) report('EDIFACT-SEGMENT-MISSING', frame.node.path, segment, { tag: entry.tag });
    }
  };

  for (const segment of segments) {
    let depth = frames.length - 1;
    let found = -1;
    for (; depth >= 0; depth--) {
      const frame = frames[depth];
      if (frame === undefined) break;
      found = placeFor(frame, segment.tag);
      if (found >= 0) break;
    }
    const frame = frames[depth];
    const entry = frame?.entries[found];
    if (frame === undefined || entry === undefined) {
      const known = isInTable(table.entries, segment.tag);
      report(known ? 'EDIFACT-SEGMENT-ORDER' : 'EDIFACT-SEGMENT-UNKNOWN', path, segment.number, { tag: segment.tag });
      strays.push(segment);
      continue;
    }
    for (const left of frames.slice(depth + 1)) passOver(left, left.entries.length, segment.number);
    frames = frames.slice(0, depth + 1);
    if (found === frame.at) frame.count++;
    else {
      passOver(frame, found, segment.number);
      frame.at = found;
      frame.count = 1;
    }
    if (frame.count > entry.maximum * 10 + 100) {
      // Far beyond what the table allows, a message is no invoice; what reads it need not be fast for that.
      strays.push(segment);
      frames = frames.slice(0, depth + 1);
      continue;
    }
    if (frame.count === entry.maximum + 1) {
      report('EDIFACT-REPETITION', frame.node.path, segment.number, { tag: entry.tag, maximum: entry.maximum });
    }
    if (entry.group === 0) {
      frame.node.segments.push(segment);
      frame.node.tags.add(segment.tag);
      if (depth === 0 && segment.tag === 'UNS') frame.node = summary;
      continue;
    }
    const ordinal = (frame.node.counts.get(segment.tag) ?? 0) + 1;
    frame.node.counts.set(segment.tag, ordinal);
    const node = building(segment.tag, entry.group, `${frame.node.path}/${segment.tag}[${ordinal}]`);
    node.segments.push(segment);
    node.tags.add(segment.tag);
    frame.node.groups.push(node);
    frame.node.tags.add(segment.tag);
    frames.push({ entries: entry.members, at: 0, count: 1, node });
  }
  for (const left of frames.slice(1)) passOver(left, left.entries.length, segments.length);
  passOver(root, root.entries.length, segments.at(-1)?.number ?? 0);
  return { header, summary, strays, findings };
}

/** The entry a segment has from where the frame stands: the same again while it may repeat, or one further on. */
function placeFor(frame: Frame, tag: string): number {
  const current = frame.entries[frame.at];
  // A trigger never repeats inside its own group: it begins the group anew, one frame further out.
  const repeats = current?.tag === tag && !(frame.at === 0 && current.maximum === 1 && current.group === 0);
  if (repeats && frame.count < current.maximum) return frame.at;
  for (let index = frame.at + 1; index < frame.entries.length; index++) {
    const further = frame.entries[index]?.tag;
    if (further === tag) return index;
    // The summary is entered by UNS alone, or a total misplaced in the header would take the message past its lines.
    if (further === 'UNS' && tag !== 'UNT') break;
  }
  return repeats && current.maximum > 1 ? frame.at : -1;
}

function isInTable(entries: readonly TableEntry[], tag: string): boolean {
  return entries.some((entry) => entry.tag === tag || isInTable(entry.members, tag));
}

function building(tag: string, group: number, path: string): Building {
  return { tag, group, path, segments: [], groups: [], tags: new Set(), counts: new Map() };
}
