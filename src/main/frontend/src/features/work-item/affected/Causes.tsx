import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useCauses, useVerdict } from '@/api/affected';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';

const COLOR: Record<string, string> = { PROPOSED: 'yellow', CONFIRMED: 'red', REJECTED: 'gray' };

/** Changes that may have caused the incident, and what people say to it. */
export function Causes({ number, decides }: { number: string; decides: boolean }) {
  const { t, language } = useTranslation();
  const causes = useCauses(number).data ?? [];
  const decide = useVerdict(number);
  if (causes.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('work-item.cause.title')}
      </Title>
      {causes.map((cause) => (
        <Paper key={cause.change} withBorder p="sm" bg="var(--attesta-surface)">
          <Group gap="xs" mb={4}>
            <Anchor component={Link} href={`/work-items/${cause.change}`} fw={600} size="sm" underline="always">
              {cause.change}
            </Anchor>
            <Badge variant="light" color={COLOR[cause.state!] ?? 'gray'} tt="none" className="attesta-legible">
              {t(`work-item.cause.${cause.state}`)}
            </Badge>
            <Text size="xs" c="dimmed">
              {t('work-item.cause.when', { from: moment(cause.startedAt, language), to: moment(cause.endedAt, language) || '…' })}
            </Text>
          </Group>
          <Text size="sm">{cause.why}</Text>
          {cause.decidedBy && (
            <Text size="xs" c="dimmed">
              <PersonName id={cause.decidedBy} /> · {moment(cause.decidedAt, language)}
            </Text>
          )}
          {decides && cause.state === 'PROPOSED' && (
            <Group gap="xs" mt="xs" className="no-print">
              {[true, false].map((confirmed) => (
                <Button
                  key={String(confirmed)}
                  size="compact-sm"
                  variant={confirmed ? 'light' : 'default'}
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ change: cause.change!, confirmed }, { onError: tellProblem })}
                >
                  {t(`work-item.cause.${confirmed ? 'confirm' : 'reject'}`)}
                </Button>
              ))}
            </Group>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
