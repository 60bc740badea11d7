import { Button, Center, Grid, Loader, Stack, Text } from '@mantine/core';
import { Problem } from '@/api/client';
import { useWorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { useTitle } from '@/shared/useTitle';
import classes from './Change.module.css';
import { ChangeHeader } from './ChangeHeader';
import { Conflicts } from './Conflicts';
import { Impact } from './Impact';
import { Plans } from './Plans';
import { PlannedUpdates } from './PlannedUpdates';
import { Risk } from './Risk';
import { SingleDecisions } from './SingleDecisions';
import { Voting } from './Voting';

/** Everything a decision about a change rests on, and the decision itself. */
export default function ChangePage({ number }: { number: string }) {
  const { t } = useTranslation();
  const item = useWorkItem(number);
  useTitle(item.data && `${item.data.number} ${item.data.title}`);
  if (item.error) {
    const gone = item.error instanceof Problem && item.error.status === 404;
    return (
      <Stack align="flex-start">
        <Text role="alert">{t(gone ? 'cab.missing' : 'shared.problem.unreachable', { number })}</Text>
        {!gone && (
          <Button variant="light" onClick={() => void item.refetch()}>
            {t('cab.again')}
          </Button>
        )}
      </Stack>
    );
  }
  if (!item.data) {
    return (
      <Center h={240}>
        <Loader />
      </Center>
    );
  }
  return (
    <Stack gap="lg">
      <ChangeHeader item={item.data} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 5 }} order={{ base: 1, lg: 2 }}>
          <Stack gap="lg" className={classes.decide}>
            <Voting number={number} />
            <SingleDecisions number={number} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }} order={{ base: 2, lg: 1 }}>
          <Stack gap="lg">
            <Conflicts item={item.data} />
            <Risk number={number} />
            <Impact number={number} />
            <Plans details={(item.data.details ?? {}) as Record<string, unknown>} description={item.data.description} />
            <PlannedUpdates number={number} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
