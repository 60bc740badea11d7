// What browsers leave open or name differently on some machines.
const BY_ENDING: Record<string, string> = {
  csv: 'text/csv',
  eml: 'message/rfc822',
  gz: 'application/gzip',
  json: 'application/json',
  log: 'text/plain',
  md: 'text/markdown',
  txt: 'text/plain',
  zip: 'application/zip',
};

/** The type a file is sent as: by its ending where that is plain, else what the browser takes it for. */
export function mediaType(file: Pick<File, 'name' | 'type'>): string {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  return BY_ENDING[ending] ?? (file.type || 'application/octet-stream');
}

const IMAGES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Whether a small picture of it can be shown: only what browsers draw and never run. */
export function isPicture(type: string | undefined): boolean {
  return IMAGES.includes(type ?? '');
}
