import i18next from 'i18next';
import { Problem } from '@/api/client';
import { personName } from '@/api/names';
import { holderOf, type Task } from '@/api/tasks';
import { tellProblem } from './problems';
import { showToast } from './toasts';

/** Why a task could not be taken: above all, who was first. */
export async function tellTaken(fault: unknown, task: Task): Promise<void> {
  const holder = fault instanceof Problem && fault.code === 'task-taken' ? await holderOf(task) : undefined;
  if (!holder) return tellProblem(fault);
  showToast(i18next.t('shared.problem.title'), i18next.t('shared.problem.taken-by', { who: await personName(holder) }));
}
