import type { Messages } from '@saikne/kernel';
import type { EdifactProblem } from '../problem.js';

export const edifactMessagesEn: Messages<EdifactProblem> = {
  'EDIFACT-CHARACTER-INVALID':
    'Text at {what} has bytes that are no characters in {characterSet}: “{text}”. Send it in the character set the interchange names, or agree on another with the operator.',
  'EDIFACT-CHARACTER-REPERTOIRE':
    'The interchange says {characterSet} but uses characters beyond it, such as small letters. They were read; name a set that has them, UNOC or UNOY.',
  'EDIFACT-CHARACTER-SET':
    'The character set {characterSet} is not known; only unaccented letters are read. Use UNOC or UNOY, or have the set agreed with the operator.',
  'EDIFACT-CNT-LINES':
    'CNT counts {said} lines, the message has {counted, number}. Correct the count, or send the missing lines.',
  'EDIFACT-COMPONENTS-TOO-MANY':
    '{element} has more components than the directory allows ({maximum, number}): {what}. Leave out what has no place in it, or release the separators in its text.',
  'EDIFACT-CONTROL-CHARACTER': 'Text at {what} has a control character. Take it out.',
  'EDIFACT-ELEMENT-MISSING': 'The mandatory element {element} is missing: {what}. Fill it in.',
  'EDIFACT-MESSAGE-VERSION':
    '{version}:{release} is no version and release of a message directory. Name the one the message is built by, such as D:96A.',
  'EDIFACT-ELEMENT-NOT-NUMERIC':
    'Element {element} must be a number, and “{value}” is none: {what}. Write digits with a decimal mark, without other separators.',
  'EDIFACT-ELEMENT-TOO-LONG':
    'Element {element} is {length, number} long, at most {maximum, number} are allowed: {what}. Shorten it.',
  'EDIFACT-ELEMENTS-TOO-MANY':
    'Segment {tag} has more elements than the directory allows ({maximum, number}): {what}. Leave out what has no place in it, or release the separators in its texts.',
  'EDIFACT-EMPTY': 'The file has no segments. Send it again, complete.',
  'EDIFACT-LIMIT':
    '{unit, select, bytes {The interchange has more than {limit, number} bytes.} segments {The interchange has more than {limit, number} segments.} elements {A segment has more than {limit, number} elements.} components {An element has more than {limit, number} components.} other {A component has more than {limit, number} bytes.}} Split it, or look for a terminator that is missing.',
  'EDIFACT-LINE-BREAK':
    'Texts have line breaks or tabs inside, first at {what}. They were read as written; end segments with the terminator only.',
  'EDIFACT-MESSAGE-UNSUPPORTED':
    'The message {type} {directory} is not read here. Send INVOIC of a UN directory, D.96A for choice.',
  'EDIFACT-NO-MESSAGE': 'The interchange has no such message. Send one that begins with UNH.',
  'EDIFACT-OBJECT-LENGTH':
    'UNO announces an object of {length, number} bytes, but UNP does not stand behind that many (segment {segment, number}). Correct the length.',
  'EDIFACT-OUTSIDE-MESSAGE':
    'Segment {tag} stands where no message is open (segment {segment, number}). Put it between UNH and UNT.',
  'EDIFACT-RELEASE-AT-END':
    'The file ends with a release character (segment {segment, number}): it was cut off. Send it again, complete.',
  'EDIFACT-REPETITION':
    '{tag} repeats more often than {maximum, number} times in {what}. Split the message, or leave some out.',
  'EDIFACT-SEGMENT-MISSING': 'The mandatory segment {tag} is missing in {what}. Add it.',
  'EDIFACT-SEGMENT-ORDER':
    'Segment {tag} stands in the wrong place of {what} (segment {segment, number}). Write the segments in the order of the directory.',
  'EDIFACT-SEGMENT-UNKNOWN':
    'The message has no segment {tag} in its directory: {what} (segment {segment, number}). Leave it out, or name the directory that has it.',
  'EDIFACT-SEGMENT-UNTERMINATED':
    'The last segment ({segment, number}) has no terminator: the file was cut off, or UNA names another. Send it again, complete.',
  'EDIFACT-SETTING': 'The setting {setting} cannot be “{value}”. Correct it in the partner’s contract format.',
  'EDIFACT-TAG':
    '“{tag}” is no segment tag (segment {segment, number}). A tag is three capital letters or digits, without blanks before it; release terminators inside texts.',
  'EDIFACT-TERMINATOR-UNDECLARED':
    'Segments end with their lines, but no UNA says so. They were read that way; declare the terminator in UNA.',
  'EDIFACT-TIME-LEFT-OUT': '{what} has a time behind the day; an invoice’s dates are days, so the time was left out.',
  'EDIFACT-UNA':
    'UNA declares separators that cannot work: “{una}”. Name six different signs, with comma or point for the decimal mark.',
  'EDIFACT-UNA-CHANGED':
    'A further interchange of the file declares other separators (segment {segment, number}). Send it as a file of its own.',
  'EDIFACT-UNB-MISSING': 'The interchange does not begin with UNB. Put the message into its envelope, UNB to UNZ.',
  'EDIFACT-UNE-COUNT':
    'UNE counts {said} messages, there are {counted, number}. Something is missing, or the count is wrong: send it again, complete.',
  'EDIFACT-UNE-MISSING':
    'UNG (segment {segment, number}) is not closed by UNE: the file was cut off. Send it again, complete.',
  'EDIFACT-UNE-REFERENCE': 'UNE says the reference “{said}”, UNG says “{expected}”. Make them the same.',
  'EDIFACT-UNH-REFERENCE-REPEATED':
    'Two messages of the interchange have the reference “{reference}”. Give each its own.',
  'EDIFACT-UNT-COUNT':
    'UNT counts {said} segments, there are {counted, number}. Something is missing, or the count is wrong: send it again, complete.',
  'EDIFACT-UNT-MISSING':
    'UNH (segment {segment, number}) is not closed by UNT: the file was cut off. Send it again, complete.',
  'EDIFACT-UNT-REFERENCE': 'UNT says the reference “{said}”, UNH says “{expected}”. Make them the same.',
  'EDIFACT-UNZ-COUNT':
    'UNZ counts {said} messages, there are {counted, number}. Something is missing, or the count is wrong: send it again, complete.',
  'EDIFACT-UNZ-MISSING':
    'UNB (segment {segment, number}) is not closed by UNZ: the file was cut off. Send it again, complete.',
  'EDIFACT-UNZ-REFERENCE': 'UNZ says the reference “{said}”, UNB says “{expected}”. Make them the same.',
  'EDIFACT-WRAPPED':
    'Lines are broken inside segments. They were joined again; send the interchange without line breaks inside segments.',
};
