import { Anchor, Button, Group, NativeSelect, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { useAudit, useAuditFaults, useFindings, type FindingKind, type FindingStatus } from '@/api/audits';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { useRoles } from '../roles';
import { Missing } from '../Missing';
import { SubMenu } from '../SubMenu';
import { Faults } from '../imports/Faults';
import { FindingRow } from './FindingRow';

const KINDS: FindingKind[] = ['ATTRIBUTE_DIFFERS', 'NOT_RECORDED', 'MISSING_IN_REALITY', 'RELATION_UNEXPECTED', 'RELATION_MISSING'];

/** The findings of a verification, to be worked off one by one. */
export default function AuditPage({ id: written }: { id: string }) {
  const { t, language } = useTranslation();
  const id = Number(written);
  const { manages } = useRoles();
  const [params, setParams] = useSearchParams();
  const status = params.get('status') ?? 'OPEN';
  const kind = params.get('kind') ?? '';
  const become = (part: Record<string, string>) => setParams({ status, kind, ...part }, { replace: true });
  const audit = useAudit(id);
  const faults = useAuditFaults(id).data ?? [];
  const findings = useFindings(id, status === 'all' ? undefined : (status as FindingStatus), (kind || undefined) as FindingKind | undefined);
  const rows = findings.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const title = audit.data && t('cmdb.audits.title', { id, source: audit.data.source });
  useTitle(title);
  if (audit.error) return <Missing title={t('cmdb.pages.audits')} error={audit.error} />;
  return (
    <>
      <SubMenu />
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          {audit.data && (
            <Text size="sm" c="dimmed">
              {moment(audit.data.startedAt, language)} <PersonName id={audit.data.startedBy!} /> ·{' '}
              {t('cmdb.audits.numbers', { ...audit.data })}
              {audit.data.workItem && (
                <>
                  {' · '}
                  <Anchor component={Link} underline="always" href={`/work-items/${audit.data.workItem}`} size="sm">
                    {t('cmdb.audits.review', { number: audit.data.workItem, count: audit.data.unauthorised })}
                  </Anchor>
                </>
              )}
            </Text>
          )}
        </div>
        <Group gap="sm" className="no-print">
          <SegmentedControl
            aria-label={t('cmdb.audits.status')}
            value={status}
            onChange={(value) => become({ status: value })}
            data={['OPEN', 'ACCEPTED', 'CORRECTED', 'all'].map((value) => ({ value, label: t(`cmdb.audits.statuses.${value}`) }))}
          />
          <NativeSelect
            aria-label={t('cmdb.audits.kind')}
            value={kind}
            onChange={(event) => become({ kind: event.currentTarget.value })}
            data={[{ value: '', label: t('cmdb.audits.anyKind') }, ...KINDS.map((value) => ({ value, label: t(`cmdb.audits.kinds.${value}`) }))]}
          />
        </Group>
        <Paper withBorder bg="var(--attesta-surface)" role="list" aria-label={t('cmdb.audits.findings')}>
          {rows.map((finding) => (
            <FindingRow key={finding.id} audit={id} finding={finding} decides={manages} />
          ))}
          {findings.isSuccess && rows.length === 0 && (
            <Text p="xl" ta="center" c="dimmed" role="listitem">
              {t('cmdb.audits.noFindings')}
            </Text>
          )}
        </Paper>
        {findings.hasNextPage && (
          <Group justify="center">
            <Button variant="default" loading={findings.isFetchingNextPage} onClick={() => void findings.fetchNextPage()}>
              {t('shared.more')}
            </Button>
          </Group>
        )}
        {faults.length > 0 && <Faults title={t('cmdb.audits.faults')} faults={faults} />}
      </Stack>
    </>
  );
}
