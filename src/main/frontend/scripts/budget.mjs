// Measures what a browser loads before the inbox shows, and refuses a build that grew beyond the budget.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 150 * 1024;
const dist = process.env.OUT_DIR ?? '../../../target/classes/static/app';
const page = readFileSync(`${dist}/index.html`, 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\/app\/(assets\/[^"]+\.js)"/g)].map((found) => found[1]);
// One language is loaded too; the larger one counts.
const languages = readdirSync(`${dist}/assets`).filter((file) => /^(en|de)-.*\.js$/.test(file));
const size = (file) => gzipSync(readFileSync(`${dist}/${file}`)).length;
const language = Math.max(...languages.map((file) => size(`assets/${file}`)));
const total = scripts.reduce((sum, file) => sum + size(file), language);
console.log(`Shell with inbox: ${(total / 1024).toFixed(1)} KiB of script, compressed, in ${scripts.length + 1} files`);
if (total > BUDGET_BYTES) {
  console.error(`That is more than ${BUDGET_BYTES / 1024} KiB.`);
  process.exit(1);
}
