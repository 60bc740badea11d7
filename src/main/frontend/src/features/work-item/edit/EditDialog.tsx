import { Loader, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Problem } from '@/api/client';
import { useStartForm } from '@/api/practices';
import { useEdit, useFreshWorkItem } from '@/api/actions';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { FormView } from '@/shared/FormView';
import { changed, clashes, patchOf, valuesOf, type Clash, type Values } from './changes';
import { Merge } from './Merge';
import { editForm, labels, plainForm, type Schema } from './schema';

interface Props {
  item: WorkItem;
  onClose: () => void;
}

/** Changes the fields of an item. Whoever was second sees what the other has changed, and goes on from there. */
export default function EditDialog({ item, onClose }: Props) {
  const { t } = useTranslation();
  const start = useStartForm(item.practice!);
  const [seen, setSeen] = useState(item);
  const [mine, setMine] = useState<Values>({});
  const [clash, setClash] = useState<Clash[]>();
  const edit = useEdit(item.number!);
  const refresh = useFreshWorkItem(item.number!);
  const schema = useMemo(() => {
    if (start.isPending) return undefined;
    const form = start.data?.form as Schema | undefined;
    return form ? editForm(form, t('work-item.facts.requester')) : plainForm((field) => t(`work-item.field.${field}`));
  }, [start.isPending, start.data, t]);
  // The form keeps what it was opened with; later versions of the item come in by the merge.
  const [opened] = useState(() => valuesOf(item));

  async function save(changes: Values): Promise<void> {
    if (Object.keys(changes).length === 0) return onClose();
    try {
      await edit.mutateAsync({ version: seen.version!, patch: patchOf(changes) });
      onClose();
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412) throw error;
      const now = await refresh();
      setMine(changes);
      setClash(clashes(Object.keys(labels(schema!.components)), valuesOf(seen), valuesOf(now), changes));
      setSeen(now);
    }
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={t('work-item.editTitle', { number: item.number })} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      {!schema && <Loader />}
      {clash && (
        <Merge
          clashes={clash}
          label={(key) => labels(schema!.components)[key] ?? key}
          onBack={() => setClash(undefined)}
          onSave={(dropped) => save(Object.fromEntries(Object.entries(mine).filter(([key]) => !dropped.includes(key))))}
        />
      )}
      {schema && (
        <div hidden={clash !== undefined}>
          <FormView schema={schema} values={opened} submitLabel={t('work-item.save')} onSubmit={(values) => save(changed(opened, values))} />
        </div>
      )}
    </Modal>
  );
}
