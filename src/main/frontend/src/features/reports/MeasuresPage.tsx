import { Anchor, Button, Group, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useMeasures } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import { useEditor, useReadsAll } from './access';
import { Agreement } from './Agreement';
import { Frame } from './Frame';
import { told, wordsOf } from './told';

/** What is measured. */
export default function MeasuresPage() {
  const { t, language } = useTranslation();
  const editor = useEditor();
  const all = useReadsAll();
  const query = useMeasures();
  const [wanted, setWanted] = useState('');
  const shown = (query.data ?? [])
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
            onChange={(event) => setWanted(event.currentTarget.value)}
            w={{ base: '100%', sm: 320 }}
          />
        </Group>
        <Paper withBorder bg="var(--attesta-surface)">
          {shown.length === 0 ? (
            <ListState query={query} empty={t('reports.measures.none')} />
          ) : (
            <WideTable label={t('reports.measures.title')} minWidth={560}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('reports.measures.measure')}</Table.Th>
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
