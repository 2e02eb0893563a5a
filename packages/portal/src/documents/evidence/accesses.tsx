import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../app/api.js';
import { Section } from '../../display/section.js';
import { useTexts } from '../../display/texts.js';
import { AccessTable } from '../../people/access-table.js';

/** How many readings are shown beside a document. */
const pageSize = 20;

/** Who read the document's content, and why where it was the operator (Telema 3.3). */
export function Accesses({ document }: { readonly document: string }) {
  const { say } = useTexts();
  const client = useClient();
  const accesses = useQuery({
    queryKey: ['accesses', document],
    queryFn: () => client.call('contentAccesses', { query: { document, limit: pageSize } }),
  });
  if (accesses.data === undefined || accesses.data.items.length === 0) return undefined;
  return (
    <Section title={say('accesses')} level={3}>
      <AccessTable items={accesses.data.items} withDocument={false} />
    </Section>
  );
}
