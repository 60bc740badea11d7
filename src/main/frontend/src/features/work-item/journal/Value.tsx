import { useTranslation } from '@/i18n';
import { CustomerName, GroupName, PersonName, ServiceName } from '@/shared/Names';
import { moment } from '@/shared/time';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const PEOPLE = /^(assignee|requester|(changeI|i)mplementer|member|deputy|delegate|author|person|owner|responsible|majorIncidentManager)$/;

/** A value of the journal as people read it: names for ids, words for states, times in their zone. */
export function Value({ of, what }: { of: unknown; what: string }) {
  const { t, language } = useTranslation();
  if (of === null || of === undefined || of === '') return <>–</>;
  if (typeof of === 'boolean') return <>{t(`work-item.journal.${of ? 'yes' : 'no'}`)}</>;
  if (Array.isArray(of)) return <>{of.map(String).join(', ')}</>;
  if (typeof of === 'object') return <>{JSON.stringify(of)}</>;
  const text = String(of);
  const key = what.replace(/^(inputs|outputs)\./, '');
  if (PEOPLE.test(key)) return <PersonName id={text} />;
  if (key === 'group') return <GroupName id={text} />;
  if (key === 'service') return <ServiceName id={text} />;
  if (key === 'customer') return <CustomerName id={text} />;
  if (key === 'visibility') return <>{t(`work-item.journal.${text}`, { defaultValue: text })}</>;
  if (key === 'status') return <>{t(`shared.status.${text}`, { defaultValue: text })}</>;
  return <>{MOMENT.test(text) ? moment(text, language) : text}</>;
}
