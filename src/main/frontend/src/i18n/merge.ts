/** Puts the messages of each file under the name of the folder it stands in. */
export function merge(files: Record<string, Record<string, unknown>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [path, messages] of Object.entries(files)) {
    const folder = path.split('/').at(-3) ?? path;
    all[folder] = messages;
  }
  return all;
}
