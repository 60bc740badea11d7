export type Messages = Record<string, unknown>;

/** Puts the messages of each file under the name of the folder it stands in. */
export function merge(files: Record<string, Messages>): Messages {
  const all: Messages = {};
  for (const [path, messages] of Object.entries(files)) {
    const folder = path.split('/').at(-3) ?? path;
    all[folder] = messages;
  }
  return all;
}
