import { Button, Code, CopyButton, Group, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import type { Content, Evidence } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { Failure } from '../display/failure.js';
import { useTexts } from '../display/texts.js';
import { Section } from './section.js';

/** How many characters of a content are shown; the rest is for the download. */
const maxShownCharacters = 60_000;

/** The bytes as they were sent and as they were delivered, with their hashes. */
export function Contents({ evidence }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  const { contents } = evidence;
  const [first] = contents;
  return (
    <Section title={say('contents')}>
      {first === undefined ? (
        <Text size="sm" c="dimmed">
          {say('contentsNone')}
        </Text>
      ) : (
        <Tabs defaultValue={first.kind} keepMounted={false}>
          <Tabs.List mb="sm">
            {contents.map(({ kind, format }) => (
              <Tabs.Tab key={kind} value={kind}>
                {say(kind)}
                {format === null ? '' : ` · ${format}`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {contents.map((content) => (
            <Tabs.Panel key={content.kind} value={content.kind}>
              <OneContent id={evidence.id} content={content} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Section>
  );
}

function OneContent({ id, content }: { readonly id: string; readonly content: Content }) {
  const { say, bytes, day } = useTexts();
  const client = useClient();
  const loaded = useQuery({
    queryKey: ['content', id, content.kind, content.sha256],
    queryFn: () => client.bytes(content.kind, id),
    staleTime: Infinity,
  });
  const text = loaded.data === undefined ? undefined : textOf(loaded.data, content.mediaType);
  return (
    <Stack gap="xs">
      <Group gap="xs" justify="space-between">
        <Text size="xs" c="dimmed">
          {bytes(content.sizeBytes)} · {say('readableUntil', { day: day(content.readableUntil) })}
        </Text>
        <Button
          size="compact-xs"
          variant="light"
          disabled={loaded.data === undefined}
          onClick={() => {
            if (loaded.data !== undefined) save(loaded.data, content, id);
          }}
        >
          {say('download')}
        </Button>
      </Group>
      <Group gap={6} wrap="nowrap">
        <Code className="path">
          {say('sha256')} {content.sha256}
        </Code>
        <CopyButton value={content.sha256}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={copy}>
              {say(copied ? 'copied' : 'copyHash')}
            </Button>
          )}
        </CopyButton>
      </Group>
      {loaded.error !== null && <Failure error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {loaded.isPending && <Skeleton h={200} />}
      {text !== undefined && (
        <Code block className="content" tabIndex={0} aria-label={say(content.kind)}>
          {text.slice(0, maxShownCharacters)}
        </Code>
      )}
      {text !== undefined && text.length > maxShownCharacters && (
        <Text size="xs" c="dimmed">
          {say('showingPart', { shown: maxShownCharacters, total: text.length })}
        </Text>
      )}
    </Stack>
  );
}

/** The bytes as text, in the character set that the media type names. */
function textOf(content: Uint8Array, mediaType: string): string {
  const charset = /charset=([\w-]+)/i.exec(mediaType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}

function save(content: Uint8Array, { kind, mediaType }: Content, id: string): void {
  const ending = mediaType.includes('xml') ? 'xml' : mediaType.includes('json') ? 'json' : 'edi';
  const url = URL.createObjectURL(new Blob([new Uint8Array(content)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${id}-${kind}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}
