// Makes an event log of open incidents of the real one: each case as it was reported, moved into the last days.
import { execFileSync } from 'node:child_process';

const DAYS = 5;

const moment = (time) => {
  const two = (value) => String(value).padStart(2, '0');
  return `${time.getUTCDate()}/${time.getUTCMonth() + 1}/${time.getUTCFullYear()} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
};

/**
 * @param {string} zip path of incident_event_log.zip
 * @returns {string} CSV that the shipped mapping servicenow-incident-log reads
 */
export function openLog(zip, now = Date.now()) {
  const [head, ...lines] = execFileSync('unzip', ['-p', zip], { maxBuffer: 1 << 28 }).toString().trim().split(/\r?\n/);
  const columns = head.split(',');
  const at = (name) => columns.indexOf(name);
  const cases = new Map();
  for (const line of lines) {
    const values = line.split(',');
    if (values.length === columns.length && !cases.has(values[0])) cases.set(values[0], values);
  }
  const step = (DAYS * 86_400_000) / cases.size;
  const rows = [...cases.values()].map((values, index) => {
    const row = [...values];
    const opened = moment(new Date(now - (cases.size - index) * step));
    row[at('number')] = `OPEN${values[0]}`;
    row[at('incident_state')] = 'New';
    for (const name of ['opened_at', 'sys_created_at', 'sys_updated_at']) row[at(name)] = opened;
    for (const name of ['resolved_at', 'closed_at', 'resolved_by', 'closed_code', 'assigned_to']) row[at(name)] = '?';
    return row.join(',');
  });
  return [head, ...rows].join('\n');
}
