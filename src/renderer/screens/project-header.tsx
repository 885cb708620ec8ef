/** The project's name with its menu, undo and redo, Export. */
import { ActionIcon, Box, Button, Group, Kbd, Menu, Text, Tooltip, VisuallyHidden } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook,
  IconChevronDown,
  IconFileExport,
  IconLayoutSidebarRightExpand,
  IconSearch,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysInWords } from '../../core/command-keys'
import { redoLabel, undoLabel } from '../../core/edit/history'
import { startImport } from '../import/import-store'
import { type OpenProject, redoEdit, undoEdit } from '../open-project'
import { closeToScreen, openProject, save, saveAs, showExport, showTask } from '../session'
import { ColourSwitch } from '../ui/colour-switch'
import { showOver } from '../view-state'
import { RenameProject } from './rename-project'
import { CommentsButton } from './review/comments-button'
import { shownName } from './shown-name'

export interface ProjectHeaderProps {
  readonly open: OpenProject
  /** How many are not resolved. */
  readonly openComments: number
  /** Null: they are in sight. */
  readonly onShowPages: (() => void) | null
}

export const ProjectHeader = ({ open, openComments, onShowPages }: ProjectHeaderProps) => {
  const { t } = useTranslation()
  const [isRenaming, setRenaming] = useState(false)
  const { history } = open
  const undoStep = undoLabel(history)
  const redoStep = redoLabel(history)
  const name = shownName(history.present, t('workspace.untitled'))
  return (
    <>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <Menu position="bottom-start" width={232}>
        <Menu.Target>
          <Button
            className="bw-project"
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            fw={600}
            px={8}
            rightSection={<IconChevronDown size={14} />}
            title={name}
            aria-label={t('workspace.menu', { name })}
          >
            {name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Entry onClick={() => setRenaming(true)}>{t('workspace.rename')}</Entry>
          <Menu.Divider />
          <Entry keys={keysInWords('save')} onClick={save}>
            {t('workspace.save')}
          </Entry>
          <Entry keys={keysInWords('save-as')} onClick={saveAs}>
            {t('workspace.saveAs')}
          </Entry>
          <Entry keys={keysInWords('print')} onClick={() => showTask('print')}>
            {t('command.print')}
          </Entry>
          <Entry onClick={() => showTask('send-copy')}>{t('command.send-copy')}</Entry>
          <Entry onClick={() => showTask('save-template')}>{t('command.save-template')}</Entry>
          <Entry onClick={() => showTask('next-edition')}>{t('workspace.nextEdition')}</Entry>
          <Entry onClick={() => showTask('versions')}>{t('workspace.versions')}</Entry>
          <Entry onClick={() => showTask('compare')}>{t('compare.menu')}</Entry>
          <Entry onClick={() => startImport({})}>{t('import.menu')}</Entry>
          <Menu.Divider />
          <Entry keys={keysInWords('new')} onClick={() => closeToScreen('new')}>
            {t('workspace.new')}
          </Entry>
          <Entry keys={keysInWords('open')} onClick={openProject}>
            {t('workspace.open')}
          </Entry>
          <Entry onClick={() => closeToScreen('start')}>{t('workspace.close')}</Entry>
          <Menu.Divider />
          <Entry keys={keysInWords('settings')} onClick={() => showTask('settings')}>
            {t('settings.title')}
          </Entry>
        </Menu.Dropdown>
      </Menu>
      <Group gap={0} wrap="nowrap">
        <Step label={t('workspace.undo')} step={undoStep && t('workspace.undoStep', { step: undoStep })} run={undoEdit}>
          <IconArrowBackUp size={18} stroke={1.75} />
        </Step>
        <Step label={t('workspace.redo')} step={redoStep && t('workspace.redoStep', { step: redoStep })} run={redoEdit}>
          <IconArrowForwardUp size={18} stroke={1.75} />
        </Step>
      </Group>
      <Box flex={1} />
      <Button
        className="bw-search"
        fw={400}
        c="dimmed"
        aria-label={t('command.palette')}
        leftSection={<IconSearch size={18} stroke={1.75} />}
        rightSection={<Kbd className="bw-search-words">{keysInWords('palette')}</Kbd>}
        onClick={() => showOver('palette')}
      >
        <span className="bw-search-words">{t('command.palette')}</span>
      </Button>
      <Box flex={1} />
      <Button
        variant="subtle"
        color="gray"
        className="bw-read-button"
        aria-label={t('workspace.read')}
        title={`${t('command.read')} (${keysInWords('read')})`}
        leftSection={<IconBook size={18} stroke={1.75} />}
        onClick={() => showOver('read')}
      >
        {t('workspace.read')}
      </Button>
      <CommentsButton open={openComments} />
      <ColourSwitch />
      {onShowPages ? (
        <ActionIcon aria-label={t('pages.show')} title={t('pages.showTitle')} onClick={onShowPages}>
          <IconLayoutSidebarRightExpand size={18} stroke={1.75} />
        </ActionIcon>
      ) : null}
      <Button
        variant="filled"
        title={keysInWords('export')}
        leftSection={<IconFileExport size={18} stroke={1.75} />}
        onClick={() => showExport(true)}
      >
        {t('workspace.export')}
      </Button>
      <RenameProject opened={isRenaming} title={history.present.title} onClose={() => setRenaming(false)} />
    </>
  )
}

const Entry = ({ keys, onClick, children }: { keys?: string; onClick: () => unknown; children: ReactNode }) => (
  <Menu.Item
    onClick={() => void onClick()}
    rightSection={
      keys === undefined ? null : (
        <Text span fz={13} c="dimmed">
          {keys}
        </Text>
      )
    }
  >
    {children}
  </Menu.Item>
)

/** `step` names what would be taken back; undefined: there is nothing. */
const Step = (props: { label: string; step: string | undefined; run: () => void; children: ReactNode }) => (
  <Tooltip label={props.step ?? props.label}>
    <ActionIcon
      aria-label={props.step ?? props.label}
      aria-disabled={props.step === undefined}
      className="bw-step"
      onClick={() => props.step !== undefined && props.run()}
    >
      {props.children}
    </ActionIcon>
  </Tooltip>
)
