/** A component of a form-js document, as far as it matters here. */
interface Component {
  type: string;
  id?: string;
  key?: string;
  label?: string;
  readonly?: boolean;
  disabled?: boolean;
  defaultValue?: unknown;
  properties?: Record<string, string>;
  components?: Component[];
  [other: string]: unknown;
}

export interface Schema {
  components: Component[];
  [other: string]: unknown;
}

/** Shown only, or edited in a place of its own. */
const leftOut = (component: Component) =>
  ['text', 'button', 'html', 'image'].includes(component.type) ||
  component.readonly ||
  component.disabled ||
  component.properties?.ci !== undefined ||
  component.properties?.link !== undefined;

function editable(components: Component[]): Component[] {
  return components
    .filter((component) => !leftOut(component))
    .map((component) => ({
      ...component,
      // A default is for a new item; here it would change what nobody has touched.
      defaultValue: undefined,
      ...(component.type === 'group' && { components: editable(component.components ?? []) }),
    }))
    .filter((component) => component.type !== 'group' || component.components!.length > 0);
}

/** The form that items of the practice are opened with, for one that is there already. */
export function editForm(start: Schema, requester: string): Schema {
  const person: Component = { type: 'textfield', id: 'Field_Requester', key: 'requester', label: requester, validate: { required: true }, properties: { picks: 'person' } };
  return { ...start, components: [...editable(start.components), person] };
}

/** Where no form is known: what every work item has. */
export function plainForm(label: (field: string) => string): Schema {
  const field = (key: string, type: string, required: boolean): Component => ({ type, id: `Field_${key}`, key, label: label(key), validate: { required } });
  return {
    type: 'default',
    schemaVersion: 16,
    components: [field('title', 'textfield', true), field('description', 'textarea', false), { ...field('service', 'textfield', false), properties: { picks: 'service' } }],
  };
}

/** Every field's label by its key. */
export function labels(components: Component[]): Record<string, string> {
  return Object.assign(
    {},
    ...components.map((component) => (component.components ? labels(component.components) : component.key ? { [component.key]: component.label ?? component.key } : {})),
  ) as Record<string, string>;
}
