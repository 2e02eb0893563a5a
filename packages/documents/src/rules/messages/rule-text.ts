import { formatMessage, type Language } from '@saikne/kernel';
import { termName } from '../../messages/terms/term-names.js';
import { termPhrases } from '../../messages/terms/phrases.js';
import type { Finding } from '../../model/finding.js';
import { en16931Cii, peppolCii } from '../cii/books.js';
import type { RuleBook, RuleMessage } from '../engine/rule-book.js';
import type { Tree } from '../engine/tree.js';
import { en16931Ubl, peppolUbl } from '../ubl/books.js';
import { structureRules, type StructureRule } from '../ubl/schema/structure.js';
import { ruleMessages } from './catalogue.js';
import { messageKeyOf, type MessageKey } from './kinds.js';

/** Every rule's message, by the rule's id; rules that two syntaxes share say the same. */
let messages: ReadonlyMap<string, RuleMessage> | undefined;

function messagesByRule(): ReadonlyMap<string, RuleMessage> {
  messages ??= new Map([
    ...messagesOf(en16931Cii),
    ...messagesOf(peppolCii),
    ...messagesOf(en16931Ubl),
    ...messagesOf(peppolUbl),
  ]);
  return messages;
}

function messagesOf<T extends Tree>({
  patterns,
  restrictions,
}: RuleBook<T>): readonly (readonly [string, RuleMessage])[] {
  const rules = patterns.flatMap(({ groups }) => groups.flatMap((group) => group.rules));
  return [...restrictions, ...rules].map(({ id, message }) => [id, message]);
}

const structural: ReadonlySet<string> = new Set(structureRules);

/** What a finding of the rules says in the language; undefined for findings that are not of the rules. */
export function ruleText({ rule, path, values }: Finding, language: Language): string | undefined {
  if (isStructural(rule))
    return formatMessage(ruleMessages, language, rule, {
      element: '',
      attribute: '',
      kind: '',
      ...values,
      place: path,
    });
  const message = messagesByRule().get(rule);
  const key = message === undefined ? undefined : messageKeyOf(message.kind);
  if (message === undefined || key === undefined) return undefined;
  const names = (message.terms ?? []).map((term) => namedTerm(term, language));
  const given = message.values ?? {};
  const what = names.length > 0 ? names.join(', ') : String(given['path'] ?? path);
  return formatMessage(ruleMessages, language, key, {
    ...given,
    wanted: given['value'] ?? '',
    what,
    first: names[0] ?? what,
    others: names.slice(1).join(', '),
    place: path,
  });
}

function isStructural(rule: string): rule is StructureRule & MessageKey {
  return structural.has(rule);
}

/** The id of the term, which people look up, with its name. */
function namedTerm(term: string, language: Language): string {
  return termPhrases.has(term) ? `${term} (${termName(language, term)})` : term;
}
