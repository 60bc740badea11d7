import { expect, it } from 'vitest';
import { changed, clashes, patchOf, valuesOf } from './changes';
import { editForm, labels } from './schema';

const item = { title: 'Mail', service: null, details: { impact: 'LOW', tags: ['a'] } } as never;

it('sends only what was changed, details apart', () => {
  const before = valuesOf(item);
  const changes = changed(before, { title: 'Mail', service: '', description: 'Late', impact: 'HIGH', tags: ['a'], hidden: undefined });
  expect(changes).toEqual({ description: 'Late', impact: 'HIGH' });
  expect(patchOf(changes)).toEqual({ description: 'Late', details: { impact: 'HIGH' } });
  expect(patchOf(changed(before, { title: '' }))).toEqual({ title: null });
});

it('shows what others changed beside mine', () => {
  const before = { title: 'Mail', impact: 'LOW' };
  expect(clashes(['title', 'impact'], before, { title: 'Mail', impact: 'HIGH' }, { impact: 'MEDIUM' })).toEqual([
    { key: 'impact', was: 'LOW', is: 'HIGH', mine: 'MEDIUM' },
  ]);
  expect(clashes(['title'], before, { title: 'Post' }, {})).toEqual([{ key: 'title', was: 'Mail', is: 'Post' }]);
});

it('makes of the opening form one for editing', () => {
  const form = editForm(
    {
      components: [
        { type: 'text', text: '## Report' },
        { type: 'group', components: [{ type: 'textfield', key: 'title', label: 'In one sentence', defaultValue: 'x' }] },
        { type: 'group', components: [{ type: 'textfield', key: 'configurationItems', properties: { ci: 'affected' } }] },
      ],
    },
    'Requester',
  );
  expect(labels(form.components)).toEqual({ title: 'In one sentence', requester: 'Requester' });
  expect(JSON.stringify(form)).not.toContain('defaultValue');
});
