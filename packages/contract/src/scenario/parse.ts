import {
  centsFromText,
  day,
  decimal,
  defaultZone,
  err,
  isClauseRef,
  isTimeOfDay,
  ok,
  parseDay,
  parseDecimal,
  type CountryWithCalendar,
  type Day,
  type Decimal,
  type Result,
} from '@saikne/kernel';
import type { ActTable, ArgumentSpec } from '../acts.js';
import type { Deviation, ParameterValue } from '../fact.js';
import type { Agreement } from '../state.js';
import type { Expectation, ExpectedValue, Scenario, ScenarioAct, ScenarioProblem } from './scenario.js';

/** More acts than a scenario needs; a bound on what is read. */
const maxActs = 10_000;
const noon = '12:00';

/** From where the business calendars begin to where nobody signs for today. */
const firstDay = day('2015-01-01');
const lastDay = day('2150-12-31');
const standardRate = decimal('21');

type Raw = Readonly<Record<string, unknown>>;

/** Reads a scenario from a parsed YAML or JSON document; all problems are told, not only the first. */
export function parseScenario(raw: unknown, acts: ActTable): Result<Scenario, readonly ScenarioProblem[]> {
  const reader = new ScenarioReader(acts);
  const scenario = reader.read(raw);
  return reader.problems.length > 0 || scenario === null ? err(reader.problems) : ok(scenario);
}

class ScenarioReader {
  readonly problems: ScenarioProblem[] = [];

  constructor(private readonly acts: ActTable) {}

  read(raw: unknown): Scenario | null {
    if (!isRecord(raw)) return this.problem('', 'a scenario is a mapping with terms, from, until, contract and acts');
    this.onlyKnown(raw, '', ['terms', 'from', 'until', 'contract', 'acts', 'expect', 'never', 'title', 'note']);
    const terms = this.text(raw, 'terms', '');
    const from = this.day(raw, 'from', '');
    const until = this.day(raw, 'until', '');
    if (from !== null && until !== null && until < from) this.problem('until', `lies before from (${from})`);
    const agreement = this.agreement(raw['contract'], terms ?? '');
    const acts = this.list(raw['acts'], 'acts').flatMap(
      (act, index) => this.act(act, `acts[${index}]`, from, until) ?? [],
    );
    this.inOrder(acts);
    const expect = this.expectations(raw['expect'], 'expect');
    const never = this.expectations(raw['never'], 'never');
    if (terms === null || from === null || until === null || agreement === null) return null;
    return { terms, from, until, agreement, acts, expect, never };
  }

  private agreement(raw: unknown, terms: string): Agreement | null {
    if (!isRecord(raw)) return this.problem('contract', 'is missing: at least {signedOn: YYYY-MM-DD}');
    const known = ['signedOn', 'inForceOn', 'lastDay', 'country', 'vatRate', 'parameters', 'deviations', 'policy'];
    this.onlyKnown(raw, 'contract', known);
    const signedOn = this.day(raw, 'signedOn', 'contract');
    const inForceOn = raw['inForceOn'] === undefined ? signedOn : this.day(raw, 'inForceOn', 'contract');
    const lastDay = raw['lastDay'] === undefined ? null : this.day(raw, 'lastDay', 'contract');
    const country = this.country(raw['country']);
    const vatRatePercent = this.rate(raw['vatRate']);
    const parameters = this.parameters(raw['parameters']);
    const deviations = this.deviations(raw['deviations'], 'contract.deviations');
    const policy = this.policy(raw['policy']);
    if (signedOn === null || inForceOn === null || country === null || vatRatePercent === null) return null;
    if (inForceOn < signedOn) return this.problem('contract.inForceOn', `lies before signedOn (${signedOn})`);
    if (lastDay !== null && lastDay < inForceOn)
      return this.problem('contract.lastDay', 'lies before the contract is in force');
    return {
      terms,
      signedOn,
      inForceOn,
      country,
      zone: defaultZone,
      vatRatePercent,
      parameters,
      deviations,
      policy,
      ...(lastDay === null ? {} : { lastDay }),
    };
  }

