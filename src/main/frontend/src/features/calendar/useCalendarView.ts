import dayjs from 'dayjs';
import { useSearchParams } from 'wouter';
import { isDay, isView, type View } from './range';

export interface Shown {
  view: View;
  date: string;
  service: string;
  state: string;
}

/** What is shown stands in the address, so that it can be kept and passed on. */
export function useCalendarView() {
  const [params, setParams] = useSearchParams();
  const view = params.get('view');
  const date = params.get('date');
  const shown: Shown = {
    view: isView(view) ? view : 'month',
    date: isDay(date) ? date : dayjs().format('YYYY-MM-DD'),
    service: params.get('service') ?? '',
    state: params.get('state') ?? '',
  };
  const show = (part: Partial<Shown>) => {
    const next = { ...shown, ...part };
    const kept = new URLSearchParams();
    if (next.view !== 'month') kept.set('view', next.view);
    kept.set('date', next.date);
    if (next.service) kept.set('service', next.service);
    if (next.state) kept.set('state', next.state);
    setParams(kept, { replace: true });
  };
  return { shown, show };
}
