import type { Composite } from '../../mapping/table.js';

/** A code of UNTDID 4451 between two number signs before the text: `#AAI#General information`. */
const withSubject = /^#([A-Z]{3})#[ \t\r\n]*([^ \t\r\n][^]*)$/;

/** BG-1 in UBL is one element: EN 16931-3-2 puts the subject code in front of the text. */
export const noteWithSubject: Composite = {
  is: 'composite',
  name: 'cbc:Note',
  group: 'BG-1',
  terms: ['BT-21', 'BT-22'],
  read(source) {
    const [, subjectCode, text] = withSubject.exec(source) ?? [];
    return subjectCode === undefined || text === undefined ? { text: source } : { subjectCode, text };
  },
  write({ subjectCode, text }) {
    if (typeof text !== 'string' || text === '') return undefined;
    const written = typeof subjectCode === 'string' ? `#${subjectCode}#${text}` : text;
    const back = this.read(written);
    return back['text'] === text && back['subjectCode'] === subjectCode ? written : undefined;
  },
};
