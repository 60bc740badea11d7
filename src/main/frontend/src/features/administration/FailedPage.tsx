import { Stack, Text } from '@mantine/core';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { Acts } from './failed/Acts';
import { Deliveries } from './failed/Deliveries';
import { Steps } from './failed/Steps';
import { Frame } from './Frame';

/** What failed every try and waits for a person, and what was decided about it. */
export default function FailedPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const operator = !!me && isIn(me, 'administrators');
  return (
    <Frame title={t('administration.section.failed')}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed" maw={860}>
          {t('administration.failed.explain')}
        </Text>
        {operator && <Steps />}
        {operator && <Deliveries givenUp={false} />}
        {operator && <Deliveries givenUp />}
        <Acts />
      </Stack>
    </Frame>
  );
}
