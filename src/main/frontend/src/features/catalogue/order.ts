interface Schema {
  components?: { key?: string; type: string }[];
}

/** What the start form asks and the chosen offering answers. */
const ANSWERED = ['offering', 'title', 'service'];

/** What the offering asks, and below it what every order asks, as one form. */
export function orderForm(start: object, own: object | null): object {
  const common = ((start as Schema).components ?? []).filter(
    (part) => part.type !== 'text' && !(part.key && ANSWERED.includes(part.key)),
  );
  return { ...start, components: [...((own as Schema | null)?.components ?? []), ...common] };
}
