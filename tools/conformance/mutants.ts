import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCiiStructure, checkUblStructure, createJudges, readXml, type ProfileBook } from '@saikne/documents';
import { readElement, writeElement, type Element } from './mutants/element.js';
import { makeInvoice } from './mutants/invoices.js';
import { makeCiiInvoice, readCiiElement, writeCiiElement } from './mutants/cii-element.js';
import { mutateCii, type ForbiddenPlace } from './mutants/cii-mutate.js';
import { mutate, type Mutant } from './mutants/mutate.js';
import { startOracle, type OracleVerdict } from './mutants/oracle.js';
import { Random } from './mutants/random.js';
import { openSchemas, type Schemas } from './mutants/schemas.js';
import { mutateStructure } from './mutants/structure.js';

export interface MutantSettings {
  readonly syntax: 'ubl' | 'cii';
  /** Style sheets of the official rules: EN 16931 for the syntax, and Peppol BIS Billing 3 where its rules shall be compared too. */
  readonly en16931: string;
  readonly peppol: string | undefined;
  readonly saxon: string;
  readonly count: number;
  readonly seed: number;
  readonly corpus: string | undefined;
}

export interface StructureSettings {
  readonly syntax: 'ubl' | 'cii';
  /** A folder with the official schemas. */
  readonly xsd: string;
  readonly count: number;
  readonly seed: number;
  readonly corpus: string | undefined;
}

export interface StructureReport {
  readonly seed: number;
  readonly mutants: number;
  /** Mutants that keep the schema, as libxml2 sees it. */
  readonly valid: number;
  readonly agreed: number;
  readonly disagreements: readonly {
    readonly mutant: number;
    readonly base: string;
    readonly done: readonly string[];
    readonly here: string;
    readonly there: string;
  }[];
}

export interface MutantReport {
  readonly seed: number;
  readonly mutants: number;
  readonly books: readonly BookReport[];
  readonly disagreements: readonly Disagreement[];
}

interface BookReport {
  readonly book: string;
  readonly compared: number;
  readonly agreed: number;
  /** Mutants that stop the official engine (a value that is no number where one is needed, two values where one may be). */
  readonly unjudged: number;
  readonly rules: number;
  readonly fired: number;
  readonly neverFired: readonly string[];
}

interface Disagreement {
  readonly book: string;
  readonly mutant: number;
  readonly base: string;
  readonly done: readonly string[];
  /** Rule → [times here, times there]. */
  readonly counts: Readonly<Record<string, readonly [number, number]>>;
}

/** Disagreements told in full. */
const TOLD = 20;
/** Questions put to the oracle before its answers are awaited. */
const UNDER_WAY = 64;
/** Base documents larger than this are not mutated: their attachments would only slow the oracle down. */
const LARGEST_BASE = 60_000;

/** Mutates valid invoices and compares which rules fire here, and how often, with the official engine. */
export async function compareMutants(settings: MutantSettings): Promise<MutantReport> {
  const random = new Random(settings.seed);
  const language = languages[settings.syntax];
  const bases = basesOf(settings.corpus, language);
  const judge = createJudges()(settings.syntax, 'peppol-bis-3');
  const styleSheets = [settings.en16931, ...(settings.peppol === undefined ? [] : [settings.peppol])];
  const books = judge.books.slice(0, styleSheets.length).map((book) => new BookTally(book));
  const change = language.changer(judge.books);
  const oracle = startOracle({ saxon: settings.saxon, styleSheets });
  const disagreements: Disagreement[] = [];
  const pending: Promise<void>[] = [];
  for (let mutant = 0; mutant < settings.count; mutant++) {
    const base =
      random.chance(40) && bases.length > 0 ? random.pick(bases) : { name: 'made', element: language.make(random) };
    const { root, done } = mutant % 50 === 0 ? { root: base.element, done: [] } : change(base.element, random);
    const bytes = language.write(root);
    const read = readXml(bytes);
    if (!read.ok) throw new Error(`mutant ${String(mutant)} is not well-formed: ${read.finding.rule}`);
    const fired = new Map<string, number>();
    judge.judge(read.document, ({ id }) => fired.set(id, (fired.get(id) ?? 0) + 1));
    pending.push(
      oracle.ask(bytes).then((verdicts) => {
        books.forEach((book, at) => {
          const counts = book.compare(fired, verdicts[at]);
          if (counts !== undefined) disagreements.push({ book: book.name, mutant, base: base.name, done, counts });
        });
      }),
    );
    if (pending.length >= UNDER_WAY) await Promise.all(pending.splice(0));
  }
  await Promise.all(pending);
  oracle.close();
  return {
    seed: settings.seed,
    mutants: settings.count,
    books: books.map((book) => book.report()),
    disagreements: disagreements.slice(0, TOLD),
  };
}

