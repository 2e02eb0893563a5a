import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  checkScenario,
  contractModule,
  lmtTerms,
  nearestFact,
  parseScenario,
  parseTerms,
  ruleBook,
  simulate,
  telemaTerms,
  TermsError,
  type AnyFact,
  type CheckResult,
  type RuleBook,
  type Scenario,
  type TermsSet,
} from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { CannotRun, type ExitCode } from '../exit.js';
import { printJson, printLine } from '../output.js';

export interface SimulateOptions {
  readonly json?: boolean;
  readonly check?: boolean;
}

/** The rooms that bring rule kinds to contracts. */
export const ruleModules = [contractModule, resaleModule] as const;

/** The sets of terms that come with the software. */
export const shippedTerms: readonly TermsSet[] = [telemaTerms, lmtTerms];

/**
 * Plays a scenario file and prints what happens: a line a fact, or with `--json` one JSON object a line. With `--check`
 * the facts are compared with the file's own `expect` and `never`; what differs goes to standard error, and the exit code
 * is 1.
 */
export async function simulateFile(file: string, options: SimulateOptions): Promise<ExitCode> {
  const document = await readDocument(file);
  const book = await bookFor(document.content, file);
  const scenario = scenarioOf(document, book);
  const { facts } = played(scenario, book, file);
  if (options.json === true) for (const { on, at, ...said } of facts) printJson({ on, at, ...said });
  else if (options.check !== true) for (const fact of facts) printLine(factLine(fact));
  if (options.check !== true) return 0;
  const result = checkScenario(scenario, facts);
  report(file, scenario, { facts, result }, options.json === true);
  return result.passed ? 0 : 1;
}

function report(
  file: string,
  scenario: Scenario,
  { facts, result }: { readonly facts: readonly AnyFact[]; readonly result: CheckResult },
  json: boolean,
): void {
  for (const expectation of result.missing) {
    const nearest = nearestFact(expectation, facts);
    process.stderr.write(`missing: ${JSON.stringify(expectation)}\n`);
    if (nearest !== undefined) process.stderr.write(`  nearest: ${JSON.stringify(nearest)}\n`);
  }
  for (const { never, fact } of result.present) {
    process.stderr.write(`present: ${JSON.stringify(fact)}\n  although never: ${JSON.stringify(never)}\n`);
  }
  const { expect, never } = scenario;
  const found = expect.length - result.missing.length;
  if (!json)
    printLine(
      `${file}: ${result.passed ? 'as expected' : 'differs'} (${found} of ${expect.length} found, ${result.present.length} that must never come, of ${never.length} checked)`,
    );
}

/** `2026-03-09  telema:5.5  DutyMissed  duty=pay invoice=A1` */
export function factLine(fact: AnyFact): string {
  const values = Object.entries(fact)
    .filter(([key]) => !['on', 'at', 'fact', 'clause'].includes(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${fact.on}  ${fact.clause.padEnd(26)} ${fact.fact.padEnd(26)} ${values.join(' ')}`.trimEnd();
}

function played(scenario: Scenario, book: RuleBook, file: string): ReturnType<typeof simulate> {
  try {
    return simulate(scenario, book);
  } catch (error) {
    if (!(error instanceof TermsError)) throw error;
    throw new CannotRun(
      problemText(
        file,
        error.problems.map(({ clause, problem }) => ({ path: clause, problem })),
      ),
    );
  }
}

function scenarioOf(document: DocumentRead, book: RuleBook): Scenario {
  const parsed = parseScenario(document.content, book.acts);
  if (parsed.ok) return parsed.value;
  const { file, lineOf } = document;
  const problems = parsed.error.toSorted((a, b) => (lineOf(a.path) ?? 0) - (lineOf(b.path) ?? 0));
  throw new CannotRun(problems.map((known) => problemText(placeOf(file, lineOf(known.path)), [known])).join('\n'));
}

function placeOf(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}

async function bookFor(raw: unknown, file: string): Promise<RuleBook> {
  const named =
    typeof raw === 'object' && raw !== null && 'terms' in raw && typeof raw.terms === 'string' ? raw.terms : '';
  const terms = shippedTerms.find(({ id }) => id === named) ?? (await termsFile(named, file));
  return ruleBook(terms, ruleModules, await announcedTerms(raw, file));
}

/** The terms that the scenario's acts announce in place of its own, by the names that they give them. */
async function announcedTerms(raw: unknown, file: string): Promise<ReadonlyMap<string, TermsSet>> {
  const announced = new Map<string, TermsSet>();
  const acts: readonly unknown[] =
    typeof raw === 'object' && raw !== null && 'acts' in raw && Array.isArray(raw.acts) ? raw.acts : [];
  for (const act of acts) {
    if (typeof act !== 'object' || act === null || !('terms' in act) || typeof act.terms !== 'string') continue;
    const named = act.terms;
    announced.set(named, shippedTerms.find(({ id }) => id === named) ?? (await termsFile(named, file)));
  }
  return announced;
}

/** Terms named by a path, from the scenario's own folder. */
async function termsFile(named: string, scenarioFile: string): Promise<TermsSet> {
  if (!/[./\\]/.test(named)) {
    throw new CannotRun(
      `${scenarioFile}: terms: is ${shippedTerms.map(({ id }) => id).join(', ')} or the path of a terms file, not ${JSON.stringify(named)}`,
    );
  }
  const path = resolve(scenarioFile === '-' ? '.' : dirname(scenarioFile), named);
  const parsed = parseTerms((await readDocument(path)).content, shippedTerms);
  if (parsed.ok) return parsed.value;
  throw new CannotRun(
    problemText(
      path,
      parsed.error.map(({ clause, problem }) => ({ path: clause, problem })),
    ),
  );
}

function problemText(file: string, problems: readonly { readonly path: string; readonly problem: string }[]): string {
  return problems.map(({ path, problem }) => `${file}: ${path === '' ? '' : `${path}: `}${problem}`).join('\n');
}

/** What a file says, and on which line each part of it stands. */
interface DocumentRead {
  readonly file: string;
  readonly content: unknown;
  /** The line, from 1, of a part such as `acts[2].amount`, or of the nearest part around it that is there. */
  readonly lineOf: (path: string) => number | undefined;
}

/** YAML or JSON; days and months stay texts. */
async function readDocument(file: string): Promise<DocumentRead> {
  let text: string;
  try {
    text = file === '-' ? await standardInput() : await readFile(file, 'utf8');
  } catch (error) {
    throw new CannotRun(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', prettyErrors: true, lineCounter: lines });
  const [mistake] = document.errors;
  if (mistake !== undefined) throw new CannotRun(`${file}: ${mistake.message}`);
  try {
    const content: unknown = document.toJS({ maxAliasCount: 100 });
    return { file, content, lineOf: (path) => lineIn(document, lines, path) };
  } catch (error) {
    if (error instanceof ReferenceError) throw new CannotRun(`${file}: ${error.message}`);
    throw error;
  }
}

function lineIn(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: string): number | undefined {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  for (let length = steps.length; length > 0; length--) {
    const found: unknown = document.getIn(
      steps.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      true,
    );
    if (isNode(found) && found.range) return lines.linePos(found.range[0]).line;
  }
  return undefined;
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
