/** The elements of a D.96A message against the segment directory: presence, representation and length. */
import type { EdifactProblem } from '../problem.js';
import type { Finding } from '../../../model/finding.js';
import { maximumFindings } from '../syntax/limits.js';
import { textOf, type Segment } from '../syntax/segment.js';
import { syntaxFinding } from '../syntax/syntax-finding.js';
import { digitCount } from '../invoice/numbers.js';
import { segmentDefinition, type ComponentDefinition, type ElementDefinition } from './segments.js';

export function checkElements(segments: readonly Segment[], pathOf: (segment: number) => string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const segment of segments) {
    const definition = segmentDefinition(segment.tag);
    if (definition === undefined) continue;
    const report = (rule: EdifactProblem, place: string, values: Finding['values']) => {
      if (findings.length >= maximumFindings) return;
      findings.push(syntaxFinding(rule, `${pathOf(segment.number)}/${place}`, segment.number, values));
    };
    if (segment.elements.length > definition.length) {
      report('EDIFACT-ELEMENTS-TOO-MANY', String(definition.length + 1), {
        tag: segment.tag,
        maximum: definition.length,
      });
    }
    for (const [index, element] of definition.entries()) checkElement(segment, index + 1, element, report);
  }
  return findings;
}

type Report = (rule: EdifactProblem, place: string, values: Finding['values']) => void;

function checkElement(segment: Segment, at: number, element: ElementDefinition, report: Report): void {
  const texts = segment.elements[at - 1]?.texts ?? [];
  const isPresent = texts.some((text) => text !== '');
  if (!isPresent) {
    if (element.mandatory) report('EDIFACT-ELEMENT-MISSING', element.id, { element: element.id });
    return;
  }
  if (texts.length > element.components.length && texts.slice(element.components.length).some((text) => text !== '')) {
    report('EDIFACT-COMPONENTS-TOO-MANY', element.id, { element: element.id, maximum: element.components.length });
  }
  for (const [index, component] of element.components.entries()) {
    const place = component.id === element.id ? element.id : `${element.id}/${component.id}`;
    const text = textOf(segment, at, index + 1);
    if (text === '') {
      if (component.mandatory) report('EDIFACT-ELEMENT-MISSING', place, { element: component.id });
    } else checkText(text, component, place, report);
  }
}

function checkText(text: string, component: ComponentDefinition, place: string, report: Report): void {
  if (component.numeric && !/^-?\d+(?:[.,]\d+)?$/.test(text)) {
    report('EDIFACT-ELEMENT-NOT-NUMERIC', place, { element: component.id, value: text.slice(0, 35) });
    return;
  }
  const length = component.numeric ? digitCount(text) : text.length;
  if (length > component.maximum) {
    report('EDIFACT-ELEMENT-TOO-LONG', place, { element: component.id, length, maximum: component.maximum });
  }
}
