import { Anchor, Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useClasses, useHealth, useRelationTypes, type CiAttribute, type CiClass } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { useTitle } from '@/shared/useTitle';
import { useClassNames } from '../useClassName';
import { SubMenu } from '../SubMenu';
import { inTree } from './tree';

/** The classes with what they ask for and inherit, how much they are used, and the types of relations. */
export default function ClassesPage() {
  const { t } = useTranslation();
  const classes = useClasses().data ?? [];
  const used = new Map(useHealth().data?.map(({ ciClass, items }) => [ciClass, items]));
  useTitle(t('cmdb.pages.classes'));
  return (
    <>
      <SubMenu />
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2">
            {t('cmdb.pages.classes')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('cmdb.classes.explain')}
          </Text>
        </div>
        {inTree(classes).map(({ one, depth }) => (
          <ClassCard key={one.key} one={one} depth={depth} items={used.get(one.key)} />
        ))}
        <RelationTypes />
      </Stack>
    </>
  );
}

function ClassCard({ one, depth, items }: { one: CiClass; depth: number; items?: number }) {
  const { t } = useTranslation();
  const className = useClassNames();
  const attributes = [...(one.inherited ?? []).map((a) => ({ ...a, inherited: true })), ...(one.attributes ?? []).map((a) => ({ ...a, inherited: false }))];
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" ml={{ base: 0, sm: depth * 32 }}>
      <Group gap="xs" mb={4}>
        <Title order={2} size="h4">
          {one.name}
        </Title>
        <Text size="sm" c="dimmed" ff="monospace">
          {one.key}
        </Text>
        <Badge variant="light" color={one.control === 'NONE' ? 'gray' : 'orange'} tt="none" className="attesta-legible">
          {t(`cmdb.control.${one.control}`)}
        </Badge>
        <Anchor component={Link} underline="always" href={`/configuration?class=${one.key}`} size="sm">
          {t('cmdb.classes.inUse', { count: items ?? 0 })}
        </Anchor>
      </Group>
      <Text size="sm" mb="xs">
        {one.parent && `${t('cmdb.classes.below', { parent: className(one.parent) })} · `}
        {t('cmdb.classes.states', { states: one.states?.join(' → ') })}
        {one.staleAfterDays && ` · ${t('cmdb.classes.stale', { count: one.staleAfterDays })}`}
      </Text>
      {attributes.length > 0 && (
        <Table.ScrollContainer type="native" tabIndex={0} minWidth={480}>
          <Table aria-label={t('cmdb.classes.attributesOf', { name: one.name })}>
            <Table.Thead>
              <Table.Tr>
                {['attribute', 'type', 'rules', 'choices'].map((column) => (
                  <Table.Th key={column}>{t(`cmdb.classes.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {attributes.map((attribute) => (
                <Table.Tr key={attribute.key}>
                  <Table.Td>
                    {attribute.name} <Text span size="xs" c="dimmed" ff="monospace">{attribute.key}</Text>
                  </Table.Td>
                  <Table.Td>{t(`cmdb.classes.types.${attribute.type}`)}</Table.Td>
                  <Table.Td>{rules(attribute, attribute.inherited).map((rule) => t(`cmdb.classes.${rule}`)).join(', ')}</Table.Td>
                  <Table.Td>{attribute.choices?.join(', ')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  );
}

const rules = ({ required, controlled }: CiAttribute, inherited: boolean) =>
  [required && 'required', controlled && 'controlled', inherited && 'inherited'].filter((rule) => rule !== false && rule !== undefined);

function RelationTypes() {
  const { t } = useTranslation();
  const types = useRelationTypes().data ?? [];
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Title order={2} size="h4" mb="xs">
        {t('cmdb.classes.relationTypes')}
      </Title>
      <Table.ScrollContainer type="native" tabIndex={0} minWidth={560}>
        <Table aria-label={t('cmdb.classes.relationTypes')}>
          <Table.Thead>
            <Table.Tr>
              {['forward', 'backward', 'propagates', 'rules'].map((column) => (
                <Table.Th key={column}>{t(`cmdb.classes.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {types.map((type) => (
              <Table.Tr key={type.key}>
                <Table.Td>
                  {type.name} <Text span size="xs" c="dimmed" ff="monospace">{type.key}</Text>
                </Table.Td>
                <Table.Td>{type.inverseName}</Table.Td>
                <Table.Td>{t(`cmdb.classes.propagation.${type.propagates}`)}</Table.Td>
                <Table.Td>{type.controlled && t('cmdb.classes.controlled')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
