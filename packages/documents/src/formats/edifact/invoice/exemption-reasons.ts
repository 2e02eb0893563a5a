/**
 * The reasons for a VAT exemption (BT-120, and BT-121 where it is no VATEX code): FTX+TXD whose coded text is the
 * number of the term and the number of the breakdown's TAX group, `FTX+TXD++120:2:ZZZ+Reverse charge'`.
 * D.14B users write FTX+AGM without a number; it belongs to the one exempt breakdown, where there is just one.
 */
import { elementsOf, groupOf } from '../../../invoice/values.js';
import type { OpenValues } from '../../../mapping/slot.js';
import { trimmed } from '../../../model/white-space.js';
import { textOf, type Segment } from '../syntax/segment.js';
import type { Reader, Scope } from './reader.js';
import { goingOn, type Place } from './rows.js';
import { qualifier, type Writer, type WriteScope } from './writer.js';

const freeText: readonly Place[] = [
  [4, 1],
  [4, 2],
  [4, 3],
  [4, 4],
  [4, 5],
];
const size = 70;
const goesOn = goingOn('TXD');
const keys = [
  ['120', 'exemptionReason'],
  ['121', 'exemptionReasonCode'],
] as const;

/** Categories without VAT, and why is to be told. */
const exempt = ['E', 'AE', 'K', 'G', 'O'];

export function readExemptionReasons(reader: Reader, scope: Scope): void {
  // The reader has put objects there, one for each TAX group.
  const breakdowns = elementsOf(scope.values[0]?.['vatBreakdown']) as readonly OpenValues[];
  for (const [number, key] of keys) {
    const when = [qualifier([1, 1], 'TXD'), qualifier([3, 1], number), qualifier([3, 3], 'ZZZ')];
    for (const segment of reader.matching(scope.node, 'FTX', when)) {
      const breakdown = breakdowns[Number(textOf(segment, 3, 2)) - 1];
      if (breakdown === undefined || breakdown[key] !== undefined) continue;
      const chain = reader.chainFrom(scope.node, segment, goesOn);
      breakdown[key] = trimmed(reader.chainText(chain, freeText, size));
      for (const one of chain) account(reader, one, [...when, qualifier([3, 2], textOf(segment, 3, 2)), ...goesOn]);
    }
  }
  const plain = [qualifier([1, 1], 'AGM'), qualifier([2, 1], ''), qualifier([3, 1], '')];
  const [reason] = reader.matching(scope.node, 'FTX', plain);
  const candidates = breakdowns.filter(({ category }) => typeof category === 'string' && exempt.includes(category));
  const [only] = candidates;
  if (reason === undefined || only === undefined || candidates.length > 1 || only['exemptionReason'] !== undefined)
    return;
  only['exemptionReason'] = trimmed(reader.chainText([reason], freeText, size));
  account(reader, reason, plain);
}

function account(reader: Reader, segment: Segment, qualifiers: ReturnType<typeof qualifier>[]): void {
  reader.use(segment, qualifiers);
  for (const place of freeText) reader.account.carried(segment, place);
}

export function writeExemptionReasons(writer: Writer, scope: WriteScope): void {
  for (const [index, breakdown] of writer.instances(scope, 'BG-23').entries()) {
    for (const [number, key] of keys) {
      const text = groupOf(breakdown.values)[key];
      const pointer = `${breakdown.pointer}/${key}`;
      if (typeof text !== 'string' || writer.isClaimed(pointer)) continue;
      const when = [
        qualifier([1, 1], 'TXD'),
        qualifier([3, 1], number),
        qualifier([3, 2], String(index + 1)),
        qualifier([3, 3], 'ZZZ'),
      ];
      if (writer.text(scope.output, { tag: 'FTX', when, at: freeText, size, goesOn }, text, pointer))
        writer.claim(pointer);
    }
  }
}
