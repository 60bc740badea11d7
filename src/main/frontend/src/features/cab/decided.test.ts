import { expect, it } from 'vitest';
import { output, told } from './decided';

const decisions = [{ decision: 'change-risk', inputs: {} as never, outputs: { changeRisk: 'HIGH', note: null } as never }];

it('finds what a decision has said', () => {
  expect(output(decisions, 'change-risk', 'changeRisk')).toBe('HIGH');
  expect(output(decisions, 'change-risk', 'note')).toBeUndefined();
  expect(output(decisions, 'change-authority', 'changeAuthority')).toBeUndefined();
});

it('tells what was not stated apart from no and from nought', () => {
  expect(told(null)).toEqual({ kind: 'none' });
  expect(told(false)).toEqual({ kind: 'no' });
  expect(told(0)).toEqual({ kind: 'value', value: '0' });
  expect(told('VERY_HIGH')).toEqual({ kind: 'level', level: 'VERY_HIGH' });
});
