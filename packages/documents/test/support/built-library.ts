import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';

const packages = join(import.meta.dirname, '../../..');

/** The README's examples: the first is for Node, the second for a page. */
export function readmeExample(number: 0 | 1): string {
  const readme = readFileSync(join(packages, 'documents/README.md'), 'utf8');
  const example = [...readme.matchAll(/```ts\n([^]*?)```/g)][number]?.[1];
  if (example === undefined) throw new Error(`the README has no example ${String(number)}`);
  return example;
}

/** A built package by its name; `npm run build:types` makes it. */
export function builtPackage(name: 'documents' | 'kernel'): string {
  const folder = join(packages, name);
  if (!existsSync(join(folder, 'dist/index.js'))) throw new Error(`${folder} is not built: npm run build:types`);
  return folder;
}

export interface LibrarySite {
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Bundles a page that uses the built library, as anybody would with Vite, and serves it on the loopback interface. */
export async function openLibrarySite(
  folder: string,
  page: { readonly html: string; readonly script: string },
  headers: Readonly<Record<string, string>>,
): Promise<LibrarySite> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page.html);
  writeFileSync(join(folder, 'page.js'), page.script);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@saikne/documents': join(builtPackage('documents'), 'dist/index.js') } },
  });
  const site = join(folder, 'dist');
  const server = createServer((request, response) => {
    const path = normalize(request.url === '/' ? '/index.html' : (request.url ?? ''));
    const file = join(site, path);
    if (!file.startsWith(site) || !existsSync(file)) response.writeHead(404, headers).end();
    else {
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'content-type': type }).end(readFileSync(file));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          rmSync(folder, { recursive: true, force: true });
          if (error === undefined) resolve();
          else reject(error);
        });
      }),
  };
}