/** Changes the structure of valid invoices and compares which of them keep the schema with libxml2. */
export function compareStructure(settings: StructureSettings): StructureReport {
  const random = new Random(settings.seed);
  const language = languages[settings.syntax];
  const bases = basesOf(settings.corpus, language);
  const schemas: Schemas = openSchemas(settings.xsd, settings.syntax);
  const check = settings.syntax === 'ubl' ? checkUblStructure : checkCiiStructure;
  const disagreements: StructureReport['disagreements'][number][] = [];
  let valid = 0;
  let agreed = 0;
  for (let mutant = 0; mutant < settings.count; mutant++) {
    const base =
      random.chance(40) && bases.length > 0 ? random.pick(bases) : { name: 'made', element: language.make(random) };
    const { root, done } = mutateStructure(base.element, random, schemas);
    const bytes = language.write(root);
    const there = schemas.breakOf(bytes, root.name);
    const [here] = check(bytes);
    if (there === undefined) valid++;
    if ((here === undefined) === (there === undefined)) agreed++;
    else if (disagreements.length < TOLD) {
      const ours = here === undefined ? 'keeps the schema' : `${here.rule} ${here.path} ${JSON.stringify(here.values)}`;
      disagreements.push({ mutant, base: base.name, done, here: ours, there: there ?? 'keeps the schema' });
    }
  }
  return { seed: settings.seed, mutants: settings.count, valid, agreed, disagreements };
}

interface Base {
  readonly name: string;
  readonly element: Element;
}

/** What mutating takes in a syntax. */
interface Language {
  /** The corpus's name of the rule set whose valid documents are bases. */
  readonly ruleset: string;
  readonly make: (random: Random) => Element;
  readonly read: (bytes: Uint8Array) => Element | undefined;
  readonly write: (root: Element) => Uint8Array;
  /** The mutator, knowing what the rules forbid. */
  readonly changer: (books: readonly ProfileBook[]) => (base: Element, random: Random) => Mutant;
}

const languages: Readonly<Record<MutantSettings['syntax'], Language>> = {
  ubl: {
    ruleset: 'EN16931 1.3.16 UBL',
    make: makeInvoice,
    read: readElement,
    write: writeElement,
    changer: (books) => {
      const unused = unusedOf(books).map(({ path }) => path);
      return (base, random) => mutate(base, random, unused);
    },
  },
  cii: {
    ruleset: 'EN16931 1.3.16 CII',
    make: makeCiiInvoice,
    read: readCiiElement,
    write: writeCiiElement,
    changer: (books) => {
      const forbidden = unusedOf(books).filter((place) => place.in !== '');
      return (base, random) => mutateCii(base, random, forbidden);
    },
  },
};

/** What the rules forbid, and where they say so. */
function unusedOf(books: readonly ProfileBook[]): readonly ForbiddenPlace[] {
  return books.flatMap(({ rules }) =>
    rules.flatMap(({ message: { kind, values = {} } }) => {
      const place = String(values['in'] ?? '');
      if (kind === 'unused') return [{ in: place, path: String(values['path']) }];
      return kind === 'unused-attribute' && place !== ''
        ? [{ in: place, path: `@${String(values['attribute'])}` }]
        : [];
    }),
  );
}

/** The corpus's documents of the syntax that its index calls valid under EN 16931. */
function basesOf(corpus: string | undefined, language: Language): readonly Base[] {
  if (corpus === undefined) return [];
  const files = new Set<string>();
  for (const line of readFileSync(join(corpus, 'index.jsonl'), 'utf8').trim().split('\n')) {
    // One JSON object a line, as the corpus describes itself.
    const entry = JSON.parse(line) as { readonly file: string; readonly ruleset?: string; readonly expected: string };
    if (entry.ruleset === language.ruleset && entry.expected === 'valid') files.add(entry.file);
  }
  return [...files].flatMap((name) => {
    const bytes = readFileSync(join(corpus, name));
    const element = bytes.length > LARGEST_BASE ? undefined : language.read(bytes);
    return element === undefined ? [] : [{ name, element }];
  });
}

class BookTally {
  readonly name: string;
  readonly #ids: ReadonlySet<string>;
  readonly #fired = new Set<string>();
  #compared = 0;
  #agreed = 0;
  #unjudged = 0;

  constructor(book: ProfileBook) {
    this.name = `${book.name} ${book.version}`;
    this.#ids = new Set(book.rules.map(({ id }) => id));
  }

  /** The rules that fired otherwise here than there; undefined where all agree. */
  compare(
    here: ReadonlyMap<string, number>,
    verdict: OracleVerdict | undefined,
  ): Record<string, readonly [number, number]> | undefined {
    const there = verdict?.fired;
    if (there === undefined) {
      this.#unjudged++;
      return undefined;
    }
    this.#compared++;
    const counts: Record<string, readonly [number, number]> = {};
    for (const id of new Set([...here.keys(), ...Object.keys(there)])) {
      if (!this.#ids.has(id) && there[id] === undefined) continue;
      const ours = this.#ids.has(id) ? (here.get(id) ?? 0) : 0;
      const theirs = there[id] ?? 0;
      if (ours > 0 || theirs > 0) this.#fired.add(id);
      if (ours !== theirs) counts[id] = [ours, theirs];
    }
    if (Object.keys(counts).length > 0) return counts;
    this.#agreed++;
    return undefined;
  }

  report(): BookReport {
    const neverFired = [...this.#ids].filter((id) => !this.#fired.has(id)).sort();
    return {
      book: this.name,
      compared: this.#compared,
      agreed: this.#agreed,
      unjudged: this.#unjudged,
      rules: this.#ids.size,
      fired: this.#fired.size,
      neverFired,
    };
  }
}
