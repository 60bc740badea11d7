import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { Section } from './Section';
import { dayName } from '@/shared/measures/told';

/** What is being done about it, and what was changed meanwhile. */
export function ReportActions({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  const actions = report.actions ?? [];
  const changes = report.changes?.items ?? [];
  return (
    <>
      <Section title={t('reports.report.actions')} empty={actions.length === 0 && t('reports.report.noAction')}>
        <List p="md" pt={0} spacing={6} style={{ listStylePosition: 'inside' }}>
          {actions.map((action, at) => (
            <List.Item key={at}>
              {action.number && (
                <Anchor component={Link} href={`/work-items/${action.number}`}>
                  {action.number}
                </Anchor>
              )}{' '}
              {action.title}
              <Text span size="sm" c="dimmed">
                {action.who && ` · ${action.who}`}
                {action.dueOn && ` · ${t('reports.report.due', { day: dayName(action.dueOn, 'DAY', language) })}`}
              </Text>
            </List.Item>
          ))}
        </List>
      </Section>
      <Section title={t('reports.report.changes')} empty={changes.length === 0 && t('reports.report.noChange')}>
        <List p="md" pt={0} spacing={6} style={{ listStylePosition: 'inside' }}>
          {changes.map((change) => (
            <List.Item key={change.number}>
              <Anchor component={Link} href={`/work-items/${change.number}`}>
                {change.number}
              </Anchor>{' '}
              {change.title} ·{' '}
              <Text span size="sm" c="dimmed">
                {dayName(change.day!, 'DAY', language)} · {t(change.successful ? 'reports.report.successful' : 'reports.report.unsuccessful')}
                {!!change.incidents && ` · ${t('reports.report.incidents', { count: change.incidents })}`}
              </Text>
            </List.Item>
          ))}
        </List>
      </Section>
    </>
  );
}
