import { Text } from '@mantine/core';
import { useDashboard } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { Editor } from './Editor';
import { Frame } from './Frame';

/** A dashboard while it is built. */
export default function EditPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const board = useDashboard(id);
  if (!board.data) {
    return (
      <Frame title={undefined}>
        <ListState query={board} />
      </Frame>
    );
  }
  if (!board.data.mayChange) {
    return (
      <Frame title={board.data.name} back={{ path: `/dashboards/${id}`, label: t('dashboards.view') }}>
        <Text role="alert">{t('dashboards.notYours')}</Text>
      </Frame>
    );
  }
  return <Editor key={id} known={board.data} />;
}
