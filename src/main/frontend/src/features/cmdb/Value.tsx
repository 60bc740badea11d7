import { Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { CustomerName, GroupName, PersonName } from '@/shared/Names';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a field as people read it. */
export function Value({ field, value }: { field: string; value: unknown }) {
  const { t, language } = useTranslation();
  if (value === null || value === undefined || value === '') {
    return (
      <Text span c="dimmed" size="sm">
        {t('cmdb.none')}
      </Text>
    );
  }
  if (field === 'owner') return <PersonName id={String(value)} />;
  if (field === 'supportGroup') return <GroupName id={String(value)} />;
  if (field === 'customer') return <CustomerName id={String(value)} />;
  if (typeof value === 'boolean') return <>{t(value ? 'cmdb.yes' : 'cmdb.no')}</>;
  if (typeof value === 'string' && DATE.test(value)) {
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
    return <>{date}</>;
  }
  return <>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</>;
}
