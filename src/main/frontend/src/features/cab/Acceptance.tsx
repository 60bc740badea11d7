import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAcceptance, type Conflict } from '@/api/board';
import { useTranslation } from '@/i18n';
import { tellProblem } from '@/shared/problems';

/** Answers for a conflict, with the reason that stays with it. */
export function Acceptance({ number, conflict }: { number: string; conflict: Conflict }) {
  const { t } = useTranslation();
  const accept = useAcceptance(number);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <Button variant="light" size="compact-sm" mt={6} className="no-print" onClick={() => setOpen(true)}>
        {t('cab.conflicts.accept')}
      </Button>
    );
  }
  return (
    <div className="no-print">
      <Textarea
        label={t('cab.conflicts.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
        mt={6}
        required
        data-autofocus
      />
      <Group gap="xs" mt={6}>
        <Button
          size="compact-sm"
          disabled={!reason.trim()}
          loading={accept.isPending}
          onClick={() => accept.mutate({ id: conflict.id!, reason: reason.trim() }, { onError: tellProblem })}
        >
          {t('cab.conflicts.accept')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
          {t('cab.cancel')}
        </Button>
      </Group>
    </div>
  );
}
