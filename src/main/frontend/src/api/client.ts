import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';

/** What is wrong with one field of the input. */
export interface FieldFault {
  field: string;
  code: string;
  message: string;
}

/** A refusal as the service tells it (RFC 9457), with its stable code. */
export interface ProblemDocument {
  status: number;
  code: string;
  detail: string;
  errors?: FieldFault[];
}

/** Thrown for every answer that is no success. */
export class Problem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.detail);
  }

  get code(): string {
    return this.document.code;
  }

  get status(): number {
    return this.document.status;
  }
}

export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((c) => c.startsWith('ATTESTA-CSRF='));
  return cookie ? decodeURIComponent(cookie.slice('ATTESTA-CSRF='.length)) : '';
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const session: Middleware = {
  onRequest({ request }) {
    if (!SAFE.has(request.method)) request.headers.set('X-CSRF-TOKEN', csrfToken());
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    if (response.status === 401) {
      // The session has ended: the login page brings the person back to this very page.
      window.location.reload();
    }
    throw new Problem(await problemOf(response));
  },
};

async function problemOf(response: Response): Promise<ProblemDocument> {
  try {
    const body = (await response.clone().json()) as Partial<ProblemDocument>;
    return {
      status: response.status,
      code: body.code ?? String(response.status),
      detail: body.detail ?? response.statusText,
      errors: body.errors,
    };
  } catch {
    return { status: response.status, code: String(response.status), detail: response.statusText };
  }
}

export const api = createClient<paths>({ baseUrl: '/' });
api.use(session);
