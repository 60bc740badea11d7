import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { Problem } from '@/api/client';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { useFieldName } from './useFieldName';

/** Why an edit was refused and how to go on: under a change, on the current version, with other values. */
export function EditProblem({ error, ciClass, onAgain }: { error: unknown; ciClass?: string; onAgain?: () => void }) {
  const { t } = useTranslation();
  const name = useFieldName(ciClass);
  if (!error) return null;
  const problem = error instanceof Problem ? error : undefined;
  const faults = problem?.document.errors ?? [];
  return (
    <Alert color="red" variant="light" role="alert" title={t('cmdb.edit.refused')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
      <Stack gap="xs">
        {problem?.code === 'change-required' ? (
          <>
            <Text size="sm">{problem.message}</Text>
            <Text size="sm">
              {t('cmdb.edit.needsChange')}{' '}
              <Anchor component={Link} underline="always" href="/open/change" size="sm">
                {t('cmdb.edit.openChange')}
              </Anchor>
            </Text>
          </>
        ) : faults.length > 0 ? (
          <List size="sm">
            {faults.map((fault) => (
              <List.Item key={`${fault.field} ${fault.code}`}>
                {name(fault.field)}: {fault.message}
              </List.Item>
            ))}
          </List>
        ) : (
          <Text size="sm">{explain(error)}</Text>
        )}
        {problem?.status === 412 && onAgain && (
          <Anchor component="button" size="sm" ta="left" onClick={onAgain}>
            {t('cmdb.edit.reload')}
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}
