import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkInterchange,
  checkCiiStructure,
  checkUblStructure,
  compareInvoices,
  createJudges,
  createValidator,
  read,
  readXml,
  tokenizeEdifact,
  type Difference,
  type Finding,
  type ProfileId,
  type RuleSyntax,
} from '@saikne/documents';
import type { Corpus, CorpusCase } from './corpus.js';
import { readOutOfScope, reasonNotJudged } from './out-of-scope.js';
import { statementDisagreement } from './statements.js';

export interface SuiteResult {
  readonly suite: string;
  readonly cases: number;
  readonly agreed: number;
  readonly disagreed: number;
  readonly outOfScope: number;
}

export interface SuitesReport {
  readonly suites: readonly SuiteResult[];
  readonly disagreements: readonly { readonly suite: string; readonly file: string; readonly why: string }[];
  readonly outOfScope: readonly {
    readonly reason: string;
    readonly cases: number;
    readonly suites: readonly string[];
  }[];
}

/** Runs every case of the corpus that is in scope; what we cannot judge is a disagreement. */
export function runSuites(corpus: Corpus): SuitesReport {
  const list = readOutOfScope();
  const verdicts = new Verdicts(corpus);
  const tallies = new Map<string, { cases: number; agreed: number; disagreed: number; outOfScope: number }>();
  const reasons = new Map<string, { cases: number; suites: Set<string> }>();
  const disagreements: { suite: string; file: string; why: string }[] = [];
  for (const one of corpus.cases) {
    const tally = tallies.get(one.suite) ?? { cases: 0, agreed: 0, disagreed: 0, outOfScope: 0 };
    tallies.set(one.suite, tally);
    tally.cases++;
    const reason = reasonNotJudged(list, one) ?? verdicts.unlikePair(one);
    if (reason !== undefined) {
      tally.outOfScope++;
      const known = reasons.get(reason) ?? { cases: 0, suites: new Set<string>() };
      reasons.set(reason, known);
      known.cases++;
      known.suites.add(one.suite);
      continue;
    }
    const why = verdicts.disagreement(one);
    if (why === undefined) tally.agreed++;
    else {
      tally.disagreed++;
      disagreements.push({ suite: one.suite, file: one.file, why });
    }
  }
  return {
    suites: [...tallies].map(([suite, tally]) => ({ suite, ...tally })),
    disagreements,
    outOfScope: [...reasons].map(([reason, { cases, suites }]) => ({ reason, cases, suites: [...suites] })),
  };
}

interface Fired {
  readonly errors: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
}

/** What we say of the corpus's files. */
class Verdicts {
  readonly #corpus: Corpus;
  readonly #judges = createJudges();
  readonly #validator = createValidator();

