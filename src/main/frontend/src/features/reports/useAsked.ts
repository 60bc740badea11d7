import { useSearchParams } from 'wouter';
import { DIMENSIONS, type Dimension, type FigureQuery, type Period } from '@/api/measures';
import { spanOf, tomorrow } from './span';

const PERIODS: Period[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];

/** Which figures are asked for stands in the address. */
export function useAsked(period: Period) {
  const [params, setParams] = useSearchParams();
  const usual = spanOf(period);
  const by = PERIODS.find((one) => one === params.get('by')) ?? usual.by;
  const asked: FigureQuery = {
    from: params.get('from') || usual.from,
    until: params.get('until') || tomorrow(),
    by,
    split: DIMENSIONS.find((one) => one === params.get('split')),
    only: Object.fromEntries(DIMENSIONS.flatMap((dimension) => (params.get(dimension) ? [[dimension, params.get(dimension)!]] : []))),
  };
  const change = (part: Partial<Record<Dimension | 'from' | 'until' | 'by' | 'split' | 'compare', string>>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        Object.entries(part).forEach(([key, value]) => (value ? next.set(key, value) : next.delete(key)));
        return next;
      },
      { replace: true },
    );
  return { asked, compare: params.get('compare') === 'yes', change };
}
