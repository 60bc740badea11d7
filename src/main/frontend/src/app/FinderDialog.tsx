import { createSpotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import type { Me } from '@/api/session';
import Finder from './Finder';

const [store, dialog] = createSpotlight();

/** Opens each time it is asked for once more. */
export default function FinderDialog({ me, asked }: { me: Me; asked: number }) {
  useEffect(() => dialog.open(), [asked]);
  return <Finder me={me} store={store} />;
}
