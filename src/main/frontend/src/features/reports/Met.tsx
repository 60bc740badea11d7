import { Badge } from '@mantine/core';
import { useTranslation } from '@/i18n';

/** Whether a target was met, in words and with a sign; a dash where there was nothing to judge. */
export function Met({ met }: { met: boolean | null | undefined }) {
  const { t } = useTranslation();
  if (met === null || met === undefined) return <>–</>;
  return (
    <Badge className="attesta-legible" tt="none" variant="light" color={met ? 'green' : 'red'} leftSection={<span aria-hidden>{met ? '✓' : '✗'}</span>}>
      {t(met ? 'reports.met' : 'reports.missed')}
    </Badge>
  );
}
