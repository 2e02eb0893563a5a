import { Button } from '@mantine/core';
import { ApiRefusal } from '@saikne/wire';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { useClient } from '../app/api.js';
import { Refused } from '../display/failure.js';
import { useTexts } from '../display/texts.js';

/** How long the server is given to say what became of the document, in seconds. */
const waitSeconds = 10;

/** Hands in a file; whatever becomes of it, its evidence is opened. */
export function SendButton() {
  const { say } = useTexts();
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const sending = useMutation({
    mutationFn: async (file: File) => {
      const content = new Uint8Array(await file.arrayBuffer());
      return client.submit({ content, fileName: file.name, mediaType: mediaTypeOf(file), waitSeconds });
    },
    onSuccess: ({ document }) => {
      navigate(`/documents/${document}`);
    },
    onError: (error) => {
      // A refused document is kept and has its evidence like any other.
      const document = error instanceof ApiRefusal ? error.problem.document : undefined;
      if (document !== undefined) navigate(`/documents/${document}`);
    },
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) sending.mutate(file);
          currentTarget.value = '';
        }}
      />
      <Button size="sm" loading={sending.isPending} onClick={() => input.current?.click()}>
        {say('send')}
      </Button>
      {sending.error !== null && <Refused error={sending.error} />}
    </>
  );
}

function mediaTypeOf({ type }: File): string {
  return type === '' ? 'application/octet-stream' : type;
}
