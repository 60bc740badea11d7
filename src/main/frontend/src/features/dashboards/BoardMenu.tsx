import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDashboardCopying, useDashboardRemoval, type Dashboard } from '@/api/dashboards';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { tellProblem } from '@/shared/problems';
import { boardName } from './boardName';
import { NameDialog } from './NameDialog';
import { ShareDialog } from './ShareDialog';

type Asked = 'share' | 'copy' | 'remove' | undefined;

/** What can be done with a dashboard as a whole. */
export function BoardMenu({ board, onFull }: { board: Dashboard; onFull: () => void }) {
  const { t, language } = useTranslation();
  const [asked, ask] = useState<Asked>();
  const [, go] = useLocation();
  const copying = useDashboardCopying();
  const removal = useDashboardRemoval();
  const mine = useMe().data?.id === board.owner;
  const close = () => ask(undefined);
  const name = boardName(board, language);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('dashboards.menu')}>
            <span aria-hidden>⋯</span>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {board.mayChange && <Menu.Item onClick={() => ask('share')}>{t('dashboards.share')}</Menu.Item>}
          <Menu.Item onClick={() => ask('copy')}>{t('dashboards.copy')}</Menu.Item>
          {document.fullscreenEnabled && <Menu.Item onClick={onFull}>{t('dashboards.full')}</Menu.Item>}
          <Menu.Item onClick={() => window.print()}>{t('dashboards.print')}</Menu.Item>
          {board.mayChange && <Menu.Item onClick={() => ask('remove')}>{t('dashboards.remove')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {asked === 'share' && <ShareDialog board={board} onClose={close} />}
      {asked === 'copy' && (
        <NameDialog
          title={t('dashboards.copy')}
          action={t('dashboards.copy')}
          name={mine ? t('dashboards.copyOf', { name }) : name}
          saving={copying}
          onClose={close}
          onName={(chosen) => copying.mutate({ board, name: chosen }, { onSuccess: (copy) => go(`/dashboards/${copy.id}/edit`) })}
        />
      )}
      <Modal
        opened={asked === 'remove'}
        onClose={close}
        title={t('dashboards.removeNamed', { name })}
        closeButtonProps={{ 'aria-label': t('shared.close') }}
        styles={{ title: { fontWeight: 650 } }}
      >
        <Text size="sm">{t(board.owner ? 'dashboards.removing' : 'dashboards.removingShipped')}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('dashboards.keep')}
          </Button>
          <Button
            color="red.9"
            loading={removal.isPending}
            onClick={() => removal.mutate(board, { onSuccess: () => go('/dashboards'), onError: tellProblem })}
          >
            {t('dashboards.remove')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
