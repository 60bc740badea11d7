import { Anchor, Button, Group, NativeSelect, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { everyDifference, useBaseline, useBaselines, useComparison } from '@/api/baselines';
import { useTranslation } from '@/i18n';
import { saveAs } from '@/shared/csv';
import { PersonName } from '@/shared/Names';
import { explain, tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { Missing } from '../Missing';
import { SubMenu } from '../SubMenu';
import { differencesAsCsv } from './differencesAsCsv';
import { Differences } from './Differences';
import { scopeText } from './scope';

/** A frozen state, and what became of it since or in another one. */
export default function BaselinePage({ name: written }: { name: string }) {
  const { t, language } = useTranslation();
  const name = decodeURIComponent(written);
  const [params, setParams] = useSearchParams();
  const other = params.get('with') ?? 'now';
  const of = params.get('of') === 'relations' ? 'relations' : 'items';
  const become = (part: Record<string, string>) => setParams({ with: other, of, ...part }, { replace: true });
  const [saving, setSaving] = useState(false);
  const baseline = useBaseline(name);
  const others = useBaselines().data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const comparison = useComparison(name, other, of);
  const counts = comparison.data?.pages[0];
  const rows = comparison.data?.pages.flatMap((page) => page.differences ?? []) ?? [];
  useTitle(name);
  const save = () => {
    setSaving(true);
    everyDifference(name, other, of)
      .then((all) => saveAs(`${name}-${other}-${of}.csv`, differencesAsCsv(all)))
      .catch(tellProblem)
      .finally(() => setSaving(false));
  };
  if (baseline.error) return <Missing title={name} error={baseline.error} />;
  const one = baseline.data;
  return (
    <>
      <SubMenu />
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {name}
          </Title>
          {one && (
            <>
              <Text size="sm">{one.reason}</Text>
              <Text size="sm" c="dimmed">
                {scopeText(one, t)} · {t('cmdb.baselines.size', { items: one.items, relations: one.relations })} · {moment(one.takenAt, language)}{' '}
                <PersonName id={one.takenBy!} />
                {one.changeNumber && (
                  <>
                    {' · '}
                    <Anchor component={Link} underline="always" href={`/work-items/${one.changeNumber}`} size="sm">
                      {one.changeNumber}
                    </Anchor>
                  </>
                )}
              </Text>
            </>
          )}
        </div>
        <Paper withBorder p="md" bg="var(--attesta-surface)">
          <Group justify="space-between" align="flex-end" className="no-print">
            <Group align="flex-end" gap="sm">
              <NativeSelect
                label={t('cmdb.baselines.compareWith')}
                value={other}
                onChange={(event) => become({ with: event.currentTarget.value })}
                data={[
                  { value: 'now', label: t('cmdb.asOf.now') },
                  ...others.filter((entry) => entry.name !== name).map((entry) => entry.name!),
                ]}
              />
              <SegmentedControl
                aria-label={t('cmdb.baselines.of')}
                value={of}
                onChange={(value) => become({ of: value })}
                data={(['items', 'relations'] as const).map((value) => ({ value, label: t(`cmdb.baselines.${value}`) }))}
              />
            </Group>
            <Button variant="default" size="xs" loading={saving} onClick={save} disabled={rows.length === 0}>
              {t('cmdb.baselines.asCsv')}
            </Button>
          </Group>
          {comparison.error && <Text role="alert">{explain(comparison.error)}</Text>}
          {counts && (
            <Text size="sm" my="md" role="status">
              {(['items', 'relations'] as const)
                .map((part) => `${t(`cmdb.baselines.${part}`)}: ${t('cmdb.baselines.counts', { ...counts[part] })}`)
                .join(' · ')}
            </Text>
          )}
          <Differences rows={rows} of={of} before={name} after={other === 'now' ? t('cmdb.asOf.now') : other} />
          {comparison.isSuccess && rows.length === 0 && <Text size="sm">{t('cmdb.baselines.same')}</Text>}
          {comparison.hasNextPage && (
            <Group justify="center" mt="md">
              <Button variant="default" loading={comparison.isFetchingNextPage} onClick={() => void comparison.fetchNextPage()}>
                {t('shared.more')}
              </Button>
            </Group>
          )}
        </Paper>
      </Stack>
    </>
  );
}
