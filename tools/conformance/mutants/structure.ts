import { cloneElement, element, walk, type Element } from './element.js';
import type { Mutant } from './mutate.js';
import type { Random } from './random.js';
import type { SchemaChild, Schemas } from './schemas.js';

/** How deep an element made from the schema goes. */
const DEEPEST = 3;

/** A copy of the document, changed in its structure: with what the schema allows, and then perhaps against it. */
export function mutateStructure(base: Element, random: Random, schemas: Schemas): Mutant {
  const root = cloneElement(base);
  const done: string[] = [];
  const grafts = random.below(3);
  for (let graft = 0; graft < grafts; graft++) done.push(graftOne(root, random, schemas));
  if (random.chance(70)) done.push(random.pick(breaks)(root, random, schemas));
  return { root, done };
}

type Change = (root: Element, random: Random, schemas: Schemas) => string;

const breaks: readonly Change[] = [
  swap,
  drop,
  repeat,
  misplace,
  misname,
  writeIntoGroup,
  writeValue,
  writeValue,
  setAttribute,
];

interface Typed {
  readonly element: Element;
  readonly type: string;
}

/** The elements whose types are known, from the document element down. */
function typed(root: Element, schemas: Schemas): readonly Typed[] {
  const found: Typed[] = [];
  const visit = (each: Element, type: string): void => {
    found.push({ element: each, type });
    const children = schemas.types.get(type) ?? [];
    for (const child of each.children) {
      const known = children.find(({ name }) => name === child.name);
      if (known !== undefined) visit(child, typeOf(known, schemas));
    }
  };
  visit(root, schemas.elements.get(root.name) ?? '');
  return found;
}

function typeOf({ name, type }: SchemaChild, schemas: Schemas): string {
  return type === '' ? (schemas.elements.get(name) ?? '') : type;
}

/** Puts in a child that the schema knows, at its place in the sequence. */
function graftOne(root: Element, random: Random, schemas: Schemas): string {
  const groups = typed(root, schemas).filter(({ type }) => (schemas.types.get(type)?.length ?? 0) > 0);
  if (groups.length === 0) return 'nothing known to graft on';
  const { element: parent, type } = random.pick(groups);
  const children = schemas.types.get(type) ?? [];
  const place = random.below(children.length);
  const child = children[place];
  if (child === undefined) return 'nothing to graft';
  const later = new Set(children.slice(place + 1).map(({ name }) => name));
  const before = parent.children.findIndex(({ name }) => later.has(name));
  parent.children.splice(before === -1 ? parent.children.length : before, 0, make(child, random, schemas, DEEPEST));
  return `graft ${child.name} on ${parent.name}`;
}

function make(child: SchemaChild, random: Random, schemas: Schemas, depth: number): Element {
  const children = schemas.types.get(typeOf(child, schemas)) ?? [];
  if (children.length === 0) {
    const leaf = element(child.name, valueFor(child.name, random));
    if (child.name.endsWith('Amount') && random.chance(90)) leaf.attributes.set('currencyID', 'EUR');
    if (child.name.endsWith('Object') && random.chance(90)) leaf.attributes.set('mimeCode', 'application/pdf');
    return leaf;
  }
  if (depth === 0) return element(child.name);
  const share = random.pick([10, 40, 100]);
  return element(
    child.name,
    ...children
      .filter((_, at) => (at === 0 && random.chance(60)) || random.chance(share))
      .map((each) => make(each, random, schemas, depth - 1)),
  );
}

const decimals = ['1', '0', '-1.50', '+2', '.5', '5.', ' 7 ', '1e3', '', 'INF', '1,5', '00012.340'];
const days = [
  '2026-03-05',
  '2026-02-29',
  '2024-02-29',
  '2026-3-5',
  '20260305',
  '2026-03-05Z',
  '2026-03-05+02:00',
  '-0001-01-01',
  '0000-01-01',
  '12026-01-01',
  '2026-03-05+15:00',
];
const times = ['12:00:00', '24:00:00', '25:00:00', '12:00', '12:00:00.5Z', '12:00:60', '12:00:00+02:00'];
const dayTimes = [
  '2026-03-05T12:00:00',
  '2026-03-05T24:00:00',
  '2026-03-05T24:00:01',
  '2026-03-05',
  '2026-03-05T12:00:00Z',
  '2026-02-30T12:00:00',
  '2026-03-05T12:00:00.123+02:00',
];
const truths = ['true', 'false', '1', '0', 'TRUE', ' true ', 'yes', ''];
const encoded = ['QUJD', 'QUI=', 'QQ==', 'Q', 'QU J D', 'QUJD\n', '====', 'QR==', 'QUJ=', ''];
const words = ['x', '', ' ', 'EUR', 'en', 'Āā', '1'];

