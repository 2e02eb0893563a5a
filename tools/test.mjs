/** `npm test`: gets the clone, the build and a browser ready, then runs every test. Arguments go to Vitest. */
import { checkNode, ensureBuild, ensureDependencies, root, run } from './ready.mjs';
import { ensureBrowser } from './browser.mjs';

checkNode();
ensureDependencies();
ensureBuild();
const CHROMIUM_PATH = ensureBrowser();
run(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)], {
  env: { ...process.env, CHROMIUM_PATH },
});
