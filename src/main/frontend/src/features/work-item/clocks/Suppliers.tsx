import { Title } from '@mantine/core';
import { usePartyTimes } from '@/api/clocks';
import { useTranslation } from '@/i18n';
import { ClockRow } from './ClockRow';

/** What suppliers have promised for the stretches in which the item waited for them. */
export function Suppliers({ number, open }: { number: string; open: boolean }) {
  const { t } = useTranslation();
  const promised = (usePartyTimes(number).data ?? []).filter((time) => time.clock);
  if (promised.length === 0) return null;
  return (
    <>
      <Title order={3} size="h6">
        {t('work-item.suppliers')}
      </Title>
      {promised.map((time) => (
        <ClockRow key={time.id} number={number} clock={time.clock!} opened={open} supplier={time.party ?? ''} />
      ))}
    </>
  );
}
