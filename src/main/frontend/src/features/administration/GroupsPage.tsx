import { Button, Paper, Stack, Table, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useGroupRights, useMembers, type GroupRights } from '@/api/oversight';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import { Frame } from './Frame';

/** The groups with what their members may; who they are, for those who may know. */
export default function GroupsPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const groups = useGroupRights();
  const [open, setOpen] = useState<string>();
  const rows = groups.data ?? [];
  const knows = !!me && isIn(me, 'auditors', 'administrators');
  const heads = ['name', 'practices', 'edits', 'starts', 'webapps'];
  return (
    <Frame title={t('administration.section.groups')}>
      <Paper withBorder bg="var(--attesta-surface)">
        {rows.length > 0 && (
          <WideTable label={t('administration.section.groups')} minWidth={720}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {heads.map((key) => (
                    <Table.Th key={key}>{t(`administration.groups.${key}`)}</Table.Th>
                  ))}
                  {knows && <Table.Th>{t('administration.groups.members')}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((group) => (
                  <Fragment key={group.key}>
                    <Table.Tr>
                      <Rights group={group} />
                      {knows && (
                        <Table.Td>
                          <Button
                            variant="subtle"
                            size="compact-sm"
                            aria-expanded={open === group.key}
                            aria-label={t('administration.groups.membersOf', { group: group.name })}
                            onClick={() => setOpen(open === group.key ? undefined : group.key)}
                          >
                            {t(`administration.groups.${open === group.key ? 'hide' : 'show'}`)}
                          </Button>
                        </Table.Td>
                      )}
                    </Table.Tr>
                    {knows && open === group.key && (
                      <Table.Tr>
                        <Table.Td colSpan={6}>
                          <Members group={group.key!} />
                        </Table.Td>
                      </Table.Tr>
                    )}
                  </Fragment>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
        <ListState query={groups} />
      </Paper>
      <Text size="xs" c="dimmed" mt="xs">
        {t('administration.groups.explain')}
      </Text>
    </Frame>
  );
}

function Rights({ group }: { group: GroupRights }) {
  const { t } = useTranslation();
  const practices = (keys: string[] | undefined) =>
    (keys ?? []).map((key) => (key === '*' ? t('administration.groups.all') : t(`shared.practice.${key}`, { defaultValue: key }))).join(', ') || '–';
  return (
    <>
      <Table.Th scope="row" fw={600}>
        {group.name}
      </Table.Th>
      <Table.Td>
        {practices(group.practices)}
        {(group.reads ?? []).length > 0 && (
          <Text size="xs" c="dimmed">
            {t('administration.groups.reads', { practices: practices(group.reads) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{t(`administration.groups.${group.edits ? 'yes' : 'no'}`)}</Table.Td>
      <Table.Td>{practices(group.starts)}</Table.Td>
      <Table.Td>{(group.webapps ?? []).map((app) => t(`app.webapps.${app}`)).join(', ') || '–'}</Table.Td>
    </>
  );
}

function Members({ group }: { group: string }) {
  const { t } = useTranslation();
  const members = useMembers(group, true);
  const rows = members.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Stack gap="xs">
      <Text size="sm">{rows.map((person) => `${person.name} (${person.id})`).join(', ')}</Text>
      <ListState query={members} empty={rows.length === 0 && t('administration.groups.nobody')} />
      {members.hasNextPage && (
        <Button variant="default" size="compact-sm" w="fit-content" loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
          {t('shared.more')}
        </Button>
      )}
    </Stack>
  );
}
