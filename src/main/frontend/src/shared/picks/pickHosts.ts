import { createElement } from 'preact';
import { PICK_TYPE } from './pickSchema';

/** What form-js hands to a field; the part of it that pickers use. */
export interface PickProps {
  domId: string;
  field: { label?: string; description?: string; properties: Record<string, string>; validate?: { required?: boolean } };
  value?: string;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  onChange: (update: { value: string }) => void;
  onBlur: () => void;
}

export interface PickHost extends PickProps {
  node: Element;
}

/** Where form-js has left room for pickers: it draws forms with Preact, the pickers are of React. */
export class PickHosts {
  private hosts = new Map<string, PickHost>();
  private shown: PickHost[] = [];
  private readonly listeners = new Set<() => void>();
  private pending = false;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.shown;

  place(node: Element | null, props: PickProps) {
    if (node) this.hosts.set(props.domId, { ...props, node });
    else this.hosts.delete(props.domId);
    if (this.pending) return;
    this.pending = true;
    // A field that is drawn anew is taken away and put back at once.
    queueMicrotask(() => {
      this.pending = false;
      this.shown = [...this.hosts.values()];
      this.listeners.forEach((listener) => listener());
    });
  }
}

/** The module of form-js that knows the field. */
export function pickModule(hosts: PickHosts): object {
  function PickPlace(props: PickProps) {
    const faulty = (props.errors ?? []).length > 0;
    return createElement('div', {
      class: `fjs-form-field attesta-pick${faulty ? ' fjs-has-errors' : ''}`,
      ref: (node: Element | null) => hosts.place(node, props),
    });
  }
  PickPlace.config = {
    type: PICK_TYPE,
    keyed: true,
    emptyValue: '',
    sanitizeValue: ({ value }: { value: unknown }) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
    create: (options: object = {}) => options,
  };
  class PickRegistration {
    static $inject = ['formFields'];
    constructor(formFields: { register(type: string, field: unknown): void }) {
      formFields.register(PICK_TYPE, PickPlace);
    }
  }
  return { __init__: ['pickRegistration'], pickRegistration: ['type', PickRegistration] };
}
