import { useQueries, useQueryClient } from '@tanstack/react-query';
import { pickName, type Pick } from '@/api/picks';

/** The names of what has the keys, as far as they are known yet. */
export function usePickNames(kind: Pick, keys: string[]): Record<string, string> {
  const client = useQueryClient();
  const answers = useQueries({
    queries: keys.map((key) => ({ queryKey: ['picks', 'shown', kind, key], queryFn: () => pickName(kind, key, client), staleTime: 300_000 })),
  });
  return Object.fromEntries(keys.flatMap((key, at) => (answers[at]?.data ? [[key, answers[at].data]] : [])));
}
