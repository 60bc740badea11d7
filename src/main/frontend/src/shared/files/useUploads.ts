import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { attach, type Sending } from '@/api/attachments';
import { mediaType } from './mediaType';
import { refusal } from './refusal';

export interface Upload extends Sending {
  share: number;
  /** Why it was not taken; it waits then to be sent again or left out. */
  fault?: string;
}

export interface Uploads {
  running: Upload[];
  add: (files: Iterable<File>, internal: boolean) => void;
  again: (upload: Upload) => void;
  leave: (upload: Upload) => void;
}

/** Files on their way to a work item. One that was refused stays with its reason; nothing is lost. */
export function useUploads(number: string): Uploads {
  const queries = useQueryClient();
  const [running, setRunning] = useState<Upload[]>([]);
  const change = (key: string, part: Partial<Upload>) =>
    setRunning((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  const leave = ({ key }: Pick<Upload, 'key'>) => setRunning((all) => all.filter((upload) => upload.key !== key));

  async function send(upload: Upload): Promise<void> {
    change(upload.key, { fault: undefined, share: 0 });
    try {
      await attach(number, upload, (share) => change(upload.key, { share }));
      await queries.invalidateQueries({ queryKey: ['work-item', number] });
      leave(upload);
    } catch (error) {
      change(upload.key, { fault: refusal(error) });
    }
  }

  return {
    running,
    leave,
    again: (upload) => void send(upload),
    add: (files, internal) => {
      const added = [...files].map((file) => ({ file, internal, type: mediaType(file), key: crypto.randomUUID(), share: 0 }));
      setRunning((all) => [...all, ...added]);
      added.forEach((upload) => void send(upload));
    },
  };
}
