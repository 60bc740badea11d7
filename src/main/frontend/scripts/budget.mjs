// Measures what a browser loads before the inbox shows, and refuses a build that grew beyond the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 150 * 1024;
const dist = process.env.OUT_DIR ?? '../../../target/classes/static/app';
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8'));

const files = new Set();
function take(key) {
  files.add(manifest[key].file);
  (manifest[key].imports ?? []).forEach(take);
}
const page = readFileSync(`${dist}/index.html`, 'utf8');
const loaded = [...page.matchAll(/(?:src|href)="\/app\/(assets\/[^"]+\.js)"/g)].map((found) => found[1]);
for (const [key, { file }] of Object.entries(manifest)) if (loaded.includes(file)) take(key);
const messages = (language) => ['app', 'shared', 'features/inbox'].map((folder) => `src/${folder}/messages/${language}.json`);

const size = (file) => gzipSync(readFileSync(`${dist}/${file}`)).length;
const sum = (all) => all.reduce((total, file) => total + size(file), 0);
// One language is loaded too; the larger one counts.
const language = Math.max(...['en', 'de'].map((code) => sum(messages(code).map((key) => manifest[key].file))));
const total = sum([...files]) + language;
console.log(`Shell with inbox: ${(total / 1024).toFixed(1)} KiB of script, compressed`);
if (total > BUDGET_BYTES) {
  console.error(`That is more than ${BUDGET_BYTES / 1024} KiB.`);
  process.exit(1);
}
