/** The briefing as it is written: every block under the other, the tool bar on top, the current block with a line at its left. */
import { Box, Button, Text, VisuallyHidden } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import {
  IconBlockquote,
  IconChartBar,
  IconDatabase,
  IconLanguage,
  IconListTree,
  IconSuperscript,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { MouseEvent, ReactNode } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveBlockTo } from '../../../core/edit/blocks'
import type { BlockId } from '../../../core/model/ids'
import { applyEdit, scopeNow, usePlan } from '../../open-project'
import { cursorPlace, type InsertKind, ProseDesk, useDesk } from '../../prose/desk'
import { LinkControl } from '../../prose/link-control'
import { BlockDrag, nothingMoves, useBlockIds } from '../../ui/block-drag'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { useGo } from '../go'
import { SuggestButton, SuggestingNote } from '../review/suggesting'
import { AddBlockMenu } from './add-block-menu'
import { BlockView } from './block-view'
import { type Deleted, DeletedBar } from './deleted-bar'
import { ListLevels } from './list-levels'
import { useEntered } from './use-entered'
import { useSought } from './use-sought'

interface OutlineScreenProps {
  readonly block: BlockId | null
  readonly onSelectBlock: (id: BlockId) => void
}

export const OutlineScreen = (props: OutlineScreenProps) => (
  <ProseDesk>
    <OutlinePane {...props} />
  </ProseDesk>
)

const OutlinePane = ({ block, onSelectBlock }: OutlineScreenProps) => {
  const { t } = useTranslation()
  const plan = usePlan()
  const { enterBlock } = useGo()
  const scroller = useRef<HTMLDivElement>(null)
  const last = plan.blocks.at(-1)?.id ?? null
  const ids = useBlockIds(plan.blocks)
  const [deleted, setDeleted] = useState<Deleted | null>(null)
  const [moved, setMoved] = useState('')
  useSought(scroller)
  useEntered(scroller)

  const onDeleted = useCallback((kind: string) => {
    const project = scopeNow()?.project
    if (project) setDeleted({ kind, project })
  }, [])
  const onMoved = useCallback(
    (name: string, place: number) => setMoved(t('blockDrag.moved', { name, place, of: ids.length })),
    [t, ids],
  )
  const onDrop = (id: BlockId, place: BlockId) =>
    applyEdit(moveBlockTo(plan.id, id, place), t('undo.moveBlock', { kind: nameOf(id) }))
  const nameOf = (id: BlockId) => {
    const kind = plan.blocks.find((shown) => shown.id === id)?.kind
    return kind ? t(`block.${kind}`) : ''
  }

  useEffect(() => {
    if (block === null) return
    const chosen = scroller.current?.querySelector(`[data-block="${CSS.escape(block)}"]`)
    if (chosen && !chosen.contains(document.activeElement)) chosen.scrollIntoView({ block: 'start' })
  }, [block])

  return (
    <Pane
      label={t('outline.editor')}
      ownScroll
      header={
        <PaneHeader title={plan.name || t('outline.briefing')}>
          <SuggestButton />
          <AddBlockMenu
            after={block ?? last}
            onAdded={enterBlock}
            button={(props) => (
              <Button variant="subtle" color="gray" {...props}>
                {t('outline.addBlock')}
              </Button>
            )}
          />
        </PaneHeader>
      }
    >
      <WithToolbar>
        <div ref={scroller} className="bw-outline">
          <div className="bw-prose">
            <BlockDrag ids={ids} nameOf={nameOf} strategy={nothingMoves} hasKeys onDrop={onDrop}>
              {plan.blocks.map((shown, index) => (
                <BlockView
                  key={shown.id}
                  block={shown}
                  isCurrent={shown.id === block}
                  place={index}
                  of={plan.blocks.length}
                  onSelect={onSelectBlock}
                  onDeleted={onDeleted}
                  onMoved={onMoved}
                />
              ))}
            </BlockDrag>
            {plan.blocks.length === 0 ? (
              <EmptyState
                icon={<IconListTree size={40} stroke={1.25} />}
                title={t('outline.emptyTitle')}
                description={t('outline.emptyText')}
              >
                <AddBlockMenu
                  after={null}
                  onAdded={enterBlock}
                  button={(props) => (
                    <Button variant="filled" {...props}>
                      {t('outline.addFirst')}
                    </Button>
                  )}
                />
              </EmptyState>
            ) : null}
          </div>
        </div>
        <DeletedBar deleted={deleted} />
        <VisuallyHidden role="status">{moved}</VisuallyHidden>
      </WithToolbar>
    </Pane>
  )
}

/** Behind what is chosen; its form opens by itself. */
const insertFootnote = (editor: Editor) =>
  editor
    .chain()
    .focus()
    .insertContentAt(editor.state.selection.to, { type: 'footnote', attrs: { text: '' } })
    .run()

/** The tool bar acts on the editor that had the focus last. */
const WithToolbar = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  const { active, openMenu } = useDesk()
  const editor = active && !active.isDestroyed ? active : null
  const isProse = editor?.schema.nodes.heading !== undefined

  const menu = (kind: InsertKind) => (event: MouseEvent<HTMLElement>) => {
    if (!editor) return
    const button = event.currentTarget.getBoundingClientRect()
    const at = kind === 'value' ? { left: button.left, top: button.top, bottom: button.bottom } : cursorPlace(editor)
    openMenu({ editor, kind, at, typed: '' })
  }
  const control = (kind: InsertKind, label: string, icon: ReactNode) => (
    <RichTextEditor.Control aria-label={label} title={label} disabled={!editor} onClick={menu(kind)}>
      {icon}
    </RichTextEditor.Control>
  )

  return (
    <RichTextEditor editor={editor} className="bw-editor" withTypographyStyles={false}>
      <RichTextEditor.Toolbar className="bw-editor-bar">
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.H1 disabled={!isProse} />
          <RichTextEditor.H2 disabled={!isProse} />
          <RichTextEditor.H3 disabled={!isProse} />
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
          <LinkControl editor={editor} />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.BulletList disabled={!isProse} />
          <RichTextEditor.OrderedList disabled={!isProse} />
          <ListLevels editor={isProse ? editor : null} />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Control
            aria-label={t('footnote.insert')}
            title={t('footnote.insert')}
            disabled={!editor}
            onClick={() => editor && insertFootnote(editor)}
          >
            <IconSuperscript size={16} stroke={1.75} />
          </RichTextEditor.Control>
          {control('source', t('outline.cite'), <IconBlockquote size={16} stroke={1.75} />)}
          {control('figure', t('outline.refer'), <IconChartBar size={16} stroke={1.75} />)}
          {control('language', t('outline.passageLanguage'), <IconLanguage size={16} stroke={1.75} />)}
        </RichTextEditor.ControlsGroup>
        <Box flex={1} />
        <Button
          leftSection={<IconDatabase size={16} stroke={1.75} />}
          rightSection={
            <Text span fz={13} c="dimmed">
              /
            </Text>
          }
          disabled={!editor}
          title={editor ? undefined : t('outline.noEditor')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={menu('value')}
        >
          {t('outline.insertValue')}
        </Button>
      </RichTextEditor.Toolbar>
      <SuggestingNote />
      {children}
    </RichTextEditor>
  )
}
