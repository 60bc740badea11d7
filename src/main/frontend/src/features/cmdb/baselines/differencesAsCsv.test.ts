import { expect, it } from 'vitest';
import { differencesAsCsv } from './differencesAsCsv';

it('writes a line for each field, and one for what has none', () => {
  const csv = differencesAsCsv([
    { key: 'srv-1', change: 'CHANGED', fields: [{ field: 'state', before: 'live' as never, after: 'retired' as never }, { field: 'attributes.cpuCores', after: 8 as never }] },
    { key: 'a uses b', change: 'REMOVED', fields: [] },
  ]);
  expect(csv.split('\r\n')).toEqual([
    'key,change,field,before,after',
    'srv-1,CHANGED,state,live,retired',
    'srv-1,CHANGED,attributes.cpuCores,,8',
    'a uses b,REMOVED,,,',
  ]);
});
