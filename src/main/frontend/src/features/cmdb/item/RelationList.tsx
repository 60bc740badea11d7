import { Anchor, Badge, Button, Group, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRelating, useRelations, type Relation } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { tellProblem } from '@/shared/problems';
import { useRoles } from '../roles';
import { AddRelation } from './AddRelation';
import { EndRelation } from './EndRelation';

/** The item's own relations in both directions; who may edit adds and ends them. */
export function RelationList({ itemKey, asOf }: { itemKey: string; asOf?: string }) {
  const { t } = useTranslation();
  const edits = useRoles().edits && !asOf;
  const relations = useRelations(itemKey, asOf);
  const rows = relations.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Relation | null>(null);
  return (
    <section aria-label={t('cmdb.relations.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('cmdb.relations.title')}
        </Title>
        {edits && (
          <Button size="xs" variant="default" className="no-print" onClick={() => setAdding(true)}>
            {t('cmdb.relations.add')}
          </Button>
        )}
      </Group>
      {relations.isSuccess && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('cmdb.relations.none')}
        </Text>
      )}
      {rows.length > 0 && (
        <Table.ScrollContainer type="native" tabIndex={0} minWidth={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('cmdb.relations.relation')}</Table.Th>
                <Table.Th>{t('cmdb.relations.other')}</Table.Th>
                <Table.Th>{t('cmdb.relations.redundancy')}</Table.Th>
                {edits && (
                  <Table.Th>
                    <VisuallyHidden>{t('cmdb.relations.actions')}</VisuallyHidden>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((relation) => (
                <Row key={`${relation.from} ${relation.type} ${relation.to}`} relation={relation} onEnd={edits ? () => setEnding(relation) : undefined} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {relations.hasNextPage && (
        <Button variant="default" size="xs" mt="xs" loading={relations.isFetchingNextPage} onClick={() => void relations.fetchNextPage()}>
          {t('shared.more')}
        </Button>
      )}
      {adding && <AddRelation itemKey={itemKey} onClose={() => setAdding(false)} />}
      {ending && <EndRelation relation={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function Row({ relation, onEnd }: { relation: Relation; onEnd?: () => void }) {
  const { t } = useTranslation();
  const relating = useRelating();
  const confirm = () =>
    relating.mutate(
      {
        ends: { from: relation.from!, type: relation.type!, to: relation.to! },
        version: relation.version,
        body: {
          redundancyGroup: relation.redundancyGroup,
          redundancyNeeded: relation.redundancyNeeded,
          confidence: 'RECORDED',
        },
      },
      { onError: tellProblem },
    );
  const other = relation.direction === 'OUT' ? relation.to! : relation.from!;
  return (
    <Table.Tr>
      <Table.Td>{relation.label}</Table.Td>
      <Table.Td>
        <Anchor component={Link} underline="always" href={`/configuration/${other}`} size="sm">
          {other}
        </Anchor>
        {relation.confidence !== 'RECORDED' && (
          <Badge ml="xs" size="sm" variant="default" tt="none">
            {t(`cmdb.confidence.${relation.confidence}`)}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        {relation.redundancyGroup && t('cmdb.relations.group', { group: relation.redundancyGroup, needed: relation.redundancyNeeded })}
      </Table.Td>
      {onEnd && (
        <Table.Td>
          {relation.confidence === 'PROPOSED' && (
            <Button
              size="compact-xs"
              variant="light"
              mr={4}
              loading={relating.isPending}
              onClick={confirm}
              aria-label={t('cmdb.relations.confirmOf', { label: relation.label, other })}
            >
              {t('cmdb.relations.confirm')}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={onEnd} aria-label={t('cmdb.relations.endOf', { label: relation.label, other })}>
            {t('cmdb.relations.end')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
