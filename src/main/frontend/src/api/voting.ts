import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type Round = components['schemas']['VotingRoundView'];
export type Member = components['schemas']['VotingRoundViewMember'];

export const VOTES = ['approve', 'reject', 'needsInformation', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

export interface Ballot {
  member: string;
  vote: Vote;
  comment?: string;
}

const key = (number: string) => ['work-item', number, 'voting-rounds'];

export function useVotingRounds(number: string) {
  return useQuery({
    queryKey: key(number),
    queryFn: async () =>
      (await api.GET('/api/v1/changes/{number}/voting-rounds', { params: { path: { number } } })).data!.items ?? [],
    refetchInterval: SAFETY_MILLIS,
  });
}

const COUNTED = {
  approve: 'approvals',
  reject: 'rejections',
  needsInformation: 'needsInformation',
  abstain: 'abstentions',
} as const;

/** The rounds as they will be once the service has taken the vote. */
export function withVote(rounds: Round[], ballot: Ballot, voter: string, now: string): Round[] {
  return rounds.map((round) => {
    const seat = round.members?.find((member) => member.member === ballot.member);
    if (round.closedAt || !seat || seat.vote) return round;
    const counted = COUNTED[ballot.vote];
    const { vote, comment } = ballot;
    return {
      ...round,
      counts: { ...round.counts, [counted]: (round.counts?.[counted] ?? 0) + 1 },
      members: round.members!.map((member) =>
        member === seat ? { ...member, vote, comment, castBy: voter, castAt: now } : member,
      ),
    };
  });
}

/** Casts a vote; it shows at once and is taken back where the service refuses it. */
export function useBallot(number: string, voter: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ member, vote, comment }: Ballot) =>
      api.PUT('/api/v1/changes/{number}/voting-rounds/current/votes/{member}', {
        params: { path: { number, member } },
        body: { vote, comment },
      }),
    onMutate: async (ballot: Ballot) => {
      await queries.cancelQueries({ queryKey: key(number) });
      const before = queries.getQueryData<Round[]>(key(number));
      if (before) queries.setQueryData(key(number), withVote(before, ballot, voter, new Date().toISOString()));
      return { before };
    },
    onError: (_error, _ballot, kept) => queries.setQueryData(key(number), kept?.before),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['work-item', number] }),
        queries.invalidateQueries({ queryKey: ['cab-agenda'] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
}

/** Names who votes in the place of a member; the member takes the vote back by naming itself. */
export function useDelegation(number: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ member, delegate }: { member: string; delegate: string }) =>
      api.PUT('/api/v1/changes/{number}/voting-rounds/current/delegations/{member}', {
        params: { path: { number, member } },
        body: { delegate },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['work-item', number] }),
  });
}
