import { useMe } from '@/api/session';
import { isIn } from '@/shared/feature';

/** Whether the person says what is measured and reported. */
export function useEditor(): boolean {
  const me = useMe().data;
  return !!me && isIn(me, 'service-level-managers', 'process-owners', 'administrators');
}

/** Whether the person reads the figures of every practice, as reports tell them. */
export function useReadsAll(): boolean {
  return !!useMe().data?.practices.includes('*');
}
