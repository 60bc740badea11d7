/// <reference types="vite/client" />

// The form and diagram libraries bring no types of their own.
declare module '@bpmn-io/form-js-viewer' {
  export class Form {
    constructor(options: { container: Element; additionalModules?: object[] });
    importSchema(schema: object, data?: object): Promise<{ warnings: unknown[] }>;
    submit(): { data: Record<string, unknown>; errors: Record<string, unknown> };
    get<T>(service: string): T;
    /** Not part of its offer, but the only way to show a fault that only the server finds. */
    _setState(state: { errors: Record<string, string[]> }): void;
    destroy(): void;
  }
}

declare module 'bpmn-js/lib/NavigatedViewer' {
  export default class NavigatedViewer {
    constructor(options: { container: Element });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    get<T>(service: string): T;
    destroy(): void;
  }
}
