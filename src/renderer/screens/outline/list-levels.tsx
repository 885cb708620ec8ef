/** Moves the item with the cursor under the one before it, and back. */
import { RichTextEditor } from '@mantine/tiptap'
import { IconIndentDecrease, IconIndentIncrease } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { listDepth, sinkItem } from '../../prose/schema'

export const ListLevels = ({ editor }: { editor: Editor | null }) => {
  const { t } = useTranslation()
  const lift = () =>
    editor && listDepth(editor.state.selection) > 1 && editor.chain().focus().liftListItem('listItem').run()
  const sink = () => {
    if (!editor) return
    editor.commands.focus()
    sinkItem(editor)
  }
  return (
    <>
      <RichTextEditor.Control
        aria-label={t('prose.lift')}
        title={`${t('prose.lift')} (Ctrl [)`}
        disabled={!editor}
        onClick={lift}
      >
        <IconIndentDecrease size={16} stroke={1.75} />
      </RichTextEditor.Control>
      <RichTextEditor.Control
        aria-label={t('prose.sink')}
        title={`${t('prose.sink')} (Ctrl ])`}
        disabled={!editor}
        onClick={sink}
      >
        <IconIndentIncrease size={16} stroke={1.75} />
      </RichTextEditor.Control>
    </>
  )
}
