import { moment } from './time';

interface Component {
  key?: string;
  components?: Component[];
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;

/**
 * What a form only tells, with its moments as people read them, in their zone. What stands in a field stays as it is:
 * it goes back to the service.
 */
export function readable(schema: object, values: Record<string, unknown>, language: string): Record<string, unknown> {
  const fields = new Set(keysOf((schema as Component).components ?? []));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && !fields.has(key)
        ? value.replace(INSTANT, (instant) => moment(instant, language))
        : value,
    ]),
  );
}

function keysOf(components: Component[]): string[] {
  return components.flatMap(({ key, components: inner = [] }) => [...(key ? [key] : []), ...keysOf(inner)]);
}
