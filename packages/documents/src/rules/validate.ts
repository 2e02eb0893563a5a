import { recognise } from '../convert/detect.js';
import { read } from '../convert/read.js';
import type { DocumentType, FormatId, ReadOptions } from '../formats/format.js';
import { projectToUbl } from '../formats/ubl/ubl.js';
import { documentTypeOf } from '../invoice/document-type.js';
import type { Finding } from '../model/finding.js';
import { pathOf } from '../xml/path-of.js';
import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import type { JudgedRule } from './engine/judge.js';
import {
  createJudges,
  profileOfCii,
  profileOfSpecification,
  profileOfUbl,
  type ProfileId,
  type ProfileJudge,
  type RuleSyntax,
  typeCodeOfCii,
} from './profiles.js';
import { documents } from './ubl/names.js';
import { readCiiSchema, type CiiType } from './cii/schema/schema.js';
import { checkCiiStructure as checkStructureOfCii } from './cii/schema/structure.js';
import { readUblSchema, type UblSchema } from './ubl/schema/schema.js';
import { checkStructure } from './ubl/schema/structure.js';

export interface ValidateOptions extends ReadOptions {
  /** What to judge under; the profile that the document names where not given, else `en16931`. */
  readonly profile?: ProfileId;
}

export interface Validation {
  readonly format?: FormatId;
  readonly documentType?: DocumentType;
  readonly profile?: ProfileId;
  /** Whether no finding is an error. */
  readonly valid: boolean;
  readonly findings: readonly Finding[];
}

/** Findings told of one document at most; a document with more has other troubles. */
const MAXIMUM_FINDINGS = 10_000;

/** Judges documents; keeps its compiled rules, so make one and use it for all. */
export interface Validator {
  /** Never throws, whatever the bytes. */
  validate(bytes: Uint8Array, options?: ValidateOptions): Validation;
}

export function createValidator(): Validator {
  const judges = createJudges();
  let schema: UblSchema | undefined;
  let ciiSchema: CiiType | undefined;
  return {
    validate: (bytes, options = {}) => {
      const recognised = recognise(bytes, options);
      if (recognised.is === 'unknown') return { valid: false, findings: recognised.findings };
      if (recognised.is === 'xml' && recognised.format.id === 'ubl') {
        schema ??= readUblSchema();
        return validateUbl({ document: recognised.document, root: recognised.root, options, judges, schema });
      }
      if (recognised.is === 'xml' && recognised.format.id === 'cii') {
        ciiSchema ??= readCiiSchema();
        const { document, root } = recognised;
        return validateCii({ document, root, options, judges, schema: ciiSchema });
      }
      return validateProjected({ bytes, format: recognised.format.id, options, judges });
    },
  };
}

/** The breaks of the UBL schemas in a document, apart from its business; a document that is not readable UBL has its own finding. */
export function checkUblStructure(bytes: Uint8Array): readonly Finding[] {
  const recognised = recognise(bytes, { format: 'ubl' });
  if (recognised.is === 'unknown') return recognised.findings;
  return recognised.is === 'xml' ? structureFindings(readUblSchema(), recognised.document, recognised.root) : [];
}

/** As {@link checkUblStructure}, for the schemas of CII. */
export function checkCiiStructure(bytes: Uint8Array): readonly Finding[] {
  const recognised = recognise(bytes, { format: 'cii' });
  if (recognised.is === 'unknown') return recognised.findings;
  return recognised.is === 'xml' ? ciiStructureFindings(readCiiSchema(), recognised.document, recognised.root) : [];
}

function ciiStructureFindings(schema: CiiType, document: XmlDocument, root: XmlNode): Finding[] {
  const findings: Finding[] = [];
  checkStructureOfCii(schema, document, root, (rule, node, values) => {
    if (findings.length < MAXIMUM_FINDINGS)
      findings.push({ rule, severity: 'error', path: pathOf(document, node), line: document.line(node), values });
  });
  return findings;
}

