import type { Me } from '@/api/session';

interface Owned {
  practice?: string | null;
  group?: string | null;
  requester?: string | null;
}

export interface Access {
  /** Works on the item: edits it, reads and writes what is among colleagues. */
  works: boolean;
  /** Reads it as a colleague and not only as its requester. */
  reads: boolean;
  /** May say and attach something. */
  speaks: boolean;
}

/** What a person may do with a work item, as the service decides it. */
export function access(item: Owned, me: Pick<Me, 'id' | 'groups' | 'practices' | 'edits'>): Access {
  const covers = (practices: string[]) => practices.includes('*') || (!!item.practice && practices.includes(item.practice));
  const works = covers(me.edits) || (!!item.group && me.groups.includes(item.group));
  return { works, reads: works || covers(me.practices), speaks: works || me.id === item.requester };
}
