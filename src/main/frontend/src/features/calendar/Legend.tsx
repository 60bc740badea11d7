import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { LEGEND } from './entries';

/** What marks and colours mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <Group gap={6} role="group" aria-label={t('calendar.legend')}>
      {LEGEND.map(({ state, color, mark }) => (
        <Badge
          key={state}
          variant="light"
          color={color}
          tt="none"
          radius="sm"
          className="attesta-legible"
          leftSection={<span aria-hidden>{mark}</span>}
        >
          {t(`calendar.states.${state}`)}
        </Badge>
      ))}
      <Text size="xs">
        <span aria-hidden>✖ </span>
        {t('calendar.marks.blocking')} <span aria-hidden>▲ </span>
        {t('calendar.marks.warnings')}
      </Text>
    </Group>
  );
}
