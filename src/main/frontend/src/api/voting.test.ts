import { expect, it } from 'vitest';
import { withVote, type Round } from './voting';

const NOW = '2026-03-01T12:00:00Z';

function round(more: Partial<Round> = {}): Round {
  return {
    round: 1,
    counts: { members: 2, approvals: 0, rejections: 1, abstentions: 0, needsInformation: 0 },
    members: [{ member: 'a' }, { member: 'b', vote: 'reject', castBy: 'b' }],
    ...more,
  };
}

it('counts the vote and shows who cast it', () => {
  const [after] = withVote([round()], { member: 'a', vote: 'approve', comment: 'Well prepared' }, 'deputy', NOW);
  expect(after!.counts).toMatchObject({ approvals: 1, rejections: 1 });
  expect(after!.members![0]).toEqual({
    member: 'a',
    vote: 'approve',
    comment: 'Well prepared',
    castBy: 'deputy',
    castAt: NOW,
  });
});

it('leaves a vote that was cast and a round that was closed as they are', () => {
  const open = round();
  const closed = round({ closedAt: NOW });
  expect(withVote([open], { member: 'b', vote: 'approve' }, 'b', NOW)[0]).toBe(open);
  expect(withVote([closed], { member: 'a', vote: 'approve' }, 'a', NOW)[0]).toBe(closed);
});
