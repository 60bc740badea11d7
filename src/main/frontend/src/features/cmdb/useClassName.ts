import { useClasses } from '@/api/configuration';

/** What classes are called; the key where nothing is known. */
export function useClassNames(): (key: string) => string {
  const classes = useClasses().data;
  return (key) => classes?.find((one) => one.key === key)?.name ?? key;
}