/** A value of the kind that the name tells; now and then one of another. */
function valueFor(name: string, random: Random): string {
  // libxml2 passes over strange characters in Base64, so that only what an encoder could get wrong is asked of it.
  if (/(?:Object|Graphic|Picture|Sound|Video)$/.test(name)) return random.chance(60) ? 'QUJD' : random.pick(encoded);
  if (random.chance(8)) return random.pick([...decimals, ...days, ...truths, ...words]);
  if (/DateTime(?:String)?$/.test(name))
    return random.pick(name.endsWith('String') ? ['20260305', ...words] : dayTimes);
  if (/(?:Amount|Quantity|Numeric|Percent|Rate|Measure|Value)$/.test(name))
    return random.chance(60) ? '1' : random.pick(decimals);
  if (name.endsWith('Date')) return random.chance(60) ? '2026-03-05' : random.pick(days);
  if (name.endsWith('Time')) return random.chance(60) ? '12:00:00' : random.pick(times);
  if (name.endsWith('Indicator')) return random.chance(60) ? 'true' : random.pick(truths);
  return random.pick(words);
}

function below(root: Element): readonly { readonly element: Element; readonly parent: Element }[] {
  return [...walk(root)].flatMap(({ element: found, parent }) =>
    parent === undefined ? [] : [{ element: found, parent }],
  );
}

function swap(root: Element, random: Random): string {
  const parents = [...walk(root)].map((place) => place.element).filter(({ children }) => children.length > 1);
  if (parents.length === 0) return 'nothing to swap';
  const { name, children } = random.pick(parents);
  const first = random.below(children.length - 1);
  children.splice(first, 2, ...children.slice(first, first + 2).reverse());
  return `swap in ${name}`;
}

function drop(root: Element, random: Random): string {
  const places = below(root);
  if (places.length === 0) return 'nothing to drop';
  const { element: victim, parent } = random.pick(places);
  parent.children.splice(parent.children.indexOf(victim), 1);
  return `drop ${victim.name} from ${parent.name}`;
}

function repeat(root: Element, random: Random): string {
  const places = below(root);
  if (places.length === 0) return 'nothing to repeat';
  const { element: original, parent } = random.pick(places);
  parent.children.splice(parent.children.indexOf(original), 0, cloneElement(original));
  return `repeat ${original.name} in ${parent.name}`;
}

function misplace(root: Element, random: Random): string {
  const all = [...walk(root)].map((place) => place.element);
  const original = random.pick(all);
  const parent = random.pick(all);
  parent.children.splice(random.below(parent.children.length + 1), 0, cloneElement(original));
  return `put ${original.name} into ${parent.name}`;
}

function misname(root: Element, random: Random): string {
  const places = below(root);
  if (places.length === 0) return 'nothing to rename';
  const victim = random.pick(places).element;
  const { name } = victim;
  victim.name = random.pick(places).element.name;
  return `rename ${name} to ${victim.name}`;
}

function writeIntoGroup(root: Element, random: Random): string {
  const parent = random.pick(
    [...walk(root)]
      .map((place) => place.element)
      .filter(({ children }) => children.length > 0)
      .concat(root),
  );
  parent.text = random.pick(['x', ' ', '\n', '0']);
  return `write into ${parent.name}`;
}

function writeValue(root: Element, random: Random): string {
  const leaves = below(root).filter(({ element: { children } }) => children.length === 0);
  if (leaves.length === 0) return 'nothing to write';
  const leaf = random.pick(leaves).element;
  leaf.text = valueFor(leaf.name, random);
  return `write ${leaf.name} "${leaf.text}"`;
}

const attributes = [
  'schemeID',
  'schemeName',
  'schemeAgencyID',
  'schemeVersionID',
  'listID',
  'listVersionID',
  'listAgencyID',
  'listURI',
  'name',
  'currencyID',
  'currencyCodeListVersionID',
  'unitCode',
  'unitCodeListID',
  'mimeCode',
  'filename',
  'format',
  'characterSetCode',
  'encodingCode',
  'uri',
  'languageID',
  'languageLocaleID',
  'x',
];

function setAttribute(root: Element, random: Random): string {
  const owner = random.pick([...walk(root)]).element;
  const name = random.pick([...attributes, ...owner.attributes.keys()]);
  if (owner.attributes.has(name) && random.chance(60)) owner.attributes.delete(name);
  else owner.attributes.set(name, random.pick(['x', '', ' ', 'EUR', '1.0', 'en', '6', 'UN/ECE']));
  return `change ${owner.name}/@${name}`;
}