  /** Levels that the release we implement gives otherwise than the suite's. */
  readonly #changedLevels = readChangedLevels();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Why we disagree with the case; undefined where we agree. */
  disagreement(one: CorpusCase): string | undefined {
    if (one.rule !== null) return this.#ofRule(one, one.rule);
    if (one.syntax.startsWith('camt')) return statementDisagreement(this.#corpus, one);
    if (one.expected === 'same-invoice') return this.#ofSameInvoice(one);
    if (one.expected === 'tokenises' || one.expected === 'malformed') return this.#ofInterchange(one);
    if (one.ruleset === 'XSD UBL 2.1') return this.#ofStructure(one, checkUblStructure);
    if (one.ruleset === 'XSD CII D16B uncoupled') return this.#ofStructure(one, checkCiiStructure);
    if (one.errors !== undefined) return this.#ofBook(one);
    if (one.expected === 'valid' || one.expected === 'invalid') return this.#ofDocument(one);
    return `unsupported: ${one.expected} of ${one.syntax}`;
  }

  #ofRule(one: CorpusCase, rule: string): string | undefined {
    const fired = this.#fired(one);
    if (typeof fired === 'string') return fired;
    const times = (fired.errors[rule] ?? 0) + (fired.warnings[rule] ?? 0);
    if (one.expected === 'pass')
      return times === 0 ? undefined : `${rule} fired ${String(times)} times, and should not`;
    if (times === 0) return `${rule} did not fire`;
    if (one.count !== undefined && one.count !== times)
      return `${rule} fired ${String(times)} times, not ${String(one.count)}`;
    const level = fired.errors[rule] === undefined ? 'warning' : 'error';
    const expected =
      this.#changedLevels.find(
        (change) =>
          change.rule === rule && change.was === one.level && one.suite.startsWith(change.suites.replace('*', '')),
      )?.is ?? one.level;
    return expected === undefined || expected === level ? undefined : `${rule} is a ${level}, not a ${one.level}`;
  }

  #ofBook(one: CorpusCase): string | undefined {
    const fired = this.#fired(one);
    if (typeof fired === 'string') return fired;
    return (
      difference('error', fired.errors, one.errors ?? {}) ?? difference('warning', fired.warnings, one.warnings ?? {})
    );
  }

  /** What the one rule book that the case names says of its file. */
  #fired(one: CorpusCase): Fired | string {
    const ruleset = one.ruleset ?? '';
    const peppol = ruleset.startsWith('Peppol BIS Billing');
    if (!peppol && !ruleset.startsWith('EN16931')) return `unsupported: ${ruleset}`;
    const syntax = syntaxOf(one.syntax);
    if (syntax === undefined) return `unsupported: ${ruleset} for ${one.syntax}`;
    const profile: ProfileId = peppol ? 'peppol-bis-3' : 'en16931';
    const judge = this.#judges(syntax, profile);
    const read = readXml(this.#corpus.bytes(one.file));
    if (!read.ok) return `not readable: ${read.finding.rule}`;
    const book = new Set(judge.books.at(-1)?.rules.map(({ id }) => id));
    const errors: Record<string, number> = {};
    const warnings: Record<string, number> = {};
    judge.judge(read.document, ({ id, severity }) => {
      // Rules of Peppol's test files are asked one by one, and some of them are rules of EN 16931.
      if (one.rule === null && !book.has(id)) return;
      const counts = severity === 'error' ? errors : warnings;
      counts[id] = (counts[id] ?? 0) + 1;
    });
    return { errors, warnings };
  }

  #ofStructure(one: CorpusCase, check: typeof checkUblStructure): string | undefined {
    const findings = check(this.#corpus.bytes(one.file));
    const valid = findings.length === 0;
    if (valid === (one.expected === 'valid')) return undefined;
    return valid ? 'no break of the schema found' : `${findings[0]?.rule ?? ''} at ${findings[0]?.path ?? ''}`;
  }

  #ofDocument(one: CorpusCase): string | undefined {
    const { valid, findings } = this.#validator.validate(this.#corpus.bytes(one.file));
    if (valid === (one.expected === 'valid')) return undefined;
    const first = findings.find(({ severity }) => severity === 'error');
    return valid ? 'valid here' : `${first?.rule ?? ''} at ${first?.path ?? ''}`;
  }

  /** "Tokenises" claims what a tokenizer sees; a malformed file may be so in any layer. */
  #ofInterchange(one: CorpusCase): string | undefined {
    if (one.syntax !== 'edifact') return `unsupported: ${one.syntax}`;
    const bytes = this.#corpus.bytes(one.file);
    const tokens = tokenizeEdifact(bytes);
    const found = one.expected === 'tokenises' ? tokens.findings : this.#faultsOf(bytes, tokens);
    const errors = found.filter(({ severity }) => severity === 'error');
    if ((errors.length === 0) === (one.expected === 'tokenises')) return undefined;
    return errors.length === 0 ? 'no fault found' : `${errors[0]?.rule ?? ''} at ${errors[0]?.path ?? ''}`;
  }

  /** What is wrong with an interchange: with its tokens, its envelope and, where it is one of ours, its message. */
  #faultsOf(bytes: Uint8Array, tokens: ReturnType<typeof tokenizeEdifact>): readonly Finding[] {
    const { messages, findings } = checkInterchange(tokens);
    const isOurs = messages.some(({ type }) => type === 'INVOIC');
    return [...tokens.findings, ...findings, ...(isOurs ? read(bytes).findings : [])];
  }

  /**
   * Why a pair is no pair: its files say different things themselves. That is so where neither side left unread what the other
   * says; whoever read less than the file holds gets no excuse from this.
   */
  unlikePair(one: CorpusCase): string | undefined {
    if (one.expected !== 'same-invoice') return undefined;
    const pair = this.#readPair(one);
    if (pair === undefined || pair.differences.length === 0 || pair.missed.length > 0) return undefined;
    return 'the two files of the pair say different things themselves; what differs was read on both sides';
  }

  #ofSameInvoice(one: CorpusCase): string | undefined {
    const pair = this.#readPair(one);
    if (pair === undefined) return 'one of the two is not readable';
    if (pair.differences.length === 0) return undefined;
    return `${String(pair.differences.length)} differences, ${String(pair.missed.length)} of them left unread: ${pair.missed
      .slice(0, 3)
      .map(({ term, path }) => `${term} ${path}`)
      .join(', ')}`;
  }

  /** The differences of two files, and those of which one side's value is among what the other left unread. */
  #readPair(
    one: CorpusCase,
  ): { readonly differences: readonly Difference[]; readonly missed: readonly Difference[] } | undefined {
    const left = read(this.#corpus.bytes(one.file));
    const right = read(this.#corpus.bytes(one.pair ?? ''));
    if (left.draft === undefined || right.draft === undefined) return undefined;
    const differences = compareInvoices(left.draft, right.draft);
    const unread = [left, right].map(({ leaves }) => new Set(leaves.unread.map(({ value }) => value.trim())));
    const missed = differences.filter(
      (one) =>
        (one.left !== undefined && unread[1]?.has(one.left.trim()) === true) ||
        (one.right !== undefined && unread[0]?.has(one.right.trim()) === true),
    );
    return { differences, missed };
  }
}

interface ChangedLevel {
  readonly rule: string;
  /** The suite, or how its name begins, before an asterisk. */
  readonly suites: string;
  readonly was: string;
  readonly is: string;
}

function readChangedLevels(): readonly ChangedLevel[] {
  // The list beside this file has this shape.
  return JSON.parse(readFileSync(join(import.meta.dirname, 'changed-levels.json'), 'utf8')) as readonly ChangedLevel[];
}

function syntaxOf(syntax: string): RuleSyntax | undefined {
  return syntax === 'ubl' || syntax === 'cii' ? syntax : undefined;
}

function difference(level: string, here: Fired['errors'], there: Fired['errors']): string | undefined {
  const differing = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((id) => here[id] !== there[id]);
  if (differing.length === 0) return undefined;
  return `${level}s: ${differing.map((id) => `${id} ${String(here[id] ?? 0)} times, not ${String(there[id] ?? 0)}`).join(', ')}`;
}
