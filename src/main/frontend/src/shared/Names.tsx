/** The name of a person, where it is known. */
export function PersonName({ id }: { id: string }) {
  return <>{id}</>;
}

/** The name of a group. */
export function GroupName({ id }: { id: string }) {
  return <>{id}</>;
}
