import {
  convert,
  createValidator,
  read,
  summarise,
  type DocumentSummary as ReadSummary,
  type Finding,
  type FormatId,
  type Validator,
  type WriteSettings,
} from '@saikne/documents';
import type { DocumentSummary, NamedParty, PartyIdentifier } from '@saikne/exchange';
import { isFormatId, mediaTypeOf } from './formats.js';
import { sha256Of } from './sha256.js';
import {
  maxFindingsKept,
  maxLossesKept,
  type ConversionOrder,
  type ConversionResult,
  type Examination,
} from './examination.js';

/** Reads, checks and converts; the compiled rules are kept. */
export interface Engine {
  examine(content: Uint8Array): Examination;
  convertFor(order: ConversionOrder): ConversionResult;
}

export function createEngine(): Engine {
  const validator = createValidator();
  return { examine: (content) => examine(content, validator), convertFor };
}

/** Everything the exchange decides on, whatever the bytes are. */
function examine(content: Uint8Array, validator: Validator): Examination {
  const result = read(content);
  const summary = summarise(result);
  if (result.format === undefined || summary === undefined) return { is: 'unknown', findings: kept(result.findings) };
  const errors = result.findings.filter(isError);
  const known = toSummary(summary);
  if (known === undefined) {
    const problems = [...errors, ...numberFindings(summary)];
    return { is: 'unreadable', format: result.format, findings: kept(problems), problems: problems.length };
  }
  const verdict = validator.validate(content);
  const findings = merged(errors, verdict.findings);
  const wrong = findings.filter(isError);
  return {
    is: 'read',
    format: result.format,
    summary: known,
    verdict: {
      profile: verdict.profile ?? 'en16931',
      errors: wrong.length,
      warnings: findings.length - wrong.length,
      rules: [...new Set(wrong.map(({ rule }) => rule))],
    },
    findings: kept(findings),
  };
}

/** Converts a document for its receiver, proven by reading the result back (Telema 2.7.3). */
function convertFor({ content, from, to, settings }: ConversionOrder): ConversionResult {
  const target = formatIdOf(to);
  const none = { converted: null, losses: [], added: [], findings: [] };
  if (from === target && settings['characterSet'] === undefined) {
    const unchanged = { outcome: 'converted', sha256: sha256Of(content), losses: 0, added: 0, proven: true } as const;
    return { ...none, evidence: unchanged };
  }
  const conversion = convert(content, target, writeSettings(settings));
  const losses = conversion.losses.slice(0, maxLossesKept);
  if (!conversion.ok) {
    const essential = conversion.findings.filter(({ rule }) => rule === 'CONVERSION-LOSES-ESSENTIAL');
    const terms = essential.map(({ path, values }) => String(values['term'] ?? path));
    const evidence =
      essential.length > 0
        ? ({ outcome: 'essential-loss', terms: [...new Set(terms)] } as const)
        : ({ outcome: 'converted', sha256: '', losses: 0, added: 0, proven: false } as const);
    return { ...none, evidence, losses, findings: kept(conversion.findings) };
  }
  const { bytes, added } = conversion;
  return {
    evidence: {
      outcome: 'converted',
      sha256: sha256Of(bytes),
      losses: conversion.losses.length,
      added: added.length,
      proven: true,
    },
    converted: { format: target, mediaType: mediaTypeOf(target), content: bytes },
    losses,
    added: added.slice(0, maxLossesKept).map(({ path, value }) => ({ path, value })),
    findings: [],
  };
}

function formatIdOf(text: string): FormatId {
  if (!isFormatId(text)) throw new Error(`a partner’s contract names a format that is not written: ${text}`);
  return text;
}

/** A contract's settings, which are texts, as the writers take them. */
function writeSettings(settings: Readonly<Record<string, unknown>>): WriteSettings {
  const { profile, characterSet } = settings;
  return {
    ...(profile === 'peppol-bis-3' || profile === 'en16931' ? { profile } : {}),
    ...(typeof characterSet === 'string' ? { edifact: { characterSet } } : {}),
  };
}

/** The longest number, name and identifier that are decided on; the database's indexes hold no longer ones. */
const maxKeyLength = 200;
const maxNameLength = 500;

/** A text that can be a key: PostgreSQL stores no NUL and indexes no very long text. */
function isKey(text: string): boolean {
  return text.length <= maxKeyLength && !text.includes('\u0000');
}

/** What is wrong with a number that was read and cannot be a key. */
function numberFindings({ number }: ReadSummary): readonly Finding[] {
  if (number === undefined || isKey(number)) return [];
  const value = `${number.replaceAll('\u0000', '').slice(0, 40)}…`;
  return [{ rule: 'TERM-FORM', severity: 'error', path: '/number', values: { term: 'BT-1', value } }];
}

/** A document without number, date or type, or with a number that cannot be a key, cannot be decided on. */
function toSummary(summary: ReadSummary): DocumentSummary | undefined {
  const { documentType, number, issueDate, currency, amountDue, lineCount } = summary;
  if (number === undefined || issueDate === undefined || !isKey(number)) return undefined;
  return {
    documentType,
    number,
    issueDate,
    ...(currency === undefined ? {} : { currency }),
    ...(amountDue === undefined ? {} : { amountDue }),
    lineCount,
    sender: toParty(summary.sender),
    receiver: toParty(summary.receiver),
  };
}

function toParty({ name, identifiers }: ReadSummary['sender']): NamedParty {
  return {
    ...(name === undefined ? {} : { name: name.replaceAll('\u0000', '').slice(0, maxNameLength) }),
    identifiers: identifiers.flatMap((identifier): readonly PartyIdentifier[] => {
      const { kind, scheme, value } = identifier;
      if (!isKey(value) || (scheme !== undefined && !isKey(scheme))) return [];
      switch (kind) {
        case 'vat':
          return [{ scheme: 'vat', value }];
        case 'legal-registration':
          return [{ scheme: scheme ?? 'registration', value }];
        case 'electronic-address':
        case 'identifier':
          return scheme === undefined ? [] : [{ scheme, value }];
        case 'tax-registration':
          return [];
      }
    }),
  };
}

function merged(reading: readonly Finding[], judged: readonly Finding[]): readonly Finding[] {
  const seen = new Set(judged.map(({ rule, path }) => `${rule} ${path}`));
  return [...reading.filter(({ rule, path }) => !seen.has(`${rule} ${path}`)), ...judged];
}

function kept(findings: readonly Finding[]): readonly Finding[] {
  return findings.slice(0, maxFindingsKept);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
