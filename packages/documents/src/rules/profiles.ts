import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import { normalizeSpace } from './engine/text.js';
import { Judge, type Broken, type JudgedRule } from './engine/judge.js';
import type { Collector, RuleBook } from './engine/rule-book.js';
import { Tree, type Path } from './engine/tree.js';
import { ciiCollectors, CiiPeppolTree, CiiTree, en16931Cii, peppolCii } from './cii/books.js';
import { ram, rsm } from './cii/names.js';
import { en16931Ubl, peppolUbl } from './ubl/books.js';
import { ublCollectors } from './ubl/collectors.js';
import { cbc } from './ubl/names.js';
import { PeppolTree } from './ubl/peppol/peppol-tree.js';
import { UblTree } from './ubl/ubl-tree.js';

/** What a document can be judged under. */
export const profiles = ['en16931', 'peppol-bis-3'] as const;
export type ProfileId = (typeof profiles)[number];

/** The XML syntaxes of EN 16931. */
export type RuleSyntax = 'ubl' | 'cii';

/** A profile's rules for one syntax, ready to judge. */
export interface ProfileJudge {
  readonly books: readonly ProfileBook[];
  judge(document: XmlDocument, broken: Broken, root?: XmlNode): void;
}

/** A rule book as it is told: what it holds and where it comes from. */
export interface ProfileBook {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly JudgedRule[];
}

/** Makes the judges; compiling rules takes milliseconds, so whoever validates more than once keeps what this gives. */
export function createJudges(): (syntax: RuleSyntax, profile: ProfileId) => ProfileJudge {
  const made = new Map<string, ProfileJudge>();
  return (syntax, profile) => {
    const key = `${syntax} ${profile}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const judge = makeJudge(syntax, profile);
    made.set(key, judge);
    return judge;
  };
}

function makeJudge(syntax: RuleSyntax, profile: ProfileId): ProfileJudge {
  if (syntax === 'cii') return makeCiiJudge(profile);
  if (profile === 'en16931') return judgeOf(new UblTree(), ublCollectors, [en16931Ubl]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- tests of UBL facts take Peppol's, which extend them
  const books: readonly RuleBook<PeppolTree>[] = [en16931Ubl, peppolUbl];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- likewise
  return judgeOf(new PeppolTree(), ublCollectors, books);
}

function makeCiiJudge(profile: ProfileId): ProfileJudge {
  if (profile === 'en16931') return judgeOf(new CiiTree(), ciiCollectors, [en16931Cii]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- tests of CII facts take Peppol's, which extend them
  const books: readonly RuleBook<CiiPeppolTree>[] = [en16931Cii, peppolCii];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- likewise
  return judgeOf(new CiiPeppolTree(), ciiCollectors, books);
}

function judgeOf<T extends Tree>(
  tree: T,
  collectors: readonly Collector<T>[],
  books: readonly RuleBook<T>[],
): ProfileJudge {
  const judge = new Judge<T>({ tree, collectors, books });
  return {
    books: books.map(({ name, version, patterns, restrictions }) => ({
      name,
      version,
      rules: [...patterns.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules)), ...restrictions],
    })),
    judge: (document, broken, root) => {
      judge.judge(document, broken, root);
    },
  };
}

const peppolSpecification = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** The profile that a specification identifier (BT-24) names; EN 16931 where it names none that we know. */
export function profileOfSpecification(specification: string): ProfileId {
  return normalizeSpace(specification).startsWith(peppolSpecification) ? 'peppol-bis-3' : 'en16931';
}

/** The profile a UBL document names. */
export function profileOfUbl(document: XmlDocument, root: XmlNode): ProfileId {
  for (let child = document.firstChild(root); child !== -1; child = document.nextSibling(child)) {
    if (document.name(child) === cbc.CustomizationID) return profileOfSpecification(document.text(child));
  }
  return 'en16931';
}

/** The profile a CII document names. */
export function profileOfCii(document: XmlDocument, root: XmlNode): ProfileId {
  const guideline = [rsm.ExchangedDocumentContext, ram.GuidelineSpecifiedDocumentContextParameter, ram.ID];
  return profileOfSpecification(textOfCii(document, root, guideline));
}

/** The type code (BT-3) of a CII document as it is written. */
export function typeCodeOfCii(document: XmlDocument, root: XmlNode): string {
  return textOfCii(document, root, [rsm.ExchangedDocument, ram.TypeCode]).trim();
}

function textOfCii(document: XmlDocument, root: XmlNode, path: Path): string {
  const tree = new Tree();
  tree.begin(document, root);
  return tree.textAt(root, path);
}
