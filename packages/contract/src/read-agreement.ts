import {
  centsFromText,
  decimal,
  defaultZone,
  err,
  ok,
  parseDecimal,
  type CountryWithCalendar,
  type Decimal,
  type Result,
} from '@saikne/kernel';
import type { ParameterValue } from './fact.js';
import { ActReader, isParameterValue, isRecord, show, type ReadingProblem } from './read-act.js';
import type { Agreement } from './state.js';

const standardRate = decimal('21');

/** Up to this sum one person may correct what is owed; over it a second one approves. */
const correctionLimit = 'correctionLimit';

/**
 * Reads what two sides sign from parsed YAML or JSON: `signedOn`, and where they are not the usual ones `inForceOn`,
 * `lastDay`, `country`, `vatRate`, `parameters`, `deviations` and `policy`. All problems are told, not only the first.
 */
export function readAgreement(raw: unknown, terms: string): Result<Agreement, readonly ReadingProblem[]> {
  const reader = new AgreementReader({});
  const agreement = reader.agreement(raw, terms);
  return reader.problems.length > 0 || agreement === null ? err(reader.problems) : ok(agreement);
}

/** Reads agreements; it lives for one document. */
export class AgreementReader extends ActReader {
  agreement(raw: unknown, terms: string): Agreement | null {
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
      if (right === correctionLimit) {
        const limit = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        if (centsFromText(limit) === undefined) {
          this.problem(`contract.policy.${right}`, `is an amount such as "100.00", not ${show(value)}`);
        } else policy[right] = limit;
      } else if (typeof value === 'string' && words.includes(value)) policy[right] = value;
      else this.problem(`contract.policy.${right}`, `is ${words.join(' or ')}, not ${show(value)}`);
    }
    return policy;
  }
}
