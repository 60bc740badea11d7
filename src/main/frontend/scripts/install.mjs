// Installs what the lock file names, only when it names something else than the last time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.attesta-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--include=dev', '--no-progress'], { stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(stamp, lock);
}
