import { useMe } from '@/api/session';
import { isIn } from '@/shared/feature';

/** Whether the person edits parties. */
export function useEditor(): boolean {
  const me = useMe().data;
  return !!me && isIn(me, 'service-level-managers', 'service-owners', 'administrators');
}
