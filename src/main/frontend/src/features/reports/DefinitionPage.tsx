import { useMeasure, type MeasureBody } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { Frame } from './Frame';
import { MeasureEditor } from './MeasureEditor';
import { wordsOf } from '@/shared/measures/told';

const EMPTY: MeasureBody = {
  name: '',
  meaning: '',
  source: 'opened',
  arithmetic: 'COUNT',
  unit: 'COUNT',
  direction: 'DOWN',
  period: 'MONTH',
  byService: false,
};

/** Defines a measure, or says anew what it is. */
export default function DefinitionPage({ measure: key }: { measure: string }) {
  const { t, language } = useTranslation();
  const fresh = key === 'new';
  const query = useMeasure(key, !fresh);
  const known = query.data;
  return (
    <Frame title={fresh || !known ? t('reports.measures.new') : wordsOf(known, language).name}>
      {fresh ? (
        <MeasureEditor before={EMPTY} />
      ) : known ? (
        <MeasureEditor id={key} version={known.version} before={known as MeasureBody} />
      ) : (
        <ListState query={query} />
      )}
    </Frame>
  );
}
