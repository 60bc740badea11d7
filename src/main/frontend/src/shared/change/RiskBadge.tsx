import { Badge } from '@mantine/core';
import { useTranslation } from '@/i18n';

const LOOK: Record<string, { color: string; mark: string }> = {
  LOW: { color: 'teal', mark: '▁' },
  MEDIUM: { color: 'yellow', mark: '▃' },
  HIGH: { color: 'orange', mark: '▅' },
  VERY_HIGH: { color: 'red', mark: '▇' },
};

/** The risk of a change by word, height of the bar and colour. */
export function RiskBadge({ risk }: { risk?: string | null }) {
  const { t } = useTranslation();
  const look = risk ? LOOK[risk] : undefined;
  return (
    <Badge
      color={look?.color ?? 'gray'}
      variant="light"
      tt="none"
      leftSection={<span aria-hidden>{look?.mark ?? '?'}</span>}
      className="attesta-legible"
    >
      {t(`change.risk.${look ? risk : 'none'}`)}
    </Badge>
  );
}
