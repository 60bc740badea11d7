import { Paper, Stack, Text } from '@mantine/core';
import { useAgreement, type AgreementBody } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { AgreementEditor } from './AgreementEditor';
import { AgreementFacts } from './AgreementFacts';
import { Frame } from './Frame';
import { ListState } from '@/shared/ListState';
import { TargetTable } from './TargetTable';
import { useEditor } from './useEditor';
import { Versions } from './Versions';

const NEW: AgreementBody = { name: '', calendar: '', decision: 'sla-targets' };

/** One agreement: to read for those who work by it, to edit for those who agree on it. */
export default function AgreementPage({ agreement: key }: { agreement: string }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const fresh = key === 'new';
  const agreement = useAgreement(key, !fresh);
  const known = fresh ? NEW : agreement.data;
  return (
    <Frame title={fresh ? t('service-levels.agreement.new') : (agreement.data?.name ?? key)}>
      {!known && (
        <Paper withBorder bg="var(--attesta-surface)">
          <ListState query={agreement} />
        </Paper>
      )}
      {known && (
        <Stack gap="lg">
          {editor ? (
            // A version saved by somebody else shows only when the page is opened anew: what was typed stays.
            <AgreementEditor key={key} id={fresh ? undefined : key} version={agreement.data?.version} before={known as AgreementBody} />
          ) : (
            <AgreementFacts agreement={agreement.data ?? {}} />
          )}
          {!fresh && <TargetTable agreement={key} />}
          {!fresh && <Versions agreement={key} />}
          <Text size="xs" c="dimmed">
            {t('service-levels.agreement.holds')}
          </Text>
        </Stack>
      )}
    </Frame>
  );
}
