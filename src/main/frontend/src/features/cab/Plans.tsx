import { Text, Title } from '@mantine/core';
import { useTranslation } from '@/i18n';
import classes from './Change.module.css';
import { Section } from './Section';

const TEXTS = ['reason', 'implementationPlan', 'testEvidence', 'backOutPlan', 'transitionPlan'] as const;
const ALWAYS: readonly string[] = ['implementationPlan', 'testEvidence', 'backOutPlan'];

interface Props {
  details: Record<string, unknown>;
  description?: string | null;
}

/** How it is done, what was tested, how it is undone: what people wrote, as they wrote it. */
export function Plans({ details, description }: Props) {
  const { t } = useTranslation();
  const yesNo = (value: unknown) => t(value === true ? 'cab.told.yes' : 'cab.told.no');
  return (
    <Section title={t('cab.plans.title')}>
      {description && <Text className={classes.text}>{description}</Text>}
      {TEXTS.filter((key) => details[key] || ALWAYS.includes(key)).map((key) => (
        <div key={key}>
          <Title order={3} size="h6" mt="sm">
            {t(`cab.plans.${key}`)}
          </Title>
          <Text size="sm" className={classes.text} c={details[key] ? undefined : 'dimmed'}>
            {details[key] ? String(details[key]) : t('cab.plans.notStated')}
          </Text>
        </div>
      ))}
      <Text size="sm" mt="sm">
        {t('cab.plans.testedBackOut')}: {yesNo(details.testedBackOut)} · {t('cab.plans.serviceOutage')}:{' '}
        {yesNo(details.serviceOutage)}
        {details.outageMinutes ? ` (${t('cab.plans.minutes', { count: Number(details.outageMinutes) })})` : ''}
      </Text>
      {details.configurationItems ? (
        <Text size="sm">
          {t('cab.plans.worksOn')}: {String(details.configurationItems)}
        </Text>
      ) : null}
    </Section>
  );
}
