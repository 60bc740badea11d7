import { Badge } from '@mantine/core';
import { useTranslation } from '@/i18n';

interface Props {
  met: boolean | null | undefined;
  /** Stands where there was nothing to judge. */
  none?: string;
}

/** Whether a target was met, by mark, word and colour. */
export function Met({ met, none }: Props) {
  const { t } = useTranslation();
  if (met === null || met === undefined) return <>{none}</>;
  return (
    <Badge className="attesta-legible" tt="none" variant="light" color={met ? 'teal' : 'red'} leftSection={<span aria-hidden>{met ? '✓' : '✗'}</span>}>
      {t(met ? 'measures.met' : 'measures.missed')}
    </Badge>
  );
}
