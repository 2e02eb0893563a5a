import { catalogueProblems, clause, languages, parseClause, type Catalogue } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import type { ListedClause } from '../../src/terms/clause.js';
import { lmtClauses } from '../../src/terms/lmt/clause-list.js';
import { lmtSummaries } from '../../src/terms/lmt/summaries/catalogue.js';
import { telemaClauses } from '../../src/terms/telema/clause-list.js';
import { telemaSummaries } from '../../src/terms/telema/summaries/catalogue.js';

interface Listed {
  readonly terms: string;
  readonly clauses: readonly ListedClause[];
  readonly summaries: Catalogue<string>;
  /** The clauses that the digest of these terms names, by its own ranges. */
  readonly digest: readonly string[];
  /** Names of the companies of the text, in every form they take: our words are for any operator. */
  readonly companies: RegExp;
}

/** "2.3.1–2.3.5", as digests write it, in full. */
function through(stem: string, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${stem}${first + index}`);
}

const connections = ['edidirect', 'web', 'roaming', 'erpcloud', 'proxy'].map((kind) => `def.connection-${kind}`);

const sets: readonly Listed[] = [
  {
    terms: 'telema',
    clauses: telemaClauses,
    summaries: telemaSummaries,
    digest: [
      ...['def.agent', 'def.active-period', 'def.registration-period', 'def.transfer-time', 'def.e-documents'],
      ...['def.edoc', 'def.official-notice', 'def.connection', ...connections, 'def.technical-solution-analysis'],
      ...['def.gateway', 'def.trading-partners'],
      ...['2.1', '2.2', '2.2.1', '2.2.2', ...through('2.3.', 1, 5), '2.4', '2.5', ...through('2.6.', 1, 4)],
      ...[...through('2.7.', 1, 4), ...through('2.8.', 1, 5), ...through('3.1.', 1, 4), '3.2', '3.3'],
      ...[...through('3.3.', 1, 3), ...through('4.1.', 1, 3), ...through('4.2.', 1, 5), ...through('4.3.', 1, 3)],
      ...[...through('4.4.', 1, 4), ...through('4.5.', 1, 7), ...through('4.6.', 1, 4), ...through('5.', 1, 9)],
      ...['6.1', '6.2', ...through('6.2.', 1, 6), ...through('6.3.', 1, 3), '6.4.1', '6.4.2', '6.5'],
      ...[...through('6.5.', 1, 3), '6.6', '6.7', '6.8', '7', ...through('8.', 1, 5), ...through('8.6.', 1, 4)],
      ...['8.6.2.a', '8.6.2.b', '8.6.2.c', ...through('8.', 7, 15)],
    ],
    companies: /telema|(?<!\p{L})телема/iu,
  },
  {
    terms: 'lmt',
    clauses: lmtClauses,
    summaries: lmtSummaries,
    digest: [
      ...['def.licence', 'def.client', 'def.service-fee', 'def.service-content', 'def.subscription-period'],
      ...[...through('', 1, 59), '21.1', '21.2', ...through('44.', 1, 3), ...through('48.', 1, 5), '51.2'],
    ],
    companies: /\bLMT|\bALSO\b|\bMPS\b|[Mm]icrosoft|[Мм]айкрософт|ЛМТ/u,
  },
];

const digitsOf = (text: string): readonly string[] => (text.match(/\d+/g) ?? []).toSorted();
const sentencesOf = (text: string): number => text.match(/[.!?](?=\s+\p{Lu}|$)/gu)?.length ?? 0;

describe.each(sets)('the clauses of $terms', ({ terms, clauses, summaries, digest, companies }) => {
  const ids = clauses.map(({ id }) => id);

  it('have ids that are clause references and differ', () => {
    for (const id of ids) expect(parseClause(clause(`${terms}:${id}`))).toEqual({ terms, path: id });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stand after the clause they are under', () => {
    const misplaced = clauses.filter(({ parent }, at) => parent !== undefined && !ids.slice(0, at).includes(parent));
    expect(misplaced).toEqual([]);
  });

  it('stand under the clause that their number says', () => {
    const numbered = clauses.filter(({ id }) => !id.startsWith('def.') && id.includes('.'));
    for (const { id, parent } of numbered) expect([id, parent]).toEqual([id, id.slice(0, id.lastIndexOf('.'))]);
  });

  it('follow one another without a gap', () => {
    const next = new Map<string, number>();
    for (const { id, parent } of clauses) {
      if (id.startsWith('def.')) continue;
      const last = id.slice(id.lastIndexOf('.') + 1);
      const number = /^\d+$/.test(last) ? Number(last) : last.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
      const under = parent ?? '';
      expect([id, number]).toEqual([id, next.get(under) ?? 1]);
      next.set(under, number + 1);
    }
  });

  it('name each kind once, and group or do something', () => {
    for (const { id, kind } of clauses) {
      expect([id, new Set(kind).size]).toEqual([id, kind.length]);
      if (kind.includes('heading')) expect([id, kind]).toEqual([id, ['heading']]);
    }
  });

  it('include every clause that the digest names', () => {
    expect(digest.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('have a summary in every language, of their own and in their own language', () => {
    expect(catalogueProblems(summaries)).toEqual([]);
    for (const language of languages) expect(Object.keys(summaries[language]).toSorted()).toEqual(ids.toSorted());
  });

  it('say different things', () => {
    for (const language of languages) {
      const texts = Object.values(summaries[language]);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
  });

  it('give the same numbers in every language', () => {
    for (const language of languages) {
      for (const id of ids) {
        const [text, english] = [summaries[language][id] ?? '', summaries.en[id] ?? ''];
        expect([language, id, digitsOf(text)]).toEqual([language, id, digitsOf(english)]);
      }
    }
  });

  it('are summed up in at most three whole sentences', () => {
    for (const language of languages) {
      for (const [id, text] of Object.entries(summaries[language])) {
        expect([language, id, text.endsWith('.')]).toEqual([language, id, true]);
        expect([language, id, sentencesOf(text) <= 3]).toEqual([language, id, true]);
        expect([language, id, /^[\p{Lu}]|^eDoc/u.test(text)]).toEqual([language, id, true]);
      }
    }
  });

  it('are written in the script of their language', () => {
    for (const language of languages) {
      for (const [id, text] of Object.entries(summaries[language]))
        expect([language, id, /\p{Script=Cyrillic}/u.test(text)]).toEqual([language, id, language === 'ru']);
    }
  });

  it('name no company', () => {
    for (const language of languages)
      expect(Object.values(summaries[language]).filter((text) => companies.test(text))).toEqual([]);
  });
});
