import { expect, it } from 'vitest';
import { impactGraph } from './impactGraph';

it('draws each thing and relation of the paths once, and tells where they begin', () => {
  const step = { from: 'vm', relation: 'runs-on', to: 'app' };
  const { nodes, edges } = impactGraph({
    services: [
      { service: 'mail', name: 'Mail', criticality: 'HIGH', path: [step, { from: 'app', relation: 'depends-on', to: 'mail' }] },
      { service: 'shop', name: 'Shop', degraded: true, path: [step, { from: 'app', relation: 'depends-on', to: 'shop' }] },
    ],
  });
  expect(nodes.map(({ id, state }) => [id, state])).toEqual([
    ['mail', 'service'],
    ['shop', 'degraded'],
    ['vm', 'start'],
    ['app', 'affected'],
  ]);
  expect(edges).toHaveLength(3);
});
