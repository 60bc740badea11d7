import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useClasses, type ConfigurationItem } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { useFieldName } from '../useFieldName';
import { Value } from '../Value';
import { attributesOf, valuesOf } from '../values';
import classes from './Facts.module.css';

/** What is recorded: who answers for it, and what its class asks for. */
export function Facts({ item }: { item: ConfigurationItem }) {
  const { t, language } = useTranslation();
  const name = useFieldName(item.ciClass);
  const asked = attributesOf(useClasses().data?.find(({ key }) => key === item.ciClass));
  const values = valuesOf(item);
  // What a class no longer knows is still recorded.
  const known = new Set(asked.map(({ key }) => key));
  const keys = [...asked.map(({ key }) => key!), ...Object.keys(values).filter((key) => !known.has(key))];
  const fact = (key: string, label: string, value: ReactNode) => [
    <dt key={`${key} name`}>{label}</dt>,
    <dd key={key}>{value}</dd>,
  ];
  return (
    <>
      <Title order={2} size="h4" mb="sm">
        {t('cmdb.item.facts')}
      </Title>
      <dl className={classes.facts}>
        {(['owner', 'supportGroup', 'customer', 'location'] as const).map((field) =>
          fact(field, name(field), <Value field={field} value={item[field]} />),
        )}
        {keys.map((key) => fact(`attributes.${key}`, name(`attributes.${key}`), <Value field={key} value={values[key]} />))}
      </dl>
      <Text size="xs" c="dimmed" mt="md">
        {t('cmdb.item.version', { version: item.version, when: moment(item.validFrom, language) })}{' '}
        <PersonName id={item.changedBy!} />
        {item.changeNumber && (
          <>
            {' · '}
            <Anchor component={Link} underline="always" href={`/work-items/${item.changeNumber}`} size="xs">
              {item.changeNumber}
            </Anchor>
          </>
        )}
      </Text>
    </>
  );
}
