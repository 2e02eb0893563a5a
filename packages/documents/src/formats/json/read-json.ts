/** From a JSON value to the neutral document, by the table of business terms. */
import { parseDay, parseDecimal } from '@saikne/kernel';
import { isMany } from '../../invoice/term-index.js';
import { invoiceTerms, type InvoiceDraft } from '../../invoice/terms.js';
import { formRule, isBase64 } from '../../mapping/codecs.js';
import type { Finding } from '../../model/finding.js';
import type { LeafAccount, UnreadLeaf } from '../../model/leaf.js';
import type { Fields, Group, Term, ValueKind } from '../../model/term.js';
import { trimmed } from '../../model/white-space.js';
import type { JsonValue } from './json-text.js';
import { jsonFormatName, jsonFormatVersion } from './json-header.js';

export interface JsonReading {
  readonly draft: InvoiceDraft;
  readonly findings: readonly Finding[];
  readonly leaves: LeafAccount;
}

interface State {
  readonly findings: Finding[];
  readonly unread: UnreadLeaf[];
  carried: number;
  structural: number;
}

export function readJsonInvoice(value: JsonValue): JsonReading {
  const state: State = { findings: [], unread: [], carried: 0, structural: 0 };
  // Made key by key from the table that is the draft's type.
  const draft = readDocument(state, value) as InvoiceDraft;
  const { carried, structural, unread } = state;
  return { draft, findings: state.findings, leaves: { total: countJsonLeaves(value), carried, structural, unread } };
}

function readDocument(state: State, value: JsonValue): Record<string, unknown> {
  if (value.is !== 'object') {
    wrongKind(state, '', 'object');
    leave(state, '', value, true);
    return {};
  }
  let draft: Record<string, unknown> = {};
  for (const [key, member] of value.members) {
    const pointer = `/${escaped(key)}`;
    if (key === 'invoice') draft = readGroup(state, pointer, invoiceTerms, member);
    else if (key === 'format' && isString(member, jsonFormatName)) state.structural++;
    else if (key === 'version' && member.is === 'number' && member.value === String(jsonFormatVersion))
      state.structural++;
    else if (key === '$schema' && member.is === 'string') state.structural++;
    else if (key === 'format' || key === 'version') {
      state.findings.push({ rule: 'JSON-NOT-THIS-FORMAT', severity: 'error', path: pointer, values: { key } });
      leave(state, pointer, member, true);
    } else unknownKey(state, pointer, key, member);
  }
  for (const key of ['format', 'version', 'invoice'])
    if (!value.members.has(key))
      state.findings.push({ rule: 'JSON-NOT-THIS-FORMAT', severity: 'error', path: `/${key}`, values: { key } });
  return draft;
}

function isString(value: JsonValue, text: string): boolean {
  return value.is === 'string' && value.value === text;
}

function readGroup(state: State, pointer: string, fields: Fields, value: JsonValue): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (value.is !== 'object') {
    wrongKind(state, pointer, 'object');
    leave(state, pointer, value, true);
    return values;
  }
  for (const [key, member] of value.members) {
    const here = `${pointer}/${escaped(key)}`;
    const node = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (node === undefined) unknownKey(state, here, key, member);
    else if (!isMany(node)) put(values, key, readOne(state, here, node, member));
    else if (member.is === 'array')
      put(values, key, nonEmpty(member.items.map((item, at) => readOne(state, `${here}/${at}`, node, item))));
    else {
      wrongKind(state, here, 'array');
      leave(state, here, member, true);
    }
  }
  return values;
}

function put(values: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) values[key] = value;
}

function nonEmpty(items: readonly unknown[]): readonly unknown[] | undefined {
  const there = items.filter((item) => item !== undefined);
  return there.length === 0 ? undefined : there;
}