  private country(raw: unknown): CountryWithCalendar | null {
    const country = raw ?? 'LV';
    if (country === 'LV' || country === 'EE' || country === 'LT') return country;
    return this.problem('contract.country', `is LV, EE or LT, not ${show(raw)}`);
  }

  private rate(raw: unknown): Decimal | null {
    if (raw === undefined) return standardRate;
    const rate = typeof raw === 'number' || typeof raw === 'string' ? parseDecimal(String(raw)) : undefined;
    if (rate !== undefined && !rate.startsWith('-')) return rate;
    return this.problem('contract.vatRate', `is a percentage such as 21, not ${show(raw)}`);
  }

  private parameters(raw: unknown): Readonly<Record<string, ParameterValue>> {
    if (raw === undefined || raw === null) return {};
    if (!isRecord(raw)) {
      this.problem('contract.parameters', 'is a mapping of names to values');
      return {};
    }
    const parameters: Record<string, ParameterValue> = {};
    for (const [name, value] of Object.entries(raw)) {
      if (isParameterValue(value)) parameters[name] = value;
      else this.problem(`contract.parameters.${name}`, `is a text, a number or a flag, not ${show(value)}`);
    }
    return parameters;
  }

  private policy(raw: unknown): Readonly<Record<string, string>> {
    if (raw === undefined || raw === null) return {};
    if (!isRecord(raw)) {
      this.problem('contract.policy', 'is a mapping of rights to ask or automatic');
      return {};
    }
    const policy: Record<string, string> = {};
    for (const [right, value] of Object.entries(raw)) {
      const words = right === 'renewWhileSuspended' ? ['ask', 'renew', 'lapse'] : ['ask', 'automatic'];
      if (typeof value === 'string' && words.includes(value)) policy[right] = value;
      else this.problem(`contract.policy.${right}`, `is ${words.join(' or ')}, not ${show(value)}`);
    }
    return policy;
  }

  private deviations(raw: unknown, path: string): readonly Deviation[] {
    return this.list(raw, path).flatMap((entry, index): readonly Deviation[] => {
      const at = `${path}[${index}]`;
      if (!isRecord(entry)) {
        this.problem(at, 'is {clause, parameter, value}');
        return [];
      }
      const { clause, parameter, value } = entry;
      if (typeof clause !== 'string' || !isClauseRef(clause)) {
        this.problem(`${at}.clause`, `is a clause such as telema:5.5, not ${show(clause)}`);
        return [];
      }
      if (typeof parameter !== 'string') {
        this.problem(`${at}.parameter`, 'is the name of a parameter');
        return [];
      }
      if (!isParameterValue(value)) {
        this.problem(`${at}.value`, `is a text, a number or a flag, not ${show(value)}`);
        return [];
      }
      return [{ clause, parameter, value }];
    });
  }

  private act(raw: unknown, path: string, from: Day | null, until: Day | null): ScenarioAct | null {
    if (!isRecord(raw)) return this.problem(path, 'is a mapping with on, do and the arguments of the act');
    const on = this.day(raw, 'on', path);
    const time = raw['at'] ?? noon;
    const name = raw['do'];
    if (typeof time !== 'string' || !isTimeOfDay(time))
      return this.problem(`${path}.at`, `is a time "HH:MM", not ${show(time)}`);
    if (typeof name !== 'string') return this.problem(`${path}.do`, 'is the name of an act');
    const spec = this.acts[name];
    if (spec === undefined) return this.problem(`${path}.do`, `is no known act: ${name}`);
    this.onlyKnown(raw, path, ['on', 'at', 'do', 'note', ...Object.keys(spec)]);
    const command: Record<string, unknown> = { do: name };
    for (const [argument, type] of Object.entries(spec)) {
      const value = this.argument(raw[argument], type, `${path}.${argument}`);
      if (value !== undefined && value !== null) command[argument] = value;
    }
    if (on === null) return null;
    if (from !== null && on < from) return this.problem(`${path}.on`, `lies before from (${from})`);
    if (until !== null && on > until) return this.problem(`${path}.on`, `lies after until (${until})`);
    // Each argument was read as its act's table says; `do` is always there.
    return { on, time, command: command as unknown as ScenarioAct['command'] };
  }

