import { SegmentedControl } from '@mantine/core';
import { MANY, useTaskCounts, type TaskFilter } from '@/api/tasks';
import { useTranslation } from '@/i18n';
import classes from './InboxPage.module.css';

interface Props {
  value: string;
  query: TaskFilter;
  onChange: (whose: string) => void;
}

/** Whose tasks the list shows, with how many there are. */
export function Whose({ value, query, onChange }: Props) {
  const { t } = useTranslation();
  const counts = useTaskCounts(query).data;
  return (
    <SegmentedControl
      aria-label={t('inbox.whose')}
      className={classes.whose}
      value={['mine', 'unassigned'].includes(value) ? value : 'all'}
      onChange={(whose) => onChange(whose === 'all' ? '' : whose)}
      data={(['all', 'mine', 'unassigned'] as const).map((whose) => ({
        value: whose,
        label: (
          <>
            {t(`inbox.${whose}`)} <span className={classes.count}>{counts && shown(counts[whose] ?? 0)}</span>
          </>
        ),
      }))}
    />
  );
}

const shown = (count: number) => (count >= MANY ? `${MANY - 1}+` : count);
