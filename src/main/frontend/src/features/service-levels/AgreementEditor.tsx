import { Alert, Button, Grid, Group, Paper, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAgreementPreview, useSavedAgreement, type AgreementBody } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { showToast } from '@/shared/toasts';
import { AgreementFields } from './AgreementFields';
import { AgreementPreview, useOpening } from './AgreementPreview';
import { faultsOf } from './faults';

interface Props {
  /** Key of the agreement; undefined for a new one. */
  id: string | undefined;
  version: number | undefined;
  before: AgreementBody;
}

/** What comes back is what is sent: no keys of the reading, nothing empty. */
function bodyOf({ name, service, customer, criticality, calendar, decision, attainmentPercent }: AgreementBody): AgreementBody {
  return {
    name,
    service: service || undefined,
    customer: customer || undefined,
    criticality: criticality || undefined,
    calendar,
    decision,
    attainmentPercent: attainmentPercent || undefined,
  };
}

/** The terms as fields, beside them what they would come to. */
export function AgreementEditor({ id, version, before }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [edited, setEdited] = useState(bodyOf(before));
  const [key, setKey] = useState('');
  const opening = useOpening();
  const [body] = useDebouncedValue(bodyOf(edited), 400);
  const complete = !!body.name.trim() && !!body.calendar && !!body.decision && !!opening.openedAt;
  const preview = useAgreementPreview(
    { key: id, agreement: body, practice: opening.practice, priority: opening.priority, openedAt: opening.openedAt ?? '' },
    complete,
  );
  const save = useSavedAgreement(id ?? key, version);
  const changed = JSON.stringify(bodyOf(edited)) !== JSON.stringify(bodyOf(before));
  const faults = { ...faultsOf(preview.error), ...faultsOf(save.error) };
  const problem = save.error ?? (preview.error && Object.keys(faults).length === 0 ? preview.error : null);
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Paper withBorder p="md" bg="var(--attesta-surface)">
          <Stack gap="sm">
            <AgreementFields
              id={id}
              newKey={key}
              onKey={setKey}
              value={edited}
              faults={faults}
              onChange={(part) => setEdited((now) => ({ ...now, ...part }))}
            />
            {problem && (
              <Alert color="red" role="alert">
                {explain(problem)}
              </Alert>
            )}
            {id && preview.data && (
              <Text size="sm" c="dimmed">
                {t('service-levels.agreement.openClocks', { count: preview.data.openClocks ?? 0 })}
              </Text>
            )}
            <Group justify="flex-end">
              <Button
                loading={save.isPending}
                disabled={!changed || (!id && !key)}
                onClick={() =>
                  save.mutate(bodyOf(edited), {
                    onSuccess: ({ gaps }) => {
                      if (gaps?.length) showToast(t('service-levels.gaps.saved'), t('service-levels.gaps.title'));
                      go(id ? '/service-levels/agreements' : `/service-levels/agreements/${key}`);
                    },
                  })
                }
              >
                {t('service-levels.save', { version: (version ?? 0) + 1 })}
              </Button>
            </Group>
          </Stack>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <AgreementPreview opening={opening} outlook={preview.data} complete={complete} />
      </Grid.Col>
    </Grid>
  );
}
