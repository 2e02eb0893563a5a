/** FiDAViSta account statements to and from the neutral statement. */
import type { StatementFile } from '../../statement/bank-statement.js';
import { given } from '../../statement/given.js';
import type { StatementFormat } from '../../statement/statement-format.js';
import { placeOf } from '../../statement/xml/part.js';
import { StatementOutput } from '../../statement/xml/statement-output.js';
import { StatementReading } from '../../statement/xml/statement-reading.js';
import { XmlBuilder } from '../../xml/xml-builder.js';
import type { XmlDocument, XmlNode } from '../../xml/xml-document.js';
import { fromStatement, toStatement } from './statement.js';
import { fidavistaPart } from './table.js';

/** Version 1.2, the one with structured references. */
export const writtenFidavistaNamespace = 'http://ivis.eps.gov.lv/XMLSchemas/100017/fidavista/v1-2';

export const fidavista: StatementFormat = {
  id: 'fidavista',
  name: 'FiDAViSta 1.1, 1.2',
  findRoot: (document) => (isFidavista(document, document.root) ? document.root : undefined),
  messageOf: (document, root) => {
    const version = /fidavista(?:0|\/v)(\d)[-0]?(\d)/i.exec(document.nameUri(document.name(root)));
    return version === null ? 'FiDAViSta' : `FiDAViSta ${version[1] ?? ''}.${version[2] ?? ''}`;
  },
  read: (document, root) => {
    const reading = new StatementReading(document, root);
    const read = fidavistaPart.read(reading, placeOf(root));
    if (read === undefined) return { file: undefined, reading };
    const file: StatementFile = {
      ...given('createdAt', read.timestamp),
      ...given('sender', read.from),
      statements: read.statements.flatMap(fromStatement),
    };
    return { file, reading };
  },
  write: (file) => {
    const builder = new XmlBuilder();
    const output = new StatementOutput(builder, writtenFidavistaNamespace);
    output.always('FIDAVISTA', () => {
      fidavistaPart.write(output, {
        ...given('timestamp', file.createdAt),
        ...given('from', file.sender),
        statements: file.statements.map(toStatement),
      });
    });
    return { document: builder.finish(), missing: output.missing };
  },
};

function isFidavista(document: XmlDocument, node: XmlNode): boolean {
  const name = document.name(node);
  const uri = document.nameUri(name);
  return document.localName(name) === 'FIDAVISTA' && (uri === '' || /fidavista/i.test(uri));
}
