import type { Form } from '@bpmn-io/form-js-viewer';
import { expect, it, vi } from 'vitest';
import { markFaults } from './formFaults';

it('shows a fault at its field and gives back what has none', () => {
  const state = vi.fn();
  const form = {
    get: () => ({ getAll: () => [{ id: 'Field_1', key: 'impact' }, { id: 'Field_2', key: 'title' }] }),
    _setState: state,
  } as unknown as Form;
  const elsewhere = { field: 'details.gone', code: 'unknown-field', message: 'Not asked' };
  const left = markFaults(form, [
    { field: 'details.impact', code: 'required', message: 'Say how bad it is' },
    { field: 'title', code: 'length', message: 'Too short' },
    elsewhere,
  ]);
  expect(state).toHaveBeenCalledWith({ errors: { Field_1: ['Say how bad it is'], Field_2: ['Too short'] } });
  expect(left).toEqual([elsewhere]);
});
