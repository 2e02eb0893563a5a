import type { Finding } from '@saikne/documents';
import type { Language } from '@saikne/kernel';

/** What a finding says to people; the documents room's own texts. */
export function findingText(finding: Finding, _language: Language): string {
  return Object.entries(finding.values)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ');
}
