import type { Messages } from '@saikne/kernel';
import type { ReadingProblem } from './problem.js';

export const readingMessagesEn: Messages<ReadingProblem> = {
  'TERM-MISSING': '{what} is missing. Add it.',
  'TERM-REPEATED': '{what} stands here a second time, with the value "{value}". It may occur once: keep the right one.',
  'TERM-NOT-A-DATE':
    '{what} is "{value}", which is no date in the form this format asks for. Write a day of the calendar, without a time zone.',
  'TERM-NOT-A-NUMBER':
    '{what} is "{value}", which is no decimal number. Write digits with a point before the decimals, without spaces and without an exponent.',
  'TERM-NOT-BASE64': '{what} is not base64. Encode the file again.',
  'TERM-FORM': '{what} is "{value}", which has not the form of this term. Correct the value.',
  'TERM-INCOMPLETE': '{what} lacks a part it needs: an identifier its value, a file its name or type. Add it.',
  'TERM-CONTRADICTED': '{what} stands at two places with different values; here it is "{value}". Make them equal.',
  'TERM-ASSUMED':
    '{what} is not given though what belongs to it is; it is taken to be "{value}". Give it if it is another.',
  'CURRENCY-DIFFERS': '{what} is in {value}, but it must be in {expected}. Write the amount in that currency.',
  'ELEMENT-REPEATED': 'The element {element} stands here a second time; it may occur once. Only the first one is read.',
  'COUNT-WRONG':
    'The document says there are {value}, but there are {counted}. Correct the count, or find what is missing.',
  'JSON-NOT-UTF-8': 'The file is not UTF-8. Write JSON in UTF-8.',
  'JSON-NOT-WELL-FORMED': 'The JSON is not well-formed at line {line}, column {column}. Correct it there.',
  'JSON-DUPLICATE-KEY': 'A key stands twice in one JSON object (line {line}, column {column}). Keep one.',
  'JSON-TOO-DEEP':
    'The JSON is nested too deep at line {line}, column {column}. No invoice needs that: check the program that wrote it.',
  'JSON-NOT-THIS-FORMAT':
    'The key "{key}" is missing or not what this format and version ask for. See the schema of the JSON invoice.',
  'JSON-UNKNOWN-KEY': 'The key "{key}" is unknown here. Remove it, or correct its spelling.',
  'JSON-WRONG-KIND':
    'A JSON {expected} must stand here. Amounts, dates and codes are strings, so that nothing is rounded.',
  'DOCUMENT-EMPTY': 'The file is empty. Send it again, complete.',
  'DOCUMENT-TOO-BIG':
    'The file has {bytes} bytes; {maximumBytes} are allowed. Split it, or send large attachments another way.',
  'FORMAT-UNKNOWN':
    'The file is in no format we know. Send UBL, CII, EDIFACT INVOIC, Estonian e-invoice, eDoc or JSON.',
  'FORMAT-UNKNOWN-ROOT':
    'The XML begins with {root}, which is no document we know. Check the document element and its namespace.',
  'MORE-THAN-ONE-DOCUMENT': 'The file holds {count} documents. Send each one by itself.',
  'CONVERSION-LOSES-ESSENTIAL':
    'The conversion would lose {what} ("{value}"), so it was stopped. Have the partner’s format changed, or leave the value out with the sender’s consent.',
  'CONVERSION-NOT-PROVEN':
    'Read back, the result says "{right}" for {what}, the source "{left}". The result was thrown away; tell the operator.',
};
