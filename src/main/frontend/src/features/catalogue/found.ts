import type { Offering } from '@/api/offerings';

/** The offerings that have every word somewhere, by service in the order of the services' names. */
export function found(offerings: Offering[], words: string, nameOf: (service: string) => string) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Offering[]>();
  for (const offering of offerings) {
    const text = `${offering.name} ${offering.description ?? ''} ${nameOf(offering.service)}`.toLowerCase();
    if (wanted.every((word) => text.includes(word))) {
      groups.set(offering.service, [...(groups.get(offering.service) ?? []), offering]);
    }
  }
  return [...groups]
    .map(([service, all]) => ({ service, name: nameOf(service), offerings: all.sort((a, b) => a.name.localeCompare(b.name)) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
