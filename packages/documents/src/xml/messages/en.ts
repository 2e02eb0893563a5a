import type { Messages } from '@saikne/kernel';
import type { XmlProblem } from '../xml-problem.js';

export const xmlMessagesEn: Messages<XmlProblem> = {
  'XML-EMPTY': 'The document has no content (line {line}, column {column}). Send the file again, complete.',
  'XML-LIMIT-BYTES': 'The document is larger than {limit} bytes. Split it, or have the limit raised by the operator.',
  'XML-LIMIT-DEPTH':
    'Elements are nested more than {limit} deep (line {line}, column {column}). No business document needs that: check the program that wrote it.',
  'XML-LIMIT-ELEMENTS': 'The document has more than {limit} elements (line {line}, column {column}). Split it.',
  'XML-LIMIT-ATTRIBUTES':
    'An element has more than {limit} attributes (line {line}, column {column}). Check the program that wrote the document.',
  'XML-LIMIT-NAMESPACES':
    'There are more than {limit} namespace declarations (line {line}, column {column}). Declare each namespace once, on the document element.',
  'XML-LIMIT-NAMES':
    'The document uses more than {limit} names that no known format has (line {line}, column {column}). Send it in a supported format.',
  'XML-ENCODING-UNSUPPORTED':
    'The encoding {encoding} is not supported. Write the document in UTF-8; these are read too: {supported}.',
  'XML-ENCODING-CONTRADICTED':
    'The document declares the encoding {encoding}, but its bytes begin as {found}. Make the declaration say what the bytes are, best UTF-8.',
  'XML-ENCODING-BROKEN':
    'There are bytes that are no character in {encoding} (line {line}, column {column}). Write the document anew in UTF-8, or declare the encoding it really has.',
  'XML-DECLARATION-MALFORMED':
    'The XML declaration is not well-formed (line {line}, column {column}). It needs version="1.0" and may have encoding and standalone, in this order; or leave it out.',
  'XML-DTD-REFUSED':
    'The document has a document type declaration (line {line}, column {column}). None is accepted, for safety: remove the DOCTYPE.',
  'XML-CHARACTER-FORBIDDEN':
    'XML cannot hold the character {character} (line {line}, column {column}). Remove it from the text.',
  'XML-CONTENT-OUTSIDE-ROOT':
    'Something stands outside the document element (line {line}, column {column}). Remove what comes before or after it.',
  'XML-ENDED-EARLY':
    'The document ends before all its elements are closed (line {line}, column {column}). It was probably cut off: send it again, complete.',
  'XML-TAG-MALFORMED':
    'The tag {name} is not well-formed (line {line}, column {column}). Check the spaces between attributes and the closing bracket.',
  'XML-TAG-MISMATCH':
    'The end tag {found} stands where {expected} has to be closed (line {line}, column {column}). Close elements in the reverse order of opening.',
  'XML-NAME-MALFORMED':
    'There is no valid name where one must stand (line {line}, column {column}). In a text, write a less-than sign as the reference lt.',
  'XML-ATTRIBUTE-MALFORMED':
    'The attribute {name} has no value in quotes (line {line}, column {column}). Write the name, an equals sign and the value in quotes.',
  'XML-ATTRIBUTE-REPEATED':
    'The attribute {name} stands twice in one tag (line {line}, column {column}). Keep one of them.',
  'XML-ATTRIBUTE-LESS-THAN':
    'The value of the attribute {name} has a less-than sign (line {line}, column {column}). Write it as the reference lt.',
  'XML-REFERENCE-MALFORMED':
    'An ampersand begins no reference (line {line}, column {column}). In a text, write an ampersand as the reference amp.',
  'XML-ENTITY-UNDECLARED':
    'The entity {name} is not known (line {line}, column {column}). Write the character itself; only lt, gt, amp, quot and apos are predefined.',
  'XML-COMMENT-MALFORMED':
    'A comment is not well-formed (line {line}, column {column}). It must not have two hyphens in a row.',
  'XML-CDATA-MALFORMED':
    'A CDATA section does not begin as it must (line {line}, column {column}). Write CDATA in capital letters, or write the text without it.',
  'XML-CDATA-END-IN-TEXT':
    'The end mark of a CDATA section stands in a text (line {line}, column {column}). Write its greater-than sign as the reference gt.',
  'XML-INSTRUCTION-MALFORMED':
    'The processing instruction {name} is not allowed here or not well-formed (line {line}, column {column}). The XML declaration may only be the very first thing.',
  'XML-PREFIX-UNDECLARED':
    'The prefix {prefix} is not declared (line {line}, column {column}). Declare its namespace on the document element.',
  'XML-NAMESPACE-MALFORMED':
    'The namespace declaration {name} is not allowed (line {line}, column {column}). The prefixes xml and xmlns are reserved, and a prefix cannot be declared empty.',
};
