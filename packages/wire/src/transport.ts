/** The part of the platform's `fetch` that the client uses; it is handed in. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly signal?: never;
}
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
  readonly body: AsyncIterable<Uint8Array> | { getReader(): StreamReader } | null;
}
export interface StreamReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Where a route is asked. */
export interface Address {
  readonly method: string;
  readonly path: string;
}

/** A route's path with its parameters put in, and the query behind it. */
export function pathOf({ path }: Address, params: Readonly<Record<string, string>> = {}, query: Query = {}): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}

/** The longest text kept while an event is incomplete, in characters. */
const maxEventLength = 65_536;

/** Reads server-sent events named `change` until the stream ends. */
export async function readEvents(reader: StreamReader, onChange: (data: unknown) => void): Promise<void> {
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += asciiOf(part.value ?? new Uint8Array());
    const blocks = text.split('\n\n');
    text = (blocks.pop() ?? '').slice(-maxEventLength);
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (data !== undefined && block.includes('event: change')) onChange(JSON.parse(data.slice(6)));
    }
  }
}

/** Events are ASCII: the server escapes nothing else into them. */
function asciiOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
