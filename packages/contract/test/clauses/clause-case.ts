import {
  checkScenario,
  parseScenario,
  ruleBook,
  simulate,
  TermsError,
  withoutBindings,
  type CheckResult,
  type RuleModule,
  type TermsSet,
} from '@saikne/contract';

/** What a test of a clause shows: that it works, that it holds back, or where exactly its edge lies. */
export type Aspect = 'granting' | 'refusing' | 'boundary';

/** A test of a clause: a short life of a contract, with what must and must not come of it. */
export interface ClauseCase {
  readonly clause: string;
  readonly aspect: Aspect;
  readonly name: string;
  readonly script: string;
}

/**
 * A script is a scenario, a line each: `= key=value …` sets the contract (dots go deeper, `none` takes it away; `deviation=clause/parameter/value`),
 * `> DAY [HH:MM] act key=value …` does something, `+ DAY|* Fact key=value …` must come, `- DAY|* Fact key=value …` must not.
 */
export function runCase(
  { script }: ClauseCase,
  terms: TermsSet,
  modules: readonly RuleModule[],
  disabled: ReadonlySet<string> = new Set(),
): CheckResult {
  const book = ruleBook(withoutBindings(terms, disabled), modules);
  const parsed = parseScenario(scenarioOf(script, terms.id), book.acts);
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, problem }) => `${path} ${problem}`).join('\n'));
  try {
    return checkScenario(parsed.value, simulate(parsed.value, book).facts);
  } catch (error) {
    if (error instanceof TermsError) return { passed: false, missing: [{ error: error.message }], present: [] };
    throw error;
  }
}

const starts: Readonly<Record<string, { readonly from: string; readonly until: string }>> = {
  telema: { from: '2026-01-01', until: '2026-12-31' },
  lmt: { from: '2027-01-04', until: '2028-02-29' },
};

function scenarioOf(script: string, terms: string): unknown {
  const { from, until } = starts[terms] ?? { from: '2026-01-01', until: '2026-12-31' };
  const contract: Record<string, unknown> = { signedOn: from, country: 'LV', vatRate: '21' };
  const scenario = {
    terms,
    from,
    until,
    contract,
    acts: [] as unknown[],
    expect: [] as unknown[],
    never: [] as unknown[],
  };
  for (const line of script.split('\n').map((text) => text.trim())) {
    const [sign, ...words] = line.split(/\s+/);
    if (sign === '=') for (const word of words) settle(contract, scenario, word);
    else if (sign === '>') scenario.acts.push(act(words));
    else if (sign === '+') scenario.expect.push(fact(words));
    else if (sign === '-') scenario.never.push(fact(words));
    else if (line !== '') throw new Error(`not a line of a script: ${line}`);
  }
  return scenario;
}

function settle(contract: Record<string, unknown>, scenario: Record<string, unknown>, word: string): void {
  const [key, value] = pair(word);
  if (key === 'until' || key === 'from') scenario[key] = value;
  else if (key === 'deviation') {
    const [clause, parameter, to] = value.split('/');
    contract['deviations'] = [{ clause, parameter, value: typed(to ?? '') }];
  } else if (key.includes('.')) {
    const [group = '', name = ''] = key.split('.');
    contract[group] = { ...(contract[group] as object | undefined), [name]: value };
  } else if (value === 'none') Reflect.deleteProperty(contract, key);
  else contract[key] = value;
}

function act([on, ...rest]: readonly string[]): unknown {
  const timed = /^\d\d:\d\d$/.test(rest[0] ?? '');
  const [name, ...pairs] = timed ? rest.slice(1) : rest;
  return { on, ...(timed ? { at: rest[0] } : {}), do: name, ...valuesOf(pairs) };
}

function fact([on, name, ...pairs]: readonly string[]): unknown {
  return { ...(on === '*' ? {} : { on }), fact: name, ...valuesOf(pairs) };
}

function valuesOf(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(pairs.map(pair).map(([key, value]) => [key, typed(value)]));
}

function pair(word: string): [string, string] {
  const at = word.indexOf('=');
  if (at < 0) throw new Error(`not key=value: ${word}`);
  return [word.slice(0, at), word.slice(at + 1)];
}

/** A text; `document@version` and `clause/parameter/value` are records. */
function listed(text: string): unknown {
  const [clause, parameter, value] = text.split('/');
  if (value !== undefined) return { clause, parameter, value };
  const [document, version] = text.split('@');
  return version === undefined ? text : { document, version };
}

/** Flags and lists; everything else stays text, which the scenario reader understands. */
function typed(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === 'none') return null;
  if (!value.startsWith('[')) return value;
  return value.slice(1, -1).split(',').map(listed);
}
