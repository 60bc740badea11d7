import { duration } from './duration';
import { moment } from './time';

interface Component {
  key?: string;
  components?: Component[];
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;

const LENGTH = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * What a form only tells, with its moments and lengths of time as people read them, in their zone. What stands in a field stays as it is:
 * it goes back to the service.
 */
export function readable(schema: object, values: Record<string, unknown>, language: string): Record<string, unknown> {
  const fields = fieldsOf(schema);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && !fields.has(key)
        ? told(value, language)
        : value,
    ]),
  );
}

function told(text: string, language: string): string {
  const parts = LENGTH.exec(text)?.slice(1).map((part) => Number(part ?? 0));
  if (!parts) return text.replace(INSTANT, (instant) => moment(instant, language));
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return duration((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000, language);
}

function fieldsOf(schema: object): Set<string> {
  return new Set(keysOf((schema as Component).components ?? []));
}

function keysOf(components: Component[]): string[] {
  return components.flatMap(({ key, components: inner = [] }) => [...(key ? [key] : []), ...keysOf(inner)]);
}
