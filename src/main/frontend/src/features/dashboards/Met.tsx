import { Badge } from '@mantine/core';
import { useTranslation } from '@/i18n';

/** Whether a target was met, by mark, word and colour. */
export function Met({ met }: { met: boolean | null | undefined }) {
  const { t } = useTranslation();
  if (met === null || met === undefined) return null;
  return (
    <span className="attesta-legible">
      <Badge variant="light" color={met ? 'teal' : 'red'} leftSection={<span aria-hidden>{met ? '✓' : '✗'}</span>}>
        {t(met ? 'dashboards.met' : 'dashboards.missed')}
      </Badge>
    </span>
  );
}
