import { Text } from '@mantine/core';
import { useChangeFacts } from '@/api/board';
import { useMe } from '@/api/session';
import type { Task } from '@/api/tasks';
import { useCompletion, useTask, useTasksOf } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { FormView } from '@/shared/FormView';
import { GroupName, PersonName } from '@/shared/Names';
import { part } from '@/shared/part';
import { moment } from '@/shared/time';
import { Section } from './Section';

const FORM = 'change-authorise';

/** The decision of one person, by the form of the model; and every approval so far, with why one ceased to hold. */
export function SingleDecisions({ number }: { number: string }) {
  const { t, language } = useTranslation();
  const me = useMe().data;
  const tasks = (useTasksOf(number).data ?? []).filter((task) => task.form === FORM);
  const facts = useChangeFacts(number).data;
  const approvals = [...(facts?.authorisations ?? [])].reverse();
  const taken = [...(facts?.decisions ?? [])].reverse();
  return (
    <>
      {me &&
        tasks.map((task) =>
          part(task, me).works ? (
            <DecisionForm key={task.id} number={number} task={task} />
          ) : (
            <Section key={task.id} title={task.name ?? ''}>
              <Text size="sm">
                {t('cab.single.waitsFor')}{' '}
                {task.assignee ? <PersonName id={task.assignee} /> : task.groups?.map((group) => <GroupName key={group} id={group} />)}
              </Text>
            </Section>
          ),
        )}
      {(taken.length > 0 || approvals.length > 0) && (
        <Section title={t('cab.single.history')}>
          {taken.map((decision) => (
            <Text key={decision.id} size="sm">
              {moment(decision.decidedAt, language)} · <PersonName id={decision.person!} />:{' '}
              {t(`cab.outcome.${decision.decision}`, { defaultValue: decision.decision })}
            </Text>
          ))}
          {approvals.map((approval) => (
            <Text key={approval.authorisedAt} size="sm" mt={4}>
              <strong>{t(approval.voidedAt ? 'cab.single.void' : 'cab.single.valid')}</strong> ·{' '}
              {moment(approval.authorisedAt, language)} · {t(`cab.authority.${approval.authority}`, { defaultValue: approval.authority })}
              {approval.voidedAt && (
                <Text span display="block" inherit c="dimmed">
                  {moment(approval.voidedAt, language)}: {approval.voidReason}
                  {approval.decideAgain && ` · ${t(`cab.single.again.${approval.decideAgain}`, { defaultValue: '' })}`}
                </Text>
              )}
            </Text>
          ))}
        </Section>
      )}
    </>
  );
}

function DecisionForm({ number, task }: { number: string; task: Task }) {
  const { t } = useTranslation();
  const complete = useCompletion(number, task.id!);
  const opened = useTask(task.id!).data;
  if (!opened?.form) return null;
  return (
    <Section title={task.name ?? ''}>
      <FormView
        schema={opened.form as object}
        values={(opened.values ?? {}) as Record<string, unknown>}
        submitLabel={t('cab.single.decide')}
        onSubmit={(values) => complete.mutateAsync(values)}
      />
    </Section>
  );
}
