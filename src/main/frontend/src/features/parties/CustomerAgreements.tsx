import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useAgreements } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';

/** What is agreed with the customer by name. */
export function CustomerAgreements({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const own = (useAgreements().data ?? []).filter((agreement) => agreement.customer === customer);
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Title order={2} size="h4" mb="xs">
        {t('parties.agreements')}
      </Title>
      {own.length === 0 && <Text c="dimmed">{t('parties.noAgreements')}</Text>}
      <List listStyleType="none">
        {own.map((agreement) => (
          <List.Item key={agreement.key}>
            <Anchor component={Link} href={`/service-levels/agreements/${agreement.key}`} underline="always">
              {agreement.name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
