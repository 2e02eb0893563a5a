import { centsFromText, day, err, isClauseRef, ok, parseDay, parseMonth, type Day, type Result } from '@saikne/kernel';
import type { ActSpec, ActTable, AnyCommand, ArgumentSpec, ChoiceSpec, ListSpec } from './acts.js';
import type { Deviation, ParameterValue } from './fact.js';

/** What is wrong in something that was handed in, and where. */
export interface ReadingProblem {
  readonly path: string;
  readonly problem: string;
}

export type Raw = Readonly<Record<string, unknown>>;

/** From where the business calendars begin to where nobody signs for today. */
const firstDay = day('2015-01-01');
const lastDay = day('2150-12-31');

/** More entries than a list inside an act needs; a bound on what is read. */
const maxListed = 10_000;

/**
 * Reads an act from parsed YAML or JSON: `do`, and the arguments that the table of acts names. Amounts come as decimal
 * text and become cents. All problems are told, not only the first.
 */
export function readAct(raw: unknown, acts: ActTable): Result<AnyCommand, readonly ReadingProblem[]> {
  const reader = new ActReader(acts);
  const command = reader.command(raw, '', []);
  return reader.problems.length > 0 || command === null ? err(reader.problems) : ok(command);
}

/** Reads acts and the kinds of value that they are made of; it lives for one document. */
export class ActReader {
  readonly problems: ReadingProblem[] = [];

  constructor(private readonly acts: ActTable) {}

  /** The command that an act makes; `beside` are keys that stand beside its arguments. */
  command(raw: unknown, path: string, beside: readonly string[]): AnyCommand | null {
    if (!isRecord(raw)) return this.problem(path, 'is a mapping with do and the arguments of the act');
    const name = raw['do'];
    if (typeof name !== 'string') return this.problem(join(path, 'do'), 'is the name of an act');
    const spec = Object.hasOwn(this.acts, name) ? this.acts[name] : undefined;
    if (spec === undefined) return this.problem(join(path, 'do'), `is no known act: ${name}`);
    // Each argument was read as its act's table says; `do` is always there.
    return { do: name, ...this.values(raw, spec, path, ['do', ...beside]) };
  }

  private values(raw: Raw, spec: ActSpec, path: string, beside: readonly string[]): Record<string, unknown> {
    this.onlyKnown(raw, path, [...beside, ...Object.keys(spec)]);
    const values: Record<string, unknown> = {};
    for (const [argument, type] of Object.entries(spec)) {
      const value = this.argument(raw[argument], type, join(path, argument));
      if (value !== undefined && value !== null) values[argument] = value;
    }
    return values;
  }

  private argument(raw: unknown, spec: ArgumentSpec, path: string): unknown {
    if (Array.isArray(spec)) {
      if (typeof raw === 'string' && spec.includes(raw)) return raw;
      return this.problem(path, `is one of ${spec.join(', ')}, not ${show(raw)}`);
    }
    if (isChoice(spec))
      return raw === undefined || raw === null ? spec.otherwise : this.argument(raw, spec.oneOf, path);
    if (typeof spec === 'object') {
      // What is neither a word nor a list of words lists records.
      const { listOf } = spec as ListSpec;
      return raw === undefined || raw === null ? undefined : this.records(raw, listOf, path);
    }
    const word = spec;
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
      case 'month':
        return (
          (typeof raw === 'string' ? parseMonth(raw) : undefined) ??
          this.problem(path, `is a month YYYY-MM, not ${show(raw)}`)
        );
      case 'deviations':
        return this.deviations(raw, path);
      default:
        return this.problem(path, `has an unknown type ${word}`);
    }
  }

  private records(raw: unknown, spec: ActSpec, path: string): readonly unknown[] {
    const entries = this.list(raw, path);
    if (entries.length > maxListed) this.problem(path, `has more than ${maxListed} entries`);
    return entries.flatMap((entry, index) => {
      const at = `${path}[${index}]`;
      if (isRecord(entry)) return [this.values(entry, spec, at, [])];
      this.problem(at, `is a mapping of ${Object.keys(spec).join(', ')}`);
      return [];
    });
  }

  deviations(raw: unknown, path: string): readonly Deviation[] {
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

  list(raw: unknown, path: string): readonly unknown[] {
    if (raw === undefined || raw === null) return [];
    if (Array.isArray(raw)) return raw;
    this.problem(path, 'is a list');
    return [];
  }

  text(raw: Raw, key: string, path: string): string | null {
    const value = raw[key];
    return typeof value === 'string' ? value : this.problem(join(path, key), `is a text, not ${show(value)}`);
  }

  day(raw: Raw, key: string, path: string): Day | null {
    return this.dayOf(raw[key], join(path, key));
  }

  dayOf(value: unknown, path: string): Day | null {
    const day = typeof value === 'string' ? parseDay(value) : undefined;
    if (day === undefined) return this.problem(path, `is a day YYYY-MM-DD, not ${show(value)}`);
    return day < firstDay || day > lastDay ? this.problem(path, `lies outside ${firstDay} to ${lastDay}: ${day}`) : day;
  }

  onlyKnown(raw: Raw, path: string, known: readonly string[]): void {
    for (const key of Object.keys(raw)) {
      if (!known.includes(key)) this.problem(join(path, key), `is not known here; known are ${known.join(', ')}`);
    }
  }

  problem(path: string, problem: string): null {
    this.problems.push({ path, problem });
    return null;
  }
}

function isChoice(spec: ArgumentSpec): spec is ChoiceSpec {
  return typeof spec === 'object' && 'oneOf' in spec;
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

export function isRecord(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export function isParameterValue(value: unknown): value is ParameterValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

export function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
