import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import { normalizeSpace } from './engine/text.js';
import { Judge, type Broken } from './engine/judge.js';
import type { RuleBook } from './engine/rule-book.js';
import type { Tree } from './engine/tree.js';
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
  readonly books: readonly Pick<RuleBook<Tree>, 'name' | 'version'>[];
  /** How many rules there are, restrictions included. */
  readonly ruleCount: number;
  judge(document: XmlDocument, broken: Broken, root?: XmlNode): void;
}

/** Makes the judges; compiling rules takes milliseconds, so whoever validates more than once keeps what this gives. */
export function createJudges(): (syntax: RuleSyntax, profile: ProfileId) => ProfileJudge {
  const made = new Map<ProfileId, ProfileJudge>();
  return (_syntax, profile) => {
    let judge = made.get(profile);
    if (judge === undefined) {
      judge =
        profile === 'en16931'
          ? judgeOf(new UblTree(), [en16931Ubl])
          : judgeOf(new PeppolTree(), [en16931Ubl, peppolUbl]);
      made.set(profile, judge);
    }
    return judge;
  };
}

function judgeOf<T extends UblTree>(tree: T, books: readonly RuleBook<T>[]): ProfileJudge {
  const judge = new Judge<T>({ tree, collectors: ublCollectors, books });
  return {
    books,
    ruleCount: books.reduce(
      (sum, book) =>
        sum +
        book.restrictions.length +
        book.patterns.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules)).length,
      0,
    ),
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
