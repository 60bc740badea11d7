import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useSuppliers } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { Frame } from './Frame';
import { PartyTable } from './PartyTable';
import { useEditor } from './useEditor';

/** Who delivers parts of services, outside and inside. */
export default function SuppliersPage() {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <Frame
      title={t('parties.suppliers')}
      controls={
        editor && (
          <Button component={Link} href="/parties/suppliers/new">
            {t('parties.newSupplier')}
          </Button>
        )
      }
    >
      <PartyTable
        label={t('parties.suppliers')}
        path="/parties/suppliers"
        query={useSuppliers()}
        empty={t('parties.noSuppliers')}
        extra={{ label: t('parties.kind'), of: (supplier) => t(`parties.kinds.${supplier.kind}`) }}
      />
    </Frame>
  );
}
