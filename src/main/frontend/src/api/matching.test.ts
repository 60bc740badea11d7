import { describe, expect, it } from 'vitest';
import { matching } from './matching';

const choices = [
  { key: 'email', name: 'E-mail and calendar' },
  { key: 'store-network', name: 'Store network' },
  { key: 'vpn', name: 'Remote network' },
];

describe('what can be chosen', () => {
  it('has every word in its name or key', () => {
    expect(matching(choices, 'net store').map(({ key }) => key)).toEqual(['store-network']);
    expect(matching(choices, 'VPN').map(({ key }) => key)).toEqual(['vpn']);
    expect(matching(choices, 'printer')).toEqual([]);
  });

  it('begins with what is called so', () => {
    expect(matching(choices, 're').map(({ key }) => key)).toEqual(['vpn', 'store-network']);
    expect(matching(choices, '')).toHaveLength(3);
  });
});
