import { useSeenPractices } from '@/api/practices';
import { useTranslation } from '@/i18n';

/** What a practice is called: in the words of the page, where it has none in those of its model. */
export function usePracticeNames(): (practice: string) => string {
  const { t } = useTranslation();
  const names = useSeenPractices();
  return (practice) => t(`shared.practice.${practice}`, { defaultValue: names[practice] ?? practice });
}

/** The practices the person may choose from. */
export function usePracticeChoices(): { value: string; label: string }[] {
  const name = usePracticeNames();
  return Object.keys(useSeenPractices()).map((value) => ({ value, label: name(value) }));
}

export function PracticeName({ id }: { id: string }) {
  return <>{usePracticeNames()(id)}</>;
}
