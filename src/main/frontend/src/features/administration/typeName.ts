import type { TFunction } from 'i18next';

/** What a kind of element is called: `userTask` in the words of the page, an unknown kind as it is. */
export function typeName(t: TFunction, type: string | undefined): string {
  return type ? t(`administration.type.${type}`, { defaultValue: type }) : '';
}
