import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { ManyPicks } from './ManyPicks';
import { OnePick } from './OnePick';
import type { PickHosts } from './pickHosts';
import { picking } from './pickSchema';

/** The pickers of a form, each where form-js has left room for it. */
export function PickFields({ hosts }: { hosts: PickHosts }) {
  const shown = useSyncExternalStore(hosts.subscribe, hosts.snapshot);
  return shown.map((host) => {
    const { kind, many } = picking(host.field.properties.picks)!;
    const Field = many ? ManyPicks : OnePick;
    return createPortal(<Field kind={kind} of={host.field.properties.picksOf ?? host.field.properties.member} host={host} />, host.node, host.domId);
  });
}
