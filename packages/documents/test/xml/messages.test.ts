import { catalogueProblems, formatMessage, languages } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import { xmlMessages } from '../../src/xml/messages/catalogue.js';
import { readXml } from '../../src/xml/read-xml.js';
import type { XmlProblem } from '../../src/xml/xml-problem.js';

describe('the messages of the XML reader', () => {
  it('are complete in every language and use the same placeholders', () => {
    expect(catalogueProblems(xmlMessages)).toEqual([]);
  });

  it.each(languages)('can be told in %s from the finding’s values', (language) => {
    const result = readXml(new TextEncoder().encode('<a>\n<b></c></a>'));
    if (result.ok) throw new Error('accepted');
    // The reader's findings bear the keys of its own table.
    const text = formatMessage(xmlMessages, language, result.finding.rule as XmlProblem, result.finding.values);
    for (const part of ['2', 'b', 'c']) expect(text).toContain(part);
  });
});
