/** ISO 20022 bank to customer cash management: camt.052, camt.053 and camt.054 to and from the neutral statement. */
import type { StatementFile, StatementKind } from '../../statement/bank-statement.js';
import { StatementOutput } from '../../statement/xml/statement-output.js';
import { StatementReading } from '../../statement/xml/statement-reading.js';
import { placeOf } from '../../statement/xml/part.js';
import type { StatementFormat } from '../../statement/statement-format.js';
import { XmlBuilder } from '../../xml/xml-builder.js';
import type { XmlDocument, XmlNode } from '../../xml/xml-document.js';
import { camtMessages } from './table.js';

const isoNamespace = /^urn:iso:std:iso:20022:tech:xsd:(camt\.05([234])\.001\.(\d{2}))$/;
const digits: Readonly<Record<StatementKind, string>> = { report: '2', statement: '3', notification: '4' };

/** The newest version whose elements the table knows. */
export const newestCamtVersion = 13;
export const writtenCamtVersion = 8;

export const camt053: StatementFormat = {
  id: 'camt053',
  name: 'ISO 20022 camt.053 (camt.052, camt.054)',
  findRoot,
  messageOf: (document, root) => namespaceOf(document, root)?.[1] ?? '',
  read: (document, root) => {
    const reading = new StatementReading(document, root);
    const [, , digit = '', version = ''] = namespaceOf(document, root) ?? [];
    if (Number(version) > newestCamtVersion)
      reading.find('STATEMENT-VERSION-UNKNOWN', root, { version, newest: newestCamtVersion }, 'warning');
    const kind = kindOf(digit);
    const file = camtMessages[kind].part.read(reading, placeOf(root));
    if (file === undefined) reading.giveBack(root);
    return { file, reading };
  },
  write: (file) => {
    const [first] = file.statements;
    const kind = first?.kind ?? 'statement';
    const uri = `urn:iso:std:iso:20022:tech:xsd:camt.05${digits[kind]}.001.${String(writtenCamtVersion).padStart(2, '0')}`;
    const builder = new XmlBuilder();
    const output = new StatementOutput(builder, uri);
    output.always('Document', () => {
      camtMessages[kind].part.write(output, withKind(file, kind));
    });
    return { document: builder.finish(), missing: output.missing };
  },
};

function kindOf(digit: string): StatementKind {
  if (digit === digits.report) return 'report';
  return digit === digits.notification ? 'notification' : 'statement';
}

/** One message is of one kind; statements of another are left to the next file. */
function withKind(file: StatementFile, kind: StatementKind): StatementFile {
  return { ...file, statements: file.statements.filter((each) => each.kind === kind) };
}

/** `Document`, by itself or in an envelope beside its business application header. */
function findRoot(document: XmlDocument): XmlNode | undefined {
  if (isDocument(document, document.root)) return document.root;
  for (let child = document.firstChild(document.root); child >= 0; child = document.nextSibling(child))
    if (isDocument(document, child)) return child;
  return undefined;
}

function isDocument(document: XmlDocument, node: XmlNode): boolean {
  return document.localName(document.name(node)) === 'Document' && namespaceOf(document, node) !== null;
}

function namespaceOf(document: XmlDocument, node: XmlNode): RegExpExecArray | null {
  return isoNamespace.exec(document.nameUri(document.name(node)));
}
