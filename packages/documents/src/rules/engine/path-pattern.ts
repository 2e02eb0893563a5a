/**
 * Where in a document a rule looks, written as the path of element names that leads there:
 *
 * - `cac:Delivery/cac:Address`: such an element under such a parent, at any depth;
 * - `/Invoice/cbc:Note`: from the document element on; `/*` is any document element;
 * - `*Amount`: any element whose local name ends so; `*` any element at all;
 * - `{cac:InvoiceLine,cac:CreditNoteLine}/cbc:ID`: alternatives.
 */
export type PathText = string;

export interface PathPattern {
  /** Whether the first step is the document element. */
  readonly anchored: boolean;
  readonly steps: readonly Step[];
}

export type Step = { readonly is: 'name'; readonly name: string } | { readonly is: 'ending'; readonly ending: string };

/** Reads a path; alternatives in braces give one pattern each. */
export function parsePath(text: PathText): readonly PathPattern[] {
  return expand(text).map((plain) => ({
    anchored: plain.startsWith('/'),
    steps: plain
      .replace(/^\//, '')
      .split('/')
      .map((step): Step =>
        step.startsWith('*') ? { is: 'ending', ending: step.slice(1) } : { is: 'name', name: step },
      ),
  }));
}

function expand(text: string): readonly string[] {
  const open = text.indexOf('{');
  if (open === -1) return [text];
  const close = text.indexOf('}', open);
  return text
    .slice(open + 1, close)
    .split(',')
    .flatMap((alternative) => expand(text.slice(0, open) + alternative + text.slice(close + 1)));
}

export function stepMatches(step: Step, name: string): boolean {
  return step.is === 'name' ? step.name === name : name.endsWith(step.ending);
}
