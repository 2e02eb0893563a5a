import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * `virtual:routes`: where each route of the API is asked, taken out of the table of routes when the page is built. The
 * table itself carries the schemas and the library that reads them, which a page that trusts its own server can spare.
 */
function routeAddresses(): Plugin {
  const id = 'virtual:routes';
  return {
    name: 'saikne-routes',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    async load(asked) {
      if (asked !== `\0${id}`) return undefined;
      const { routes } = await import('@saikne/wire');
      const addresses = Object.entries(routes).map(([name, { method, path }]) => [name, { method, path }] as const);
      return `export const addresses = ${JSON.stringify(Object.fromEntries(addresses))};`;
    },
  };
}

/** Smaller files gain nothing by being compressed, in bytes. */
const leastCompressed = 1024;

/** Leaves each file that is text once more beside itself, compressed, for the server to hand out. */
function compressedBeside(): Plugin {
  return {
    name: 'saikne-compress',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(?:js|css|svg|html)$/.test(fileName)) continue;
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (content.length < leastCompressed) continue;
          const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
          const brotli = brotliCompressSync(content, { params: quality });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotli });
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(content, { level: 9 }) });
        }
      },
    },
  };
}

export default defineConfig({
  plugins: [routeAddresses(), react(), compressedBeside()],
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/v1': process.env['SAIKNE_URL'] ?? 'http://127.0.0.1:8080' } },
});
