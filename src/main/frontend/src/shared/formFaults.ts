import type { Form } from '@bpmn-io/form-js-viewer';
import type { FieldFault } from '@/api/client';

interface Field {
  id: string;
  key?: string;
}

/**
 * Shows the server's faults at the fields of the form.
 *
 * @returns the faults whose field is not in the form
 */
export function markFaults(form: Form, faults: FieldFault[]): FieldFault[] {
  const fields = form.get<{ getAll(): Field[] }>('formFieldRegistry').getAll();
  const errors: Record<string, string[]> = {};
  const unplaced: FieldFault[] = [];
  for (const fault of faults) {
    const key = fault.field.replace(/^details\./, '');
    const field = fields.find((candidate) => candidate.key === key);
    if (field) (errors[field.id] ??= []).push(fault.message);
    else unplaced.push(fault);
  }
  form._setState({ errors });
  return unplaced;
}