  private argument(raw: unknown, spec: ArgumentSpec, path: string): unknown {
    if (Array.isArray(spec)) {
      if (typeof raw === 'string' && spec.includes(raw)) return raw;
      return this.problem(path, `is one of ${spec.join(', ')}, not ${show(raw)}`);
    }
    // Every spec that is no list is a word.
    const word = spec as string;
    const optional = word.endsWith('?');
    if (raw === undefined || raw === null) return optional ? undefined : this.problem(path, 'is missing');
    switch (optional ? word.slice(0, -1) : word) {
      case 'text':
        return typeof raw === 'string' || typeof raw === 'number'
          ? String(raw)
          : this.problem(path, `is a text, not ${show(raw)}`);
      case 'amount':
        return (
          (typeof raw === 'string' || typeof raw === 'number' ? centsFromText(String(raw)) : undefined) ??
          this.problem(path, `is an amount such as "100.00", not ${show(raw)}`)
        );
      case 'day':
        return this.dayOf(raw, path);
      case 'number': {
        const number = typeof raw === 'string' && /^-?\d+$/.test(raw) ? Number(raw) : raw;
        return typeof number === 'number' && Number.isSafeInteger(number)
          ? number
          : this.problem(path, `is a whole number, not ${show(raw)}`);
      }
      case 'flag':
        return typeof raw === 'boolean' ? raw : this.problem(path, `is true or false, not ${show(raw)}`);
      case 'texts':
        return Array.isArray(raw) && raw.every((entry) => typeof entry === 'string')
          ? raw
          : this.problem(path, `is a list of texts, not ${show(raw)}`);
      case 'side':
        return raw === 'operator' || raw === 'client'
          ? raw
          : this.problem(path, `is operator or client, not ${show(raw)}`);
      case 'deviations':
        return this.deviations(raw, path);
      default:
        return this.problem(path, `has an unknown type ${word}`);
    }
  }

  private expectations(raw: unknown, path: string): readonly Expectation[] {
    return this.list(raw, path).flatMap((entry, index): readonly Expectation[] => {
      if (!isRecord(entry) || Object.keys(entry).length === 0) {
        {
          this.problem(`${path}[${index}]`, 'is a mapping of at least one key of a fact');
          return [];
        }
      }
      // Values of a parsed document: texts, numbers, flags, lists.
      return [entry as Readonly<Record<string, ExpectedValue>>];
    });
  }

  private inOrder(acts: readonly ScenarioAct[]): void {
    acts.forEach((act, index) => {
      const before = acts[index - 1];
      if (before === undefined) return;
      if (`${act.on} ${act.time}` < `${before.on} ${before.time}`) {
        this.problem(
          `acts[${index}]`,
          `comes before the act above it (${before.on} ${before.time}); acts stand in order of time`,
        );
      }
    });
    if (acts.length > maxActs) this.problem('acts', `there are more than ${maxActs} acts`);
  }

  private list(raw: unknown, path: string): readonly unknown[] {
    if (raw === undefined || raw === null) return [];
    if (Array.isArray(raw)) return raw;
    {
      this.problem(path, 'is a list');
      return [];
    }
  }

  private text(raw: Raw, key: string, path: string): string | null {
    const value = raw[key];
    return typeof value === 'string' ? value : this.problem(join(path, key), `is a text, not ${show(value)}`);
  }

  private day(raw: Raw, key: string, path: string): Day | null {
    return this.dayOf(raw[key], join(path, key));
  }

  private dayOf(value: unknown, path: string): Day | null {
    const day = typeof value === 'string' ? parseDay(value) : undefined;
    if (day === undefined) return this.problem(path, `is a day YYYY-MM-DD, not ${show(value)}`);
    return day < firstDay || day > lastDay ? this.problem(path, `lies outside ${firstDay} to ${lastDay}: ${day}`) : day;
  }

  private onlyKnown(raw: Raw, path: string, known: readonly string[]): void {
    for (const key of Object.keys(raw)) {
      if (!known.includes(key)) this.problem(join(path, key), `is not known here; known are ${known.join(', ')}`);
    }
  }

  private problem(path: string, problem: string): null {
    this.problems.push({ path, problem });
    return null;
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isRecord(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isParameterValue(value: unknown): value is ParameterValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