function structureFindings(schema: UblSchema, document: XmlDocument, root: XmlNode): Finding[] {
  const findings: Finding[] = [];
  checkStructure(schema, document, root, (rule, node, values) => {
    if (findings.length < MAXIMUM_FINDINGS)
      findings.push({ rule, severity: 'error', path: pathOf(document, node), line: document.line(node), values });
  });
  return findings;
}

type Judges = (syntax: RuleSyntax, profile: ProfileId) => ProfileJudge;

interface UblCase {
  readonly document: XmlDocument;
  readonly root: XmlNode;
  readonly options: ValidateOptions;
  readonly judges: Judges;
  readonly schema: UblSchema;
}

function validateUbl({ document, root, options, judges, schema }: UblCase): Validation {
  const profile = options.profile ?? profileOfUbl(document, root);
  const findings = structureFindings(schema, document, root);
  judges('ubl', profile).judge(
    document,
    (rule, node) => {
      if (findings.length < MAXIMUM_FINDINGS) findings.push(findingOf(rule, document, node));
    },
    root,
  );
  const documentType = document.name(root) === documents.CreditNote ? 'creditNote' : 'invoice';
  return { format: 'ubl', documentType, profile, valid: !hasError(findings), findings };
}

type CiiCase = Omit<UblCase, 'schema'> & { readonly schema: CiiType };

function validateCii({ document, root, options, judges, schema }: CiiCase): Validation {
  const profile = options.profile ?? profileOfCii(document, root);
  const findings = ciiStructureFindings(schema, document, root);
  judges('cii', profile).judge(
    document,
    (rule, node) => {
      if (findings.length < MAXIMUM_FINDINGS) findings.push(findingOf(rule, document, node));
    },
    root,
  );
  const documentType = documentTypeOf(typeCodeOfCii(document, root));
  return { format: 'cii', documentType, profile, valid: !hasError(findings), findings };
}

function findingOf({ id, severity }: JudgedRule, document: XmlDocument, node: XmlNode): Finding {
  return {
    rule: id,
    severity,
    path: pathOf(document, node),
    line: document.line(node),
    values: valuesOf(document, node),
  };
}

/** Characters of a value that a finding repeats. */
const QUOTED = 60;

/** What the element says, where it is a leaf: the reader need not open the document to see it. */
function valuesOf(document: XmlDocument, node: XmlNode): Finding['values'] {
  if (document.firstChild(node) !== -1) return {};
  const text = document.text(node).trim();
  return text === '' ? {} : { value: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text };
}

interface ProjectedCase {
  readonly bytes: Uint8Array;
  readonly format: FormatId;
  readonly options: ValidateOptions;
  readonly judges: Judges;
}

/** Formats that are not UBL are judged by what they say: the neutral document, as the UBL it would be. */
function validateProjected({ bytes, format, options, judges }: ProjectedCase): Validation {
  const { draft, documentType, findings: readingFindings } = read(bytes, options);
  const findings: Finding[] = [...readingFindings];
  const profile = options.profile ?? profileOfSpecification(draft?.processControl?.specification ?? '');
  if (draft !== undefined) {
    const document = projectToUbl(draft);
    judges('ubl', profile).judge(document, (rule, node) => {
      if (findings.length < MAXIMUM_FINDINGS)
        findings.push({
          rule: rule.id,
          severity: rule.severity,
          path: pathOf(document, node),
          values: { ...valuesOf(document, node), ...termsOf(rule) },
        });
    });
  }
  return {
    format,
    ...(documentType === undefined ? {} : { documentType }),
    profile,
    valid: !hasError(findings),
    findings,
  };
}

/** The business terms that a rule speaks of; the path into the projection tells little to who sent another format. */
function termsOf({ message }: JudgedRule): Finding['values'] {
  return message.terms === undefined || message.terms.length === 0 ? {} : { terms: message.terms.join(' ') };
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
