import { Text } from '@mantine/core';
import type { ReportSchedule } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { GroupName, PersonName } from '@/shared/Names';

const FEW = 3;

/** The first recipients by name, and how many more there are. */
export function RecipientNames({ recipients }: { recipients: NonNullable<ReportSchedule['recipients']> }) {
  const { t } = useTranslation();
  return (
    <Text size="sm">
      {recipients.slice(0, FEW).map((one, at) => (
        <span key={`${one.kind} ${one.of}`}>
          {at > 0 && ', '}
          {one.kind === 'PERSON' ? <PersonName id={one.of!} /> : one.kind === 'GROUP' ? <GroupName id={one.of!} /> : one.of}
        </span>
      ))}
      {recipients.length > FEW && ` ${t('reports.schedule.others', { count: recipients.length - FEW })}`}
    </Text>
  );
}
