import { useCustomers } from '@/api/customers';
import { useTranslation } from '@/i18n';
import { ServiceName } from '@/shared/Names';

/** What a report is about, by name. */
export function ScopeName({ scope, id }: { scope: string | undefined; id: string | null | undefined }) {
  const { t } = useTranslation();
  const customers = useCustomers().data ?? [];
  if (scope === 'SERVICE' && id) return <ServiceName id={id} />;
  if (scope === 'CUSTOMER' && id) return <>{customers.find((one) => one.key === id)?.name ?? id}</>;
  return <>{t('reports.report.everything')}</>;
}
