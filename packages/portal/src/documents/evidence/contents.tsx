import { Button } from '@mantine/core';
import type { Content, Evidence } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../app/api.js';
import { Failure } from '../../display/failure.js';
import { Section } from '../../display/section.js';
import { useTexts } from '../../display/texts.js';
import { Waiting } from '../../display/waiting.js';
import { WithReason } from './content-reason.js';

/** How many characters of a content are shown; the rest is for the download. */
const maxShownCharacters = 60_000;

/** The bytes as they were sent and as they were delivered, with their hashes. */
export function Contents({ evidence }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  const { contents, id } = evidence;
  if (contents.length === 0) return <p className="quiet">{say('contentsNone')}</p>;
  return (
    <WithReason>
      {(reason) =>
        contents.map((content) => (
          <Section
            key={content.kind}
            level={3}
            title={`${say(content.kind)}${content.format === null ? '' : ` · ${content.format}`}`}
          >
            <OneContent id={id} content={content} reason={reason} />
          </Section>
        ))
      }
    </WithReason>
  );
}

interface OneContentProps {
  readonly id: string;
  readonly content: Content;
  readonly reason: string | undefined;
}

function OneContent({ id, content, reason }: OneContentProps) {
  const { say, bytes, day } = useTexts();
  const client = useClient();
  const [copied, setCopied] = useState(false);
  const loaded = useQuery({
    queryKey: ['content', id, content.kind, content.sha256],
    queryFn: () => client.bytes(content.kind, id, reason === undefined ? {} : { reason }),
    staleTime: Infinity,
  });
  const text = loaded.data === undefined ? undefined : textOf(loaded.data, content.mediaType);
  return (
    <div className="stack">
      <div className="card-line">
        <span className="quiet">
          {bytes(content.sizeBytes)} · {say('readableUntil', { day: day(content.readableUntil) })}
        </span>
        <Button
          size="compact-sm"
          variant="light"
          disabled={loaded.data === undefined}
          onClick={() => {
            if (loaded.data !== undefined) save(loaded.data, content, id);
          }}
        >
          {say('download')}
        </Button>
      </div>
      <div className="card-line">
        <span className="hash">
          {say('sha256')} {content.sha256}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => {
            void navigator.clipboard.writeText(content.sha256).then(() => {
              setCopied(true);
            });
          }}
        >
          {say(copied ? 'copied' : 'copyHash')}
        </Button>
      </div>
      {loaded.error !== null && <Failure error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {loaded.isPending && <Waiting />}
      {text !== undefined && (
        <pre className="source content" tabIndex={0} aria-label={say(content.kind)}>
          {text.slice(0, maxShownCharacters)}
        </pre>
      )}
      {text !== undefined && text.length > maxShownCharacters && (
        <p className="quiet">{say('showingPart', { shown: maxShownCharacters, total: text.length })}</p>
      )}
    </div>
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
