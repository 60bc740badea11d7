import { useMe } from '@/api/session';
import { isIn } from '@/shared/feature';

/** What the person may do here; the service decides, this only spares people refusals. */
export function useRoles() {
  const me = useMe().data;
  const among = (...groups: string[]) => me !== undefined && isIn(me, 'administrators', ...groups);
  return {
    edits: among('configuration-managers', 'change-managers', 'integrators'),
    imports: among('configuration-managers', 'integrators'),
    manages: among('configuration-managers'),
  };
}
