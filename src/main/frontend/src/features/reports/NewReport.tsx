import { Alert, Button, Group, Modal, NativeSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCustomers } from '@/api/customers';
import { useNewReport, type ReportBody } from '@/api/reports';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { monthsAgo } from './span';

/** What a report is to be about, and for which time. */
export function NewReport({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [scope, setScope] = useState<NonNullable<ReportBody['scope']>>('SERVICE');
  const [key, setKey] = useState('');
  const [month, setMonth] = useState(monthsAgo(1).slice(0, 7));
  const [period, setPeriod] = useState<'MONTH' | 'QUARTER'>('MONTH');
  const services = useServices().data ?? [];
  const customers = useCustomers().data ?? [];
  const make = useNewReport();
  const choices = scope === 'SERVICE' ? services : customers;
  const body: ReportBody = { scope, key: scope === 'ALL' ? undefined : key, period, from: `${month}-01`, again: false };
  return (
    <Modal opened onClose={onClose} title={t('reports.report.make')} closeButtonProps={{ 'aria-label': t('reports.close') }}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('reports.report.about')}
          value={scope}
          onChange={(value) => {
            setScope(value as typeof scope);
            setKey('');
          }}
          data={(['SERVICE', 'CUSTOMER', 'ALL'] as const).map((value) => ({ value, label: t(`reports.scope.${value}`) }))}
        />
        {scope !== 'ALL' && (
          <NativeSelect
            label={t(`reports.scope.${scope}`)}
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
            data={[{ value: '', label: t('reports.choose') }, ...choices.map((one) => ({ value: one.key!, label: one.name! }))]}
          />
        )}
        <Group grow align="flex-end">
          <NativeSelect
            label={t('reports.period')}
            value={period}
            onChange={(event) => setPeriod(event.currentTarget.value as typeof period)}
            data={(['MONTH', 'QUARTER'] as const).map((value) => ({ value, label: t(`reports.per.${value}`) }))}
          />
          <TextInput type="month" label={t(period === 'MONTH' ? 'reports.report.month' : 'reports.report.firstMonth')} value={month} onChange={(event) => setMonth(event.currentTarget.value)} />
        </Group>
        {make.error && (
          <Alert color="red" role="alert">
            {explain(make.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button
            loading={make.isPending}
            disabled={!month || (scope !== 'ALL' && !key)}
            onClick={() => make.mutate(body, { onSuccess: (report) => go(`/reports/service-reports/${report.id}`) })}
          >
            {t('reports.report.make')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
