import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XmlDocument as Libxml2Document, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { readXml, type RuleSyntax, type XmlDocument } from '@saikne/documents';

/** The official schemas of a syntax, in libxml2, and what they are made of. */
export interface Schemas {
  /** Why the document breaks its schema; undefined where it keeps it. */
  readonly breakOf: (document: Uint8Array, root: string) => string | undefined;
  /** The children an element type may have, by the type's name (`cac:PartyType`); none for a type of values. */
  readonly types: ReadonlyMap<string, readonly SchemaChild[]>;
  /** The types of the elements that have one wherever they stand (UBL), and of the document elements. */
  readonly elements: ReadonlyMap<string, string>;
}

export interface SchemaChild {
  readonly name: string;
  readonly type: string;
}

/** Main schemas by the name of their document element; the folder may hold several sets, of which the uncoupled one is asked. */
const mainSchemas: Readonly<Record<RuleSyntax, readonly (readonly [root: string, file: RegExp])[]>> = {
  ubl: [
    ['Invoice', /^UBL-Invoice-2\.1\.xsd$/],
    ['CreditNote', /^UBL-CreditNote-2\.1\.xsd$/],
  ],
  cii: [['rsm:CrossIndustryInvoice', /^CrossIndustryInvoice_100p[^_]*\.xsd$/]],
};

/** Which other files of a set describe elements. */
const parts: Readonly<Record<RuleSyntax, RegExp>> = {
  ubl: /^UBL-(?:Invoice|CreditNote|CommonAggregateComponents|CommonBasicComponents|CommonExtensionComponents)-2\.1\.xsd$/,
  cii: /^CrossIndustryInvoice_.*\.xsd$/,
};

const prefixes: readonly (readonly [ending: string, prefix: string])[] = [
  [':Invoice-2', ''],
  [':CreditNote-2', ''],
  [':CommonAggregateComponents-2', 'cac:'],
  [':CommonBasicComponents-2', 'cbc:'],
  [':CommonExtensionComponents-2', 'ext:'],
  [':CrossIndustryInvoice:100', 'rsm:'],
  [':ReusableAggregateBusinessInformationEntity:100', 'ram:'],
  [':UnqualifiedDataType:100', 'udt:'],
  [':QualifiedDataType:100', 'qdt:'],
];

export function openSchemas(folder: string, syntax: RuleSyntax): Schemas {
  xmlRegisterFsInputProviders();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xsd'))
    .map((entry) => join(entry.parentPath, entry.name));
  const validators = new Map(
    mainSchemas[syntax].map(([root, pattern]) => {
      const found = files.filter((file) => pattern.test(basename(file)));
      const main = found.find((file) => file.includes('uncoupled')) ?? found[0];
      if (main === undefined) throw new Error(`no schema of ${root} in ${folder}`);
      return [root, { main, validator: validatorOf(main) }] as const;
    }),
  );
  const uncoupled = files.some((file) => file.includes('uncoupled'));
  const described = files.filter(
    (file) => parts[syntax].test(basename(file)) && (!uncoupled || file.includes('uncoupled')),
  );
  return { ...describe(described), breakOf: (document, root) => breakOf(validators.get(root)?.validator, document) };
}

function validatorOf(file: string): XsdValidator {
  const schema = Libxml2Document.fromBuffer(readFileSync(file), { url: file });
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
  }
}

function breakOf(validator: XsdValidator | undefined, bytes: Uint8Array): string | undefined {
  if (validator === undefined) return 'no schema for this document element';
  const document = Libxml2Document.fromBuffer(bytes);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    if (error instanceof XmlValidateError) return error.message;
    throw error;
  } finally {
    document.dispose();
  }
}

/** Reads what the schemas say about children; conditions and values are the validator's business. */
function describe(files: readonly string[]): Pick<Schemas, 'types' | 'elements'> {
  const types = new Map<string, SchemaChild[]>();
  const elements = new Map<string, string>();
  for (const file of files) {
    const read = readXml(readFileSync(file));
    if (!read.ok) throw new Error(`${file}: ${read.finding.rule}`);
    describePart(read.document, types, elements);
  }
  return { types, elements };
}

function describePart(document: XmlDocument, types: Map<string, SchemaChild[]>, elements: Map<string, string>): void {
  const attributes = (node: number): ReadonlyMap<string, string> =>
    new Map(document.attributes(node).map(({ name, value }) => [document.localName(name), value]));
  const target = attributes(document.root).get('targetNamespace') ?? '';
  const own = prefixes.find(([ending]) => target.endsWith(ending))?.[1] ?? '';
  const qualified = (type: string): string => (type.includes(':') ? type : own + type);
  let type = '';
  for (let node = 1; node < document.size; node++) {
    const { name, ref, type: given = '' } = Object.fromEntries(attributes(node));
    const isTop = document.parent(node) === document.root;
    switch (document.localName(document.name(node))) {
      case 'complexType':
        if (name === undefined) break;
        type = own + name;
        types.set(type, []);
        break;
      case 'element':
        if (isTop) elements.set(own + (name ?? ''), qualified(given));
        else if (ref !== undefined) types.get(type)?.push({ name: ref, type: '' });
        else types.get(type)?.push({ name: own + (name ?? ''), type: qualified(given) });
        break;
    }
  }
}
