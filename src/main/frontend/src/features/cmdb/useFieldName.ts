import { useClasses } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { attributesOf } from './values';

/** What a field is called: our words for the item's own fields, those of its class for attributes. */
export function useFieldName(ciClass?: string): (field: string) => string {
  const { t } = useTranslation();
  const classes = useClasses().data ?? [];
  const asked = ciClass ? classes.filter(({ key }) => key === ciClass) : classes;
  return (field) => {
    if (!field.startsWith('attributes.')) return t(`cmdb.field.${field}`, { defaultValue: field });
    const key = field.slice('attributes.'.length);
    return asked.flatMap(attributesOf).find((attribute) => attribute.key === key)?.name ?? key;
  };
}
