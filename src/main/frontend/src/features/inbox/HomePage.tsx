import { Redirect } from 'wouter';
import { useMe } from '@/api/session';
import { InboxPage } from './InboxPage';

/** Where the workspace begins: with the inbox, for those who only ask for something with the portal. */
export function HomePage() {
  return useMe().data?.practices.length === 0 ? <Redirect to="/portal" replace /> : <InboxPage />;
}
