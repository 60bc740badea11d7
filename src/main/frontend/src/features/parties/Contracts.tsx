import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useContracts, type Contract } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { PersonName, ServiceName } from '@/shared/Names';
import { ContractEditor } from './ContractEditor';
import { day } from './day';

interface Props {
  supplier: string;
  editor: boolean;
}

/** What the supplier has promised. */
export function Contracts({ supplier, editor }: Props) {
  const { t } = useTranslation();
  const contracts = useContracts(supplier).data ?? [];
  const [edited, setEdited] = useState<Contract | 'new'>();
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('parties.contracts')}
        </Title>
        {editor && !edited && (
          <Button size="xs" onClick={() => setEdited('new')}>
            {t('parties.newContract')}
          </Button>
        )}
      </Group>
      {edited && <ContractEditor supplier={supplier} before={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      {contracts.length === 0 && !edited && <Text c="dimmed">{t('parties.noContracts')}</Text>}
      <Stack gap="lg">
        {contracts.map((contract) => (
          <OneContract key={contract.key} contract={contract} onEdit={editor && !edited ? () => setEdited(contract) : undefined} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneContract({ contract, onEdit }: { contract: Contract; onEdit?: () => void }) {
  const { t, language } = useTranslation();
  const services = contract.services ?? [];
  return (
    <section aria-label={contract.name}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {contract.name}
        </Title>
        {onEdit && (
          <Button size="xs" variant="default" onClick={onEdit} aria-label={t('parties.editContract', { name: contract.name })}>
            {t('parties.edit')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('parties.holds', { from: day(contract.startsOn, language), to: contract.expiresOn ? day(contract.expiresOn, language) : t('parties.noEnd') })}
        {' · '}
        <PersonName id={contract.owner!} />
      </Text>
      <Text style={{ overflowWrap: 'anywhere' }}>{contract.scope}</Text>
      {contract.responsibilities && <Text size="sm">{contract.responsibilities}</Text>}
      <Text size="sm">
        {services.length === 0 && t('parties.everyService')}
        {services.map((service, at) => (
          <span key={service}>
            {at > 0 && ', '}
            <ServiceName id={service} />
          </span>
        ))}
      </Text>
      <List size="sm">
        {(contract.targets ?? []).map((target, at) => (
          <List.Item key={at}>
            {t('parties.within', {
              what: t(`shared.practice.${target.practice}`, { defaultValue: target.practice }),
              priority: target.priority ?? t('parties.otherPriorities'),
              time: duration(target.minutes! * 60_000, language, true),
            })}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
