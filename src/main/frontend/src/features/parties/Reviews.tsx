import { Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useReviews, type Review } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { day } from './day';
import { ReviewEditor } from './ReviewEditor';

interface Props {
  customer: string;
  editor: boolean;
}

/** Reviews of the services with a customer, the last one first. */
export function Reviews({ customer, editor }: Props) {
  const { t } = useTranslation();
  const reviews = useReviews(customer).data ?? [];
  const [edited, setEdited] = useState<Review | 'new'>();
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('parties.reviews')}
        </Title>
        {editor && !edited && (
          <Button size="xs" onClick={() => setEdited('new')}>
            {t('parties.newReview')}
          </Button>
        )}
      </Group>
      {edited && <ReviewEditor customer={customer} before={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      {reviews.length === 0 && !edited && <Text c="dimmed">{t('parties.noReviews')}</Text>}
      <Stack gap="lg">
        {reviews.map((review) => (
          <OneReview key={review.heldOn} review={review} onEdit={editor && !edited ? () => setEdited(review) : undefined} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneReview({ review, onEdit }: { review: Review; onEdit?: () => void }) {
  const { t, language } = useTranslation();
  return (
    <section aria-label={t('parties.reviewOf', { day: day(review.heldOn, language) })}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {day(review.heldOn, language)}
        </Title>
        {onEdit && (
          <Button size="xs" variant="default" onClick={onEdit} aria-label={t('parties.editReview', { day: day(review.heldOn, language) })}>
            {t('parties.edit')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {(review.participants ?? []).join(', ')}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{review.minutes}</Text>
      <List size="sm" mt={4}>
        {(review.actions ?? []).map((action, at) => (
          <List.Item key={at}>
            {action.what}, {action.who}
            {action.dueOn && `, ${t('parties.until', { day: day(action.dueOn, language) })}`}
            {action.workItem && (
              <>
                {' · '}
                <Anchor component={Link} href={`/work-items/${action.workItem}`} underline="always">
                  {action.workItem}
                </Anchor>
              </>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