function readOne(state: State, pointer: string, node: Term | Group, value: JsonValue): unknown {
  if (node.is === 'group') return readGroup(state, pointer, node.fields, value);
  if (node.kind === 'identifier') return readParts(state, pointer, node, value, ['value'], ['scheme', 'schemeVersion']);
  if (node.kind === 'attachment')
    return readParts(state, pointer, node, value, ['mimeCode', 'filename', 'content'], []);
  return readText(state, pointer, node.id, node.kind, value);
}

function readText(state: State, pointer: string, term: string, kind: ValueKind, value: JsonValue): unknown {
  if (value.is !== 'string') {
    wrongKind(state, pointer, 'string');
    leave(state, pointer, value, true);
    return undefined;
  }
  const text = trimmed(value.value);
  const read = text === '' ? undefined : parsed(kind, text);
  if (read === undefined) {
    state.findings.push({
      rule: formRule(kind),
      severity: 'error',
      path: pointer,
      values: { term, value: text.slice(0, 60) },
    });
    leave(state, pointer, value, true);
    return undefined;
  }
  state.carried++;
  return read;
}

function parsed(kind: ValueKind, text: string): unknown {
  switch (kind) {
    case 'date':
      return parseDay(text);
    case 'amount':
    case 'unitPrice':
    case 'quantity':
    case 'percentage':
      return parseDecimal(text);
    case 'attachment':
      return isBase64(text) ? text : undefined;
    case 'text':
    case 'code':
    case 'identifier':
      return text;
  }
}

function readParts(
  state: State,
  pointer: string,
  node: Term,
  value: JsonValue,
  mandatory: readonly string[],
  optional: readonly string[],
): unknown {
  if (value.is !== 'object') {
    wrongKind(state, pointer, 'object');
    leave(state, pointer, value, true);
    return undefined;
  }
  const parts: Record<string, unknown> = {};
  for (const [key, member] of value.members) {
    const here = `${pointer}/${escaped(key)}`;
    if (!mandatory.includes(key) && !optional.includes(key)) unknownKey(state, here, key, member);
    else put(parts, key, readText(state, here, node.id, key === 'content' ? 'attachment' : 'text', member));
  }
  if (mandatory.every((key) => parts[key] !== undefined)) return parts;
  state.findings.push({ rule: 'TERM-INCOMPLETE', severity: 'error', path: pointer, values: { term: node.id } });
  for (const [key, text] of Object.entries(parts)) {
    state.carried--;
    state.unread.push({ path: `${pointer}/${key}`, value: String(text), essential: true });
  }
  return undefined;
}

function unknownKey(state: State, pointer: string, key: string, value: JsonValue): void {
  state.findings.push({
    rule: 'JSON-UNKNOWN-KEY',
    severity: 'error',
    path: pointer,
    values: { key: key.slice(0, 60) },
  });
  leave(state, pointer, value, true);
}

function wrongKind(state: State, pointer: string, expected: 'object' | 'array' | 'string'): void {
  state.findings.push({ rule: 'JSON-WRONG-KIND', severity: 'error', path: pointer, values: { expected } });
}

/** Every value below is left unread. */
function leave(state: State, pointer: string, value: JsonValue, essential: boolean): void {
  if (value.is === 'array')
    value.items.forEach((item, at) => {
      leave(state, `${pointer}/${at}`, item, essential);
    });
  else if (value.is === 'object')
    for (const [key, member] of value.members) leave(state, `${pointer}/${escaped(key)}`, member, essential);
  else state.unread.push({ path: pointer, value: value.value, essential });
}

/** Strings, numbers and literals, counted apart from the reading. */
function countJsonLeaves(value: JsonValue): number {
  if (value.is === 'array') return value.items.reduce((sum, item) => sum + countJsonLeaves(item), 0);
  if (value.is === 'object')
    return [...value.members.values()].reduce((sum, member) => sum + countJsonLeaves(member), 0);
  return 1;
}

/** A key in a JSON pointer (RFC 6901). */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
