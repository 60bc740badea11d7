import { expect, test } from 'vitest';
import type { Contract } from '@/api/parties';
import { contractBody, draftOf } from './contract';

test('what was read and not touched is sent as it was', () => {
  const contract = {
    key: 'lines',
    supplier: 'fernline',
    name: 'Lines',
    scope: 'All lines',
    services: ['vpn'],
    calendar: 'business-hours',
    targets: [{ practice: 'incident', minutes: 60 }],
    startsOn: '2026-01-01',
    noticeDays: 30,
    warningPercent: 70,
    owner: 'admin',
    version: 3,
  } as Contract;
  expect(contractBody('fernline', draftOf(contract))).toEqual({
    supplier: 'fernline',
    name: 'Lines',
    scope: 'All lines',
    services: ['vpn'],
    calendar: 'business-hours',
    targets: [{ practice: 'incident', minutes: 60 }],
    startsOn: '2026-01-01',
    noticeDays: 30,
    warningPercent: 70,
    owner: 'admin',
  });
});
