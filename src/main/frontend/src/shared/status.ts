/** The colour of a status; its word always stands next to it. */
export function statusColor(status: string | null | undefined): string {
  if (status === 'ON_HOLD') return 'yellow';
  if (status === 'RESOLVED') return 'teal';
  return status === 'CLOSED' || status === 'CANCELLED' ? 'gray' : 'petrol';
}
