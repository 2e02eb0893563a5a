import { Code, Table, Text } from '@mantine/core';
import type { Evidence, Loss } from '@saikne/wire';
import { portalCatalogue } from '../messages/catalogue.js';
import type { PortalKey } from '../messages/keys.js';
import { useTexts, type Texts } from '../display/texts.js';
import { Section } from './section.js';

/** What the conversion could not carry, by business term. */
export function Losses({ evidence }: { readonly evidence: Evidence }) {
  const texts = useTexts();
  const { say } = texts;
  const { losses, deliveredFormat } = evidence;
  return (
    <Section title={say('losses')}>
      {losses.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say(deliveredFormat === null ? 'lossesNotConverted' : 'lossesNone')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing={6} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('column.term')}</Table.Th>
                <Table.Th>{say('column.value')}</Table.Th>
                <Table.Th>{say('column.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {losses.map((loss, index) => (
                <Table.Tr key={`${index}-${loss.path}`}>
                  <Table.Td className="top">{loss.term ?? <Code className="path">{loss.path}</Code>}</Table.Td>
                  <Table.Td className="top">
                    <Text size="sm" lineClamp={3}>
                      {loss.value}
                    </Text>
                  </Table.Td>
                  <Table.Td className="top">{reasonOf(loss, texts)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}

function reasonOf({ reason }: Loss, { say }: Texts): string {
  const key = `reason.${reason}`;
  return isKey(key) ? say(key) : reason;
}

function isKey(key: string): key is PortalKey {
  return Object.hasOwn(portalCatalogue.en, key);
}

/** What the target format demanded and the document did not say. */
export function Additions({ added }: Pick<Evidence, 'added'>) {
  const { say } = useTexts();
  if (added.length === 0) return undefined;
  return (
    <Section title={say('added')}>
      <Table verticalSpacing={4} fz="sm">
        <Table.Tbody>
          {added.map(({ path, value }) => (
            <Table.Tr key={path}>
              <Table.Td>
                <Code className="path">{path}</Code>
              </Table.Td>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
