import { Badge, Code, Table, Text } from '@mantine/core';
import type { Evidence, Finding } from '@saikne/wire';
import { useTexts } from '../display/texts.js';
import { Section } from './section.js';

const colours: Readonly<Record<Finding['severity'], string>> = { error: 'red', warning: 'yellow', information: 'gray' };

/** What the readers and the rules said. */
export function Findings({ evidence }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  const { findings, timeline } = evidence;
  const judged = timeline.some(({ step }) => step === 'validated');
  return (
    <Section title={say('findings')}>
      {findings.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say(judged ? 'findingsNone' : 'findingsNotJudged')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing={6} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('column.rule')}</Table.Th>
                <Table.Th>{say('column.what')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {findings.map((finding, index) => (
                <Table.Tr key={`${index}-${finding.rule}`}>
                  <Table.Td className="top">
                    <Text size="sm" ff="monospace">
                      {finding.rule}
                    </Text>
                    <Badge size="xs" radius="sm" variant="light" color={colours[finding.severity]} tt="none">
                      {say(`severity.${finding.severity}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{finding.message}</Text>
                    <Code className="path">{finding.path}</Code>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}
