import { Text } from '@mantine/core';
import { useDecisions } from '@/api/board';
import { useTranslation } from '@/i18n';
import { RiskBadge } from '@/shared/change/RiskBadge';
import { moment } from '@/shared/time';
import classes from './Change.module.css';
import { output, told } from './decided';
import { Section } from './Section';

/** The risk with the facts it was decided from, among them how like changes went. */
export function Risk({ number }: { number: string }) {
  const { t, language } = useTranslation();
  const decisions = useDecisions(number).data;
  const taken = decisions?.find((candidate) => candidate.decision === 'change-risk');
  const value = (fact: unknown, name: string) => {
    const say = told(fact);
    if (say.kind === 'level') return t(`cab.level.${say.level}`);
    if (say.kind !== 'value') return t(`cab.told.${say.kind}`);
    return name === 'likeChangeSuccessRate' ? `${say.value} %` : say.value;
  };
  return (
    <Section title={t('cab.risk.title')} aside={<RiskBadge risk={output(decisions, 'change-risk', 'changeRisk')} />}>
      {decisions && !taken && (
        <Text size="sm" c="dimmed">
          {t('cab.risk.none')}
        </Text>
      )}
      {taken && (
        <>
          <Text size="sm" mb="xs">
            {t('cab.risk.from', { version: taken.versionTag, when: moment(taken.at, language) })}
          </Text>
          <dl className={classes.facts}>
            {Object.entries((taken.inputs ?? {}) as Record<string, unknown>).map(([name, fact]) => (
              <Fact key={name} name={t(`cab.risk.fact.${name}`, { defaultValue: name })} value={value(fact, name)} />
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <Text component="dt" size="sm">
        {name}
      </Text>
      <Text component="dd" size="sm">
        {value}
      </Text>
    </>
  );
}
