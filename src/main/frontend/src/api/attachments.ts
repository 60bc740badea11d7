import { useQuery } from '@tanstack/react-query';
import { api, csrfToken, Problem, type ProblemDocument } from './client';
import type { components } from './schema';

export type Attachment = components['schemas']['AttachmentsAttachment'];

export function useAttachments(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'attachments'],
    queryFn: async () =>
      (await api.GET('/api/v1/work-items/{number}/attachments', { params: { path: { number } } })).data!.items ?? [],
  });
}

/** Where the bytes are; always answered as a download. */
export function attachmentUrl(number: string, id: number): string {
  return `/api/v1/work-items/${encodeURIComponent(number)}/attachments/${id}`;
}

export interface Sending {
  file: File;
  type: string;
  internal: boolean;
  /** The same for each try, so that a file whose answer was lost is attached once. */
  key: string;
}

/** Sends one file. Not by `fetch`: that does not tell how far it is. */
export function attach(number: string, { file, type, internal, key }: Sending, progress: (share: number) => void): Promise<void> {
  const body = new FormData();
  body.append('file', file.slice(0, file.size, type), file.name);
  body.append('visibility', internal ? 'INTERNAL' : 'PUBLIC');
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest();
    call.open('POST', `/api/v1/work-items/${encodeURIComponent(number)}/attachments`);
    call.setRequestHeader('X-CSRF-TOKEN', csrfToken());
    call.setRequestHeader('Idempotency-Key', key);
    call.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    call.onerror = () => failed(new TypeError('unreachable'));
    call.onload = () => (call.status < 300 ? done() : failed(new Problem(problemOf(call))));
    call.send(body);
  });
}

function problemOf(call: XMLHttpRequest): ProblemDocument {
  const rest = { status: call.status, code: String(call.status), detail: call.statusText };
  try {
    return { ...rest, ...(JSON.parse(call.responseText) as Partial<ProblemDocument>) };
  } catch {
    return rest;
  }
}
