import { describe, expect, test } from 'vitest';
import { edifact } from '../../src/formats/edifact/edifact.js';

/** Each character as one byte; lines of these literals are segments. */
const bytesOf = (text: string) => Uint8Array.from(text.replaceAll('\n', ''), (character) => character.charCodeAt(0));

const unb = "UNB+UNOC:3+SENDER:14+RECEIVER:14+260131:1200+REF1'";
const message = `
UNH+1+INVOIC:D:96A:UN'
BGM+380+A1+9'
DTM+137:20260131:102'
UNS+S'
MOA+9:10'
UNT+6+1'`;
const unz = "UNZ+1+REF1'";

const rulesOf = (text: string, part?: number) =>
  edifact
    .read(bytesOf(text), part === undefined ? {} : { part })
    .findings.map(({ rule, path, line }) => [rule, path, line]);

test('a message in its envelope has no findings', () => {
  expect(rulesOf(`${unb}${message}${unz}`)).toEqual([]);
});

describe('the envelope', () => {
  test.each<[string, string, readonly (readonly [string, string, number | undefined])[]]>([
    [
      'a directory that is none',
      `${unb}${message.replace('D:96A', 'X:XX')}${unz}`,
      [
        ['EDIFACT-MESSAGE-VERSION', 'UNH[1]/S009', 2],
        ['EDIFACT-MESSAGE-UNSUPPORTED', 'UNH[1]/S009', 2],
      ],
    ],
    ['without UNB', message, [['EDIFACT-UNB-MISSING', '', 1]]],
    ['without UNZ', `${unb}${message}`, [['EDIFACT-UNZ-MISSING', 'UNB[1]', 1]]],
    ['a wrong count of messages', `${unb}${message}UNZ+2+REF1'`, [['EDIFACT-UNZ-COUNT', 'UNB[1]/UNZ/0036', 8]]],
    ['another control reference', `${unb}${message}UNZ+1+REF2'`, [['EDIFACT-UNZ-REFERENCE', 'UNB[1]/UNZ/0020', 8]]],
    [
      'a wrong count of segments',
      `${unb}${message.replace('UNT+6', 'UNT+5')}${unz}`,
      [['EDIFACT-UNT-COUNT', 'UNH[1]/UNT/0074', 7]],
    ],
    [
      'a count that is no number',
      `${unb}${message.replace('UNT+6', 'UNT+six')}${unz}`,
      [
        ['EDIFACT-UNT-COUNT', 'UNH[1]/UNT/0074', 7],
        ['EDIFACT-ELEMENT-NOT-NUMERIC', 'UNH[1]/UNT[1]/0074', 7],
      ],
    ],
    [
      'another message reference',
      `${unb}${message.replace('UNT+6+1', 'UNT+6+2')}${unz}`,
      [['EDIFACT-UNT-REFERENCE', 'UNH[1]/UNT/0062', 7]],
    ],
    [
      'without UNT',
      `${unb}${message.replace("UNT+6+1'", '')}${unz}`,
      [
        ['EDIFACT-UNT-MISSING', 'UNH[1]', 2],
        ['EDIFACT-SEGMENT-MISSING', 'UNH[1]', 6],
      ],
    ],
    ['a segment between messages', `${unb}BGM+1'${message}${unz}`, [['EDIFACT-OUTSIDE-MESSAGE', '', 2]]],
    [
      'UNB without its parties and time',
      `UNB+UNOC:3++++REF1'${message}${unz}`,
      [
        ['EDIFACT-ELEMENT-MISSING', 'UNB[1]/S002/0004', 1],
        ['EDIFACT-ELEMENT-MISSING', 'UNB[1]/S003/0010', 1],
        ['EDIFACT-ELEMENT-MISSING', 'UNB[1]/S004/0017', 1],
        ['EDIFACT-ELEMENT-MISSING', 'UNB[1]/S004/0019', 1],
      ],
    ],
    ['no message', `${unb}UNZ+0+REF1'`, [['EDIFACT-NO-MESSAGE', '', undefined]]],
    [
      'a tag that is none',
      `${unb}${message.replace('DTM', 'dtm')}${unz}`,
      [
        ['EDIFACT-TAG', 'UNH[1]', 4],
        ['EDIFACT-SEGMENT-UNKNOWN', 'UNH[1]', 4],
        ['EDIFACT-SEGMENT-MISSING', 'UNH[1]', 5],
      ],
    ],
    [
      'a group with wrong figures',
      `${unb}UNG+INVOIC+S+R+260131:1200+G1+UN+D:96A'${message}UNE+2+G2'${unz}`,
      [
        ['EDIFACT-UNE-COUNT', 'UNG[1]/UNE/0060', 9],
        ['EDIFACT-UNE-REFERENCE', 'UNG[1]/UNE/0048', 9],
      ],
    ],
    [
      'a group that is not closed',
      `${unb}UNG+INVOIC+S+R+260131:1200+G1+UN+D:96A'${message}${unz}`,
      [['EDIFACT-UNE-MISSING', 'UNG[1]', 2]],
    ],
    [
      'small letters under UNOA',
      `${unb.replace('UNOC', 'UNOA')}${message.replace('A1', 'a1')}${unz}`,
      [['EDIFACT-CHARACTER-REPERTOIRE', '', undefined]],
    ],
  ])('%s', (_, text, expected) => {
    expect(rulesOf(text)).toEqual(expected);
  });

  test('a group that is right', () => {
    expect(rulesOf(`${unb}UNG+INVOIC+S+R+260131:1200+G1+UN+D:96A'${message}UNE+1+G1'${unz}`)).toEqual([]);
  });

  test('two messages are two documents, read one by one', () => {
    const second = message.replaceAll('+A1', '+A2').replace('UNH+1', 'UNH+2').replace('UNT+6+1', 'UNT+6+2');
    const text = `${unb}${message}${second}UNZ+2+REF1'`;
    expect(rulesOf(text)).toEqual([['MORE-THAN-ONE-DOCUMENT', '', undefined]]);
    expect(edifact.read(bytesOf(text), { part: 1 })).toMatchObject({ draft: { number: 'A2' }, findings: [], parts: 2 });
    expect(rulesOf(text, 2)).toEqual([['EDIFACT-NO-MESSAGE', '', undefined]]);
  });

  test('two messages of one reference are told', () => {
    expect(rulesOf(`${unb}${message}${message}UNZ+2+REF1'`, 0)).toEqual([
      ['EDIFACT-UNH-REFERENCE-REPEATED', 'UNH[2]/0062', 8],
    ]);
  });

  test('two interchanges in a file, the second with the same UNA', () => {
    const una = "UNA:+.? '";
    expect(rulesOf(`${una}${unb}${message}${unz}${una}${unb}${message}${unz}`, 1)).toEqual([]);
    expect(rulesOf(`${una}${unb}${message}${unz}UNA:+,? '${unb}${message}${unz}`, 1)).toEqual([
      ['EDIFACT-UNA-CHANGED', 'UNA', 9],
    ]);
  });
});

