import { expect, it } from 'vitest';
import type { RelationType } from '@/api/configuration';
import { impactGraph, rootGraph } from './paths';

const types: RelationType[] = [
  { key: 'runs-on', name: 'runs on', inverseName: 'hosts', propagates: 'TO_SOURCE' },
  { key: 'powers', name: 'powers', inverseName: 'is powered by', propagates: 'TO_TARGET' },
];
const start = { key: 'host', name: 'Host', ciClass: 'server' };
const hit = (key: string, from: string, relation: string, degraded = false) => ({
  key,
  name: key.toUpperCase(),
  ciClass: 'application',
  degraded,
  path: [{ from, relation, to: key }],
});

it('reads relations from what fails to what is hit, whatever their direction', () => {
  const found = { hits: [hit('app', 'host', 'runs-on'), hit('shop', 'app', 'powers'), hit('spare', 'host', 'runs-on', true)], services: ['shop'] };
  const graph = impactGraph(found, [start], types);
  expect(graph.edges).toEqual([
    { from: 'host', to: 'app', label: 'hosts' },
    { from: 'app', to: 'shop', label: 'powers' },
    { from: 'host', to: 'spare', label: 'hosts' },
  ]);
  expect(graph.nodes.map(({ id, state }) => `${id} ${state}`)).toEqual(['host start', 'app affected', 'shop service', 'spare degraded']);
});

it('draws a relation of several paths once, and roots before what they explain', () => {
  const deep = { ...hit('power', 'host', 'powers'), path: [{ from: 'app', relation: 'runs-on', to: 'host' }, { from: 'host', relation: 'powers', to: 'power' }] };
  const graph = rootGraph([{ ...hit('host', 'app', 'runs-on') }, deep], [{ key: 'app', name: 'App', ciClass: 'application' }], types);
  expect(graph.edges).toEqual([
    { from: 'host', to: 'app', label: 'hosts' },
    { from: 'power', to: 'host', label: 'powers' },
  ]);
});
