import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useCustomers } from '@/api/customers';
import { useTranslation } from '@/i18n';
import { Frame } from './Frame';
import { PartyTable } from './PartyTable';
import { useEditor } from './useEditor';

/** Who receives services. */
export default function CustomersPage() {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <Frame
      title={t('parties.customers')}
      controls={
        editor && (
          <Button component={Link} href="/parties/customers/new">
            {t('parties.newCustomer')}
          </Button>
        )
      }
    >
      <PartyTable label={t('parties.customers')} path="/parties/customers" query={useCustomers()} empty={t('parties.noCustomers')} />
    </Frame>
  );
}
