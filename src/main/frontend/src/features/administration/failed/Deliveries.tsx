import { useFailedDeliveries } from '@/api/operations';
import { useTranslation } from '@/i18n';
import { DeliveryRow } from './DeliveryRow';
import { Part } from './Part';

/** Mails and the like that could not be sent out, those that wait or those that were given up. */
export function Deliveries({ givenUp }: { givenUp: boolean }) {
  const { t } = useTranslation();
  const heads = ['delivery', 'item', 'error', 'last', givenUp ? 'givenUp' : 'decide'];
  return (
    <Part
      title={t(`administration.failed.${givenUp ? 'letBe' : 'deliveries'}`)}
      heads={heads.map((key) => t(`administration.failed.${key}`))}
      empty={t(`administration.failed.${givenUp ? 'noneLetBe' : 'noDeliveries'}`)}
      query={useFailedDeliveries(givenUp, true)}
      row={(delivery) => <DeliveryRow key={delivery.id} delivery={delivery} />}
    />
  );
}
