import { expect, it } from 'vitest';
import { exportAddress, readChoice, toQuery } from './useItemFilter';

it('reads from the address what was chosen and nothing else', () => {
  expect(readChoice(new URLSearchParams('q=%20mail%20&class=server&state=&tab=x'))).toEqual({ q: 'mail', class: 'server' });
});

it('asks for a finding by its class, without the filter', () => {
  expect(toQuery({ class: 'server', finding: 'stale', q: 'a' })).toEqual({ filter: {}, found: { ciClass: 'server', finding: 'stale' } });
  expect(toQuery({ finding: 'stale', q: 'a' })).toEqual({ filter: { q: 'a' } });
});

it('exports by class and state; relations have no state', () => {
  const choice = { class: 'server', state: 'live', q: 'mail' };
  expect(exportAddress('items', 'csv', choice)).toBe('/api/v1/configuration-items/export?format=csv&class=server&state=live');
  expect(exportAddress('relations', 'xlsx', choice)).toBe('/api/v1/configuration-relations/export?format=xlsx&class=server');
});
