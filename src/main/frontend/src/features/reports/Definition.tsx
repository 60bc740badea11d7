import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMeasureVersions, type Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { told } from './told';
import { useValueNames } from './useValueNames';

/** What a measure is, in words, and who said so when. */
export function Definition({ measure }: { measure: Measure }) {
  const { t, language } = useTranslation();
  const versions = useMeasureVersions(measure.key!).data ?? [];
  const rows: [string, string][] = [
    [t('reports.field.source'), t(`reports.source.${measure.source}`, { defaultValue: measure.source })],
    [t('reports.field.arithmetic'), t(`reports.arithmetic.${measure.arithmetic}`)],
    [t('reports.period'), t(`reports.per.${measure.period}`)],
    [
      t('reports.target'),
      measure.target === null || measure.target === undefined
        ? t('reports.noTarget')
        : t(`reports.direction.${measure.direction}`, { value: told(measure.target, measure.unit, language) }),
    ],
  ];
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('reports.definition')}
        </Title>
        <Table withRowBorders={false} verticalSpacing={4}>
          <Table.Tbody>
            {rows.map(([what, value]) => (
              <Table.Tr key={what}>
                <Table.Th scope="row" w="12rem">
                  {what}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
            <Conditions label={t('reports.field.only')} conditions={measure.only} />
            <Conditions label={t('reports.field.hits')} conditions={measure.hits} />
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed">
          {t('reports.measures.judged', { how: t(measure.byService ? 'reports.eachService' : 'reports.allTogether') })}
        </Text>
        <Title order={3} size="h5">
          {t('reports.versions')}
        </Title>
        <ul style={{ margin: 0 }}>
          {versions.map((one) => (
            <li key={one.measure?.version}>
              <Text size="sm" span>
                {t('reports.version', { version: one.measure?.version })} · {moment(one.changedAt, language)} · <PersonName id={one.changedBy!} />
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}

function Conditions({ label, conditions }: { label: string; conditions: Measure['only'] }) {
  const { t } = useTranslation();
  const names = {
    practice: useValueNames('practice'),
    service: useValueNames('service'),
    customer: useValueNames('customer'),
    team: useValueNames('team'),
    priority: useValueNames('priority'),
    subject: useValueNames('subject'),
    variant: useValueNames('variant'),
  };
  const all = Object.entries(conditions ?? {}) as [keyof typeof names, string[]][];
  if (all.length === 0) return null;
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>
        {all.map(([dimension, values]) => `${t(`reports.dimension.${dimension}`)}: ${values.map(names[dimension]).join(', ')}`).join(' · ')}
      </Table.Td>
    </Table.Tr>
  );
}
