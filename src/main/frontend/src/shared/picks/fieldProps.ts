import type { PickHost } from './pickHosts';

/** What any picker takes over from its form field. */
export function fieldProps({ field, errors = [], disabled, readonly }: PickHost) {
  return {
    label: field.label,
    description: field.description,
    required: field.validate?.required,
    error: errors.length > 0 ? errors.join(' ') : undefined,
    readOnly: disabled || readonly,
    comboboxProps: { keepMounted: false },
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
  };
}
