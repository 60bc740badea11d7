import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { LateWorkItem } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { moment } from '@/shared/time';

/** Work items whose facts differ, and what was recorded of them since. */
export function LateItems({ items, count }: { items: LateWorkItem[]; count: number }) {
  const { t, language } = useTranslation();
  if (items.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('reports.report.lateItems', { count })}
      </Text>
      <List size="sm" mb="sm">
        {items.map((item) => (
          <List.Item key={item.number}>
            <Anchor component={Link} href={`/work-items/${item.number}`}>
              {item.number}
            </Anchor>{' '}
            {item.title} · {t(`reports.fate.${item.fate}`)}
            {(item.recorded ?? []).slice(0, 3).map((entry, at) => (
              <Text key={at} size="xs">
                {moment(entry.recordedAt, language)}: {t(`reports.recorded.${entry.kind}`, { defaultValue: entry.kind })}
                {!!entry.fields?.length && ` (${entry.fields.map((field) => t(`reports.recordedField.${field}`, { defaultValue: field })).join(', ')})`}
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
    </>
  );
}
