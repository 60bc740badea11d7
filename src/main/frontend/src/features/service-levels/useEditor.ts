import { useMe } from '@/api/session';
import { isIn } from '@/shared/feature';

/** Whether the person edits agreements and calendars. */
export function useEditor(): boolean {
  const me = useMe().data;
  return !!me && isIn(me, 'service-level-managers', 'administrators');
}
