import { Anchor, Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useDeciding, type Finding, type FindingStatus } from '@/api/audits';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import rows from '@/shared/rows.module.css';
import { moment } from '@/shared/time';
import { useFieldName } from '../useFieldName';

interface Props {
  audit: number;
  finding: Finding;
  decides: boolean;
}

/** One difference, with both values, and what was decided or is to be. */
export function FindingRow({ audit, finding, decides }: Props) {
  const { t, language } = useTranslation();
  const name = useFieldName();
  const [comment, setComment] = useState(finding.comment ?? '');
  const deciding = useDeciding(audit);
  const decide = (status: FindingStatus) => deciding.mutate({ finding, status, comment: comment.trim() || undefined }, { onError: tellProblem });
  const known = finding.kind !== 'NOT_RECORDED';
  const open = finding.status === 'OPEN';
  return (
    <div role="listitem" className={rows.row} style={{ flexWrap: 'wrap' }}>
      <div className={rows.what} style={{ minWidth: 220 }}>
        <Text size="sm" fw={550}>
          {known ? (
            <Anchor component={Link} underline="always" href={`/configuration/${finding.item}`} size="sm" fw={550}>
              {finding.item}
            </Anchor>
          ) : (
            finding.item
          )}
          {finding.target && ` – ${finding.relationType} – ${finding.target}`}
        </Text>
        <Text size="sm">
          {t(`cmdb.audits.kinds.${finding.kind}`)}
          {finding.field && `: ${name(finding.field)}`}
          {finding.kind === 'ATTRIBUTE_DIFFERS' &&
            ` – ${t('cmdb.audits.values', { recorded: finding.recorded ?? t('cmdb.none'), discovered: finding.discovered ?? t('cmdb.none') })}`}
        </Text>
        {!open && (
          <Text size="xs" c="dimmed">
            {t(`cmdb.audits.statuses.${finding.status}`)} · <PersonName id={finding.decidedBy!} /> · {moment(finding.decidedAt, language)}
            {finding.comment && ` · ${finding.comment}`}
          </Text>
        )}
      </div>
      {finding.unauthorised && (
        <Badge variant="light" color="orange" tt="none" className="attesta-legible">
          {t('cmdb.audits.unauthorised')}
        </Badge>
      )}
      {decides && (
        <Group gap="xs" className="no-print">
          {open && (
            <TextInput
              size="xs"
              aria-label={t('cmdb.audits.comment')}
              placeholder={t('cmdb.audits.comment')}
              maxLength={2000}
              value={comment}
              onChange={(event) => setComment(event.currentTarget.value)}
            />
          )}
          {(open ? (['CORRECTED', 'ACCEPTED'] as const) : (['OPEN'] as const)).map((status) => (
            <Button
              key={status}
              size="xs"
              variant="default"
              loading={deciding.isPending && deciding.variables.status === status}
              onClick={() => decide(status)}
            >
              {t(`cmdb.audits.decide.${status}`)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
