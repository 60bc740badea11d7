import { Anchor, Button, Group, NativeSelect, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { useMeasures } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import { useEditor, useReadsAll } from './access';
import { Agreement } from './Agreement';
import { Frame } from './Frame';
import { told, wordsOf } from '@/shared/measures/told';

/** What is measured. */
export default function MeasuresPage() {
  const { t, language } = useTranslation();
  const editor = useEditor();
  const all = useReadsAll();
  const query = useMeasures();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('text') ?? '';
  const source = params.get('source') ?? '';
  const change = (key: 'text' | 'source', value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  const sourceName = (key: string) => t(`reports.source.${key}`, { defaultValue: key });
  const sources = [...new Set((query.data ?? []).map((measure) => measure.source!))]
    .map((value) => ({ value, label: sourceName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const shown = (query.data ?? [])
    .filter((measure) => !source || measure.source === source)
    .map((measure) => ({ measure, ...wordsOf(measure, language) }))
    .filter(({ measure, name, meaning }) => `${name} ${meaning} ${measure.key}`.toLowerCase().includes(wanted.trim().toLowerCase()))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <Frame
      title={t('reports.measures.title')}
      controls={
        editor && (
          <Button component={Link} href="/reports/measures/new/definition">
            {t('reports.measures.new')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Group>
          <TextInput
            aria-label={t('reports.measures.find')}
            placeholder={t('reports.measures.find')}
            value={wanted}
            onChange={(event) => change('text', event.currentTarget.value)}
            w={{ base: '100%', sm: 320 }}
          />
          <NativeSelect
            aria-label={t('reports.field.source')}
            value={source}
            onChange={(event) => change('source', event.currentTarget.value)}
            data={[{ value: '', label: t('reports.measures.allSources') }, ...sources]}
            w={{ base: '100%', sm: 260 }}
          />
        </Group>
        <Paper withBorder bg="var(--attesta-surface)">
          {shown.length === 0 ? (
            <ListState query={query} empty={t('reports.measures.none')} />
          ) : (
            <WideTable label={t('reports.measures.title')} minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('reports.measures.measure')}</Table.Th>
                    <Table.Th>{t('reports.field.source')}</Table.Th>
                    <Table.Th ta="right">{t('reports.target')}</Table.Th>
                    <Table.Th>{t('reports.period')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.map(({ measure, name, meaning }) => (
                    <Table.Tr key={measure.key}>
                      <Table.Td>
                        <Anchor component={Link} href={`/reports/measures/${measure.key}`} fw={600}>
                          {name}
                        </Anchor>
                        <Text size="sm" c="dimmed">
                          {meaning}
                        </Text>
                      </Table.Td>
                      <Table.Td>{sourceName(measure.source!)}</Table.Td>
                      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                        {measure.target === null || measure.target === undefined
                          ? '–'
                          : `${measure.direction === 'UP' ? '≥' : '≤'} ${told(measure.target, measure.unit, language)}`}
                      </Table.Td>
                      <Table.Td style={{ whiteSpace: 'nowrap' }}>{t(`reports.per.${measure.period}`)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
        </Paper>
        {all && <Agreement />}
      </Stack>
    </Frame>
  );
}
