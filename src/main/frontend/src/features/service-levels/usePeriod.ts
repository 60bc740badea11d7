import { useSearchParams } from 'wouter';
import type { AttainmentFilter } from '@/api/serviceLevels';
import { lastYear } from './attainment';

/** A cell of the table: a month, of one service by one agreement or of all. */
export interface Chosen {
  month: string;
  /** `none` for work items without a service. */
  service?: string;
  agreement?: string;
}


/** What is looked at stands in the address. */
export function usePeriod() {
  const [params, setParams] = useSearchParams();
  const year = lastYear(new Date());
  const filter: AttainmentFilter = {
    from: params.get('from') ?? year.from,
    to: params.get('to') ?? year.to,
    metric: params.get('metric') === 'RESPONSE' ? 'RESPONSE' : 'RESOLUTION',
    practice: params.get('practice') ?? undefined,
    priority: params.get('priority') ?? undefined,
  };
  const month = params.get('month');
  const chosen: Chosen | undefined = month
    ? { month, service: params.get('service') ?? undefined, agreement: params.get('agreement') ?? undefined }
    : undefined;
  const write = (next: Record<string, string | undefined>) =>
    setParams(() => new URLSearchParams(Object.entries(next).filter((entry): entry is [string, string] => !!entry[1])));
  const change = (part: Partial<Record<'from' | 'to' | 'metric' | 'practice' | 'priority', string>>) => write({ ...filter, ...part });
  const choose = (cell: Chosen | undefined) => write({ ...filter, ...cell });
  return { filter, chosen, change, choose };
}
