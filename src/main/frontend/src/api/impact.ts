import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Impact = components['schemas']['ImpactAnalysisImpact'];
export type Hit = components['schemas']['ImpactAnalysisHit'];

export interface ImpactQuestion {
  keys: string[];
  direction: 'impact' | 'roots';
  asOf?: string;
  proposed?: boolean;
}

/** What is hit when these fail, or what may be the root when they fail together. Asks only, keeps nothing. */
export function useImpact(question: ImpactQuestion) {
  return useQuery({
    queryKey: ['configuration', 'impact', question],
    queryFn: async () => (await api.POST('/api/v1/impact-analyses', { body: question })).data!,
    enabled: question.keys.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
