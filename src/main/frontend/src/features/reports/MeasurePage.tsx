import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useMeasure, type Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { useEditor } from './access';
import { Definition } from './Definition';
import { FigureFilters } from './FigureFilters';
import { Figures } from './Figures';
import { Frame } from './Frame';
import { wordsOf } from '@/shared/measures/told';
import { useAsked } from './useAsked';

/** What a measure says, and what it is. */
export default function MeasurePage({ measure: key }: { measure: string }) {
  const { t, language } = useTranslation();
  const query = useMeasure(key);
  const editor = useEditor();
  return (
    <Frame
      title={query.data ? wordsOf(query.data, language).name : t('reports.measures.title')}
      controls={
        editor && (
          <Button component={Link} href={`/reports/measures/${key}/definition`} variant="default">
            {t('reports.measures.edit')}
          </Button>
        )
      }
    >
      {query.data ? <Said measure={query.data} /> : <ListState query={query} />}
    </Frame>
  );
}

function Said({ measure }: { measure: Measure }) {
  const { language } = useTranslation();
  const { asked, compare, change } = useAsked(measure.period!);
  return (
    <Stack gap="md">
      <Text c="dimmed">{wordsOf(measure, language).meaning}</Text>
      <FigureFilters measure={measure} asked={asked} compare={compare} change={change} />
      <Figures measure={measure} asked={asked} compare={compare} />
      <Definition measure={measure} />
    </Stack>
  );
}
