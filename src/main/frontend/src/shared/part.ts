import type { Me } from '@/api/session';
import type { Task } from '@/api/tasks';

export interface Part {
  /** The person has taken it, or it was given to the person. */
  mine: boolean;
  /** It lies with a group of the person, and can be taken from there and given back. */
  shares: boolean;
  /** The person may do it now. */
  works: boolean;
}

/** What a person has to do with a task. */
export function part(task: Task, me: Pick<Me, 'id' | 'groups'>): Part {
  const mine = task.assignee === me.id;
  const shares = (task.groups ?? []).some((group) => me.groups.includes(group));
  return { mine, shares, works: mine || (!task.assignee && shares) };
}
