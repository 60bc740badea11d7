// Fills a running service with the real log and 20,000 open incidents, as described in README.md.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openLog } from './open-log.mjs';
import { option } from './options.mjs';

const url = option('url', 'http://localhost:8080');
const log = option('log', new URL('../../../shared/data/incident-event-log/incident_event_log.zip', import.meta.url).pathname);
const headers = { Authorization: `Basic ${Buffer.from(`${option('user', 'integrator')}:demo`).toString('base64')}` };

async function imported(name, content) {
  const form = new FormData();
  form.set('file', new Blob([content]), name);
  form.set('mapping', 'servicenow-incident-log');
  const sent = await fetch(`${url}/api/v1/imports`, { method: 'POST', headers, body: form });
  if (!sent.ok) throw new Error(`${name}: ${sent.status} ${await sent.text()}`);
  let run = await sent.json();
  while (run.state !== 'DONE') {
    if (run.state === 'FAILED') throw new Error(JSON.stringify(run));
    await new Promise((done) => setTimeout(done, 2_000));
    run = await (await fetch(`${url}/api/v1/imports/${run.id}`, { headers })).json();
    process.stdout.write(`\r${name}: ${run.phase ?? ''} ${run.casesWritten ?? ''}      `);
  }
  console.log(`\r${name}: done                    `);
}

if (!option('skip-log')) await imported(basename(log), readFileSync(log));
await imported('open-incidents.csv', openLog(log));
