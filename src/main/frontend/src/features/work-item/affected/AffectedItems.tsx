import { ActionIcon, Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useNaming, useUnnaming, type NamedItem } from '@/api/affected';
import { useClasses } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { ItemPicker } from '@/shared/ItemPicker';
import { ServiceName } from '@/shared/Names';
import { explain, tellProblem } from '@/shared/problems';

interface Props {
  number: string;
  items: NamedItem[] | undefined;
  error: unknown;
  edits: boolean;
}

/** Configuration items that the work item names, with class, criticality and the services that stand on them. */
export function AffectedItems({ number, items, error, edits }: Props) {
  const { t } = useTranslation();
  const classes = useClasses().data;
  const name = useNaming(number);
  const unname = useUnnaming(number);
  if (error) return <Text role="alert">{explain(error)}</Text>;
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h5">
          {t('work-item.affected.items')}
        </Title>
        {edits && (
          <div className="no-print">
            <ItemPicker label={t('work-item.affected.add')} onPick={(key) => name.mutate(key, { onError: tellProblem })} />
          </div>
        )}
      </Group>
      {items?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('work-item.affected.none')}
        </Text>
      )}
      {!!items?.length && (
        <Table.ScrollContainer type="native" tabIndex={0} minWidth={460}>
          <Table verticalSpacing={6} fz="sm" aria-label={t('work-item.affected.items')}>
            <Table.Thead>
              <Table.Tr>
                {['name', 'class', 'criticality', 'services'].map((column) => (
                  <Table.Th key={column}>{t(`work-item.affected.${column}`)}</Table.Th>
                ))}
                {edits && <Table.Td />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={item.key}>
                  <Table.Td>
                    <Anchor component={Link} href={`/configuration/${item.key}`} size="sm" underline="always">
                      {item.name}
                    </Anchor>{' '}
                    <Text span size="xs" c="dimmed">
                      {item.key}
                    </Text>
                  </Table.Td>
                  <Table.Td>{classes?.find((one) => one.key === item.ciClass)?.name ?? item.ciClass}</Table.Td>
                  <Table.Td>{item.criticality ? t(`work-item.criticality.${item.criticality}`, { defaultValue: item.criticality }) : '–'}</Table.Td>
                  <Table.Td>
                    {item.services?.map((key, at) => (
                      <span key={key}>
                        {at > 0 && ', '}
                        <ServiceName id={key} />
                      </span>
                    ))}
                    {!item.services?.length && '–'}
                  </Table.Td>
                  {edits && (
                    <Table.Td>
                      <ActionIcon
                        variant="subtle"
                        size="sm"
                        color="gray"
                        className="no-print"
                        aria-label={t('work-item.affected.remove', { name: item.name })}
                        onClick={() => unname.mutate(item.key!, { onError: tellProblem })}
                      >
                        <span aria-hidden>✕</span>
                      </ActionIcon>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
