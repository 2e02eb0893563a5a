import { err, isTimeOfDay, ok, type Day, type Result } from '@saikne/kernel';
import type { ActTable } from '../acts.js';
import { isRecord, show } from '../read-act.js';
import { AgreementReader } from '../read-agreement.js';
import type { Expectation, ExpectedValue, Scenario, ScenarioAct, ScenarioProblem } from './scenario.js';

/** More acts than a scenario needs; a bound on what is read. */
const maxActs = 10_000;
const noon = '12:00';
const keys = ['terms', 'from', 'until', 'contract', 'acts', 'expect', 'never'];
/** What a file may say about itself. */
const forTheReader = ['title', 'name', 'description', 'note'];

/** Reads a scenario from a parsed YAML or JSON document; all problems are told, not only the first. */
export function parseScenario(raw: unknown, acts: ActTable): Result<Scenario, readonly ScenarioProblem[]> {
  const reader = new ScenarioReader(acts);
  const scenario = reader.read(raw);
  return reader.problems.length > 0 || scenario === null ? err(reader.problems) : ok(scenario);
}

class ScenarioReader extends AgreementReader {
  read(raw: unknown): Scenario | null {
    if (!isRecord(raw)) return this.problem('', 'a scenario is a mapping with terms, from, until, contract and acts');
    this.onlyKnown(raw, '', [...keys, ...forTheReader]);
    const terms = this.text(raw, 'terms', '');
    const from = this.day(raw, 'from', '');
    const until = this.day(raw, 'until', '');
    if (from !== null && until !== null && until < from) this.problem('until', `lies before from (${from})`);
    const read = this.list(raw['acts'], 'acts').map((act, index) => this.act(act, `acts[${index}]`, from, until));
    this.inOrder(read);
    const acts = read.filter((act) => act !== null);
    const agreement = this.agreement(this.contract(raw['contract'], from, acts), terms ?? '');
    const expect = this.expectations(raw['expect'], 'expect');
    const never = this.expectations(raw['never'], 'never');
    if (terms === null || from === null || until === null || agreement === null) return null;
    const signedByActs = !hasSigningDay(raw['contract']) || doesOneOf(acts, ['takeOver']);
    return { terms, from, until, agreement, signedByActs, acts, expect, never };
  }

  /** Where the acts sign the contract, its own days may be left out. */
  private contract(raw: unknown, from: Day | null, acts: readonly ScenarioAct[]): unknown {
    const signed =
      hasSigningDay(raw) || !doesOneOf(acts, ['apply', 'offerContract', 'signContract', 'recordSignature']);
    return signed || from === null ? raw : { signedOn: from, ...(isRecord(raw) ? raw : {}) };
  }

  private act(raw: unknown, path: string, from: Day | null, until: Day | null): ScenarioAct | null {
    if (!isRecord(raw)) return this.problem(path, 'is a mapping with on, do and the arguments of the act');
    const on = this.day(raw, 'on', path);
    const time = raw['at'] ?? noon;
    if (typeof time !== 'string' || !isTimeOfDay(time))
      return this.problem(`${path}.at`, `is a time "HH:MM", not ${show(time)}`);
    const command = this.command(raw, path, ['on', 'at', 'note']);
    if (on === null || command === null) return null;
    if (from !== null && on < from) return this.problem(`${path}.on`, `lies before from (${from})`);
    if (until !== null && on > until) return this.problem(`${path}.on`, `lies after until (${until})`);
    return { on, time, command };
  }

  private expectations(raw: unknown, path: string): readonly Expectation[] {
    return this.list(raw, path).flatMap((entry, index): readonly Expectation[] => {
      if (!isRecord(entry) || Object.keys(entry).length === 0) {
        this.problem(`${path}[${index}]`, 'is a mapping of at least one key of a fact');
        return [];
      }
      // Values of a parsed document: texts, numbers, flags, lists.
      return [entry as Readonly<Record<string, ExpectedValue>>];
    });
  }

  /** Acts that could not be read keep their place, so that the others are told by theirs. */
  private inOrder(acts: readonly (ScenarioAct | null)[]): void {
    let before: ScenarioAct | null = null;
    for (const [index, act] of acts.entries()) {
      if (act !== null && before !== null && `${act.on} ${act.time}` < `${before.on} ${before.time}`) {
        this.problem(
          `acts[${index}]`,
          `comes before the act above it (${before.on} ${before.time}); acts stand in order of time`,
        );
      }
      before = act ?? before;
    }
    if (acts.length > maxActs) this.problem('acts', `there are more than ${maxActs} acts`);
  }
}

function hasSigningDay(contract: unknown): boolean {
  return isRecord(contract) && contract['signedOn'] !== undefined;
}

function doesOneOf(acts: readonly ScenarioAct[], names: readonly string[]): boolean {
  return acts.some(({ command }) => names.includes(command.do));
}