describe('the message', () => {
  const withBody = (body: string, directory = 'D:96A:UN') => {
    const segments = body.trim().split('\n').length + 2;
    return `${unb}UNH+1+INVOIC:${directory}'${body}UNT+${segments}+1'${unz}`;
  };
  const start = "BGM+380+A1+9'\nDTM+137:20260131:102'\n";
  const end = "UNS+S'\nMOA+9:10'\n";

  test.each<[string, string, readonly (readonly [string, string, number | undefined])[]]>([
    ['without BGM', `DTM+137:20260131:102'\n${end}`, [['EDIFACT-SEGMENT-MISSING', 'UNH[1]', 3]]],
    [
      'without UNS',
      start,
      [
        ['EDIFACT-SEGMENT-MISSING', 'UNH[1]', 5],
        ['EDIFACT-SEGMENT-MISSING', 'UNH[1]', 5],
      ],
    ],
    [
      'a segment in the wrong place',
      `${start}RFF+ON:1'\nFTX+AAI+++x'\n${end}`,
      [['EDIFACT-SEGMENT-ORDER', 'UNH[1]', 6]],
    ],
    ['a segment INVOIC does not have', `${start}PYT+1'\n${end}`, [['EDIFACT-SEGMENT-UNKNOWN', 'UNH[1]', 5]]],
    ['a segment too often', `${start}PAI+::30'\nPAI+::31'\n${end}`, [['EDIFACT-SEGMENT-ORDER', 'UNH[1]', 6]]],
    [
      '36 dates',
      `BGM+380+A1+9'\n${"DTM+137:20260131:102'\n".repeat(36)}${end}`,
      [['EDIFACT-REPETITION', 'UNH[1]', 39]],
    ],
    [
      'a mandatory component missing',
      `${start}RFF+:1'\n${end}`,
      [['EDIFACT-ELEMENT-MISSING', 'UNH[1]/RFF[1]/C506/1153', 5]],
    ],
    ['a mandatory element missing', `${start}ALC'\n${end}`, [['EDIFACT-ELEMENT-MISSING', 'UNH[1]/ALC[1]/5463', 5]]],
    ['an element too long', `${start}NAD+BYZZ'\n${end}`, [['EDIFACT-ELEMENT-TOO-LONG', 'UNH[1]/NAD[1]/3035', 5]]],
    ['a number that is none', `${start}LIN+A'\n${end}`, [['EDIFACT-ELEMENT-NOT-NUMERIC', 'UNH[1]/LIN[1]/1082', 5]]],
    ['too many elements', `${start}RFF+ON:1+x'\n${end}`, [['EDIFACT-ELEMENTS-TOO-MANY', 'UNH[1]/RFF[1]/2', 5]]],
    [
      'too many components',
      `${start}COM+x'\nNAD+BY+1:2:3:4'\n${end}`,
      [
        ['EDIFACT-SEGMENT-ORDER', 'UNH[1]', 5],
        ['EDIFACT-ELEMENT-MISSING', 'UNH[1]/COM/C076/3155', 5],
        ['EDIFACT-COMPONENTS-TOO-MANY', 'UNH[1]/NAD[1]/C082', 6],
      ],
    ],
    [
      'a count of lines that is not theirs',
      `${start}LIN+1'\nUNS+S'\nCNT+2:2'\nMOA+9:10'\n`,
      [['EDIFACT-CNT-LINES', 'UNH[1]/CNT[1]/C270/6066', 7]],
    ],
    [
      'a day that is none',
      `BGM+380+A1'\nDTM+137:20260230:102'\n${end}`,
      [['TERM-NOT-A-DATE', 'UNH[1]/DTM[1]/C507/2380', 4]],
    ],
    [
      'a time behind the day',
      `BGM+380+A1'\nDTM+137:202601311530:203'\n${end}`,
      [['EDIFACT-TIME-LEFT-OUT', 'UNH[1]/DTM[1]/C507/2380', 4]],
    ],
  ])('%s', (_, body, expected) => {
    expect(rulesOf(withBody(body))).toEqual(expected);
  });

  test.each([
    ['ORDERS', 'D:96A:UN'],
    ['INVOIC', 'X:XX:UN'],
    ['INVOIC', 'D:96A:XX'],
    ['INVOIC', 'D:96:UN'],
  ])('%s:%s is not read', (type, directory) => {
    const text = `${unb}UNH+1+${type}:${directory}'BGM+380'UNT+3+1'${unz}`;
    const reading = edifact.read(bytesOf(text), {});
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ rule: 'EDIFACT-MESSAGE-UNSUPPORTED', path: 'UNH[1]/S009' }),
    );
    expect(reading.draft).toEqual({});
    expect(reading.leaves.total).toBe(reading.leaves.structural + reading.leaves.unread.length);
  });

  test('a directory we do not have is read by the nearest one, and what does not fit it is a warning', () => {
    const body = `${start}PYT+1'\nDTM+13:20260214:102'\n${end}`;
    expect(edifact.read(bytesOf(withBody(body, 'D:08A:UN')), {})).toMatchObject({
      draft: { dueDate: '2026-02-14' },
      findings: [],
    });
    const { findings } = edifact.read(bytesOf(withBody(body, 'D:98A:UN')), {});
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test.each<[string, string, string | undefined]>([
    ["UNA:+.? '", 'MOA+9:1.5', '1.5'],
    ["UNA:+,? '", 'MOA+9:1,5', '1.5'],
    ["UNA:+,? '", 'MOA+9:1.5', undefined],
    ["UNA:+.? '", 'MOA+9:1,5', undefined],
    ['', 'MOA+9:1,5', '1.5'],
    ['', 'MOA+9:1.5', '1.5'],
    ['', 'MOA+9:-1.50', '-1.50'],
    ['', 'MOA+9:.5', undefined],
    ['', 'MOA+9:5.', undefined],
    ['', 'MOA+9:?+5', undefined],
    ['', 'MOA+9:1 000', undefined],
    ['', 'MOA+9:1.000,5', undefined],
  ])('with %s the amount in %s is %s', (una, moa, amountDue) => {
    const { draft, findings } = edifact.read(bytesOf(`${una}${withBody(`${start}UNS+S'\n${moa}'\n`)}`), {});
    expect(draft.totals?.amountDue).toBe(amountDue);
    expect(findings.some(({ rule }) => rule === 'TERM-NOT-A-NUMBER')).toBe(amountDue === undefined);
  });

  test('an amount in another currency than the document’s is no amount of the document', () => {
    const { draft, leaves } = edifact.read(bytesOf(withBody(`${start}CUX+2:EUR:4'\nUNS+S'\nMOA+9:10:USD'\n`)), {});
    expect(draft.totals).toBeUndefined();
    expect(leaves.unread.map(({ path, essential }) => [path, essential])).toContainEqual([
      'UNH[1]/MOA[1]/C516/5004',
      true,
    ]);
  });
});

test('EDIFACT is told by its first segment', () => {
  for (const text of ['UNA:+.?', 'UNB+UNOC', '\r\n UNB+', 'UNH+1+', '\u00ef\u00bb\u00bfUNA:'])
    expect(edifact.looksLike(Uint8Array.from(text, (one) => one.charCodeAt(0)))).toBe(true);
  for (const text of ['', 'UN', '<Invoice', '{"a":1}', 'UNBELIEVABLE', 'ISA*00'])
    expect(edifact.looksLike(Uint8Array.from(text, (one) => one.charCodeAt(0)))).toBe(false);
});
