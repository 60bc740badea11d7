import { expect, test } from 'vitest';
import { orderForm } from './order';

const start = {
  id: 'request-order',
  components: [
    { type: 'text', id: 'Intro' },
    { type: 'textfield', key: 'offering' },
    { type: 'textfield', key: 'title' },
    { type: 'textarea', key: 'description' },
  ],
};

test('the fields of the offering come first, what it answers itself is not asked', () => {
  const form = orderForm(start, { components: [{ type: 'textfield', key: 'mailboxName' }] }) as typeof start;
  expect(form.components.map((part) => part.key)).toEqual(['mailboxName', 'description']);
});

test('an offering without a form of its own asks what every order asks', () => {
  expect((orderForm(start, null) as typeof start).components.map((part) => part.key)).toEqual(['description']);
});
