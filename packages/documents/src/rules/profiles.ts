import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import { normalizeSpace } from './engine/text.js';
import { Judge, type Broken, type JudgedRule } from './engine/judge.js';
import type { RuleBook } from './engine/rule-book.js';
import { en16931Ubl, peppolUbl } from './ubl/books.js';
import { ublCollectors } from './ubl/collectors.js';
import { cbc } from './ubl/names.js';
import { PeppolTree } from './ubl/peppol/peppol-tree.js';
import { UblTree } from './ubl/ubl-tree.js';

/** What a document can be judged under. */
export const profiles = ['en16931', 'peppol-bis-3'] as const;
export type ProfileId = (typeof profiles)[number];

/** The XML syntaxes of EN 16931. */
export type RuleSyntax = 'ubl';

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
    const judge = makeJudge(profile);
    made.set(key, judge);
    return judge;
  };
}

function makeJudge(profile: ProfileId): ProfileJudge {
  if (profile === 'en16931') return judgeOf(new UblTree(), [en16931Ubl]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- tests of UBL facts take Peppol's, which extend them
  const books: readonly RuleBook<PeppolTree>[] = [en16931Ubl, peppolUbl];
  return judgeOf(new PeppolTree(), books);
}

function judgeOf<T extends UblTree>(tree: T, books: readonly RuleBook<T>[]): ProfileJudge {
  const judge = new Judge<T>({ tree, collectors: ublCollectors, books });
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
