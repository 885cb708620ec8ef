/** Editors of stored text: prose with headings and lists, and single lines. Both save each keystroke as part of a burst. */
import { Text } from '@mantine/core'
import { EditorContent } from '@tiptap/react'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../core/edit/records'
import type { BlockId } from '../../core/model/ids'
import type { Language, Localized } from '../../core/model/language'
import type { InlineText, Prose } from '../../core/model/prose'
import { useBursts } from '../fields/typing'
import { useLanguage } from '../open-project'
import { showSuggested } from '../view-state'
import { fromEditor, lineFromEditor, lineToEditor, toEditor } from './convert'
import { lineExtensions, proseExtensions } from './schema'
import { showSuggestions, suggestionMarks } from './suggestion-marks'
import { useProseEditor } from './use-prose-editor'
import { useSuggestions } from './use-suggestions'

interface ProseEditorProps {
  readonly label: string
  /** Whose text it is; names it among all, for undo. */
  readonly field: BlockId
  readonly step: string
  readonly text: Localized<Prose>
  readonly edit: (language: Language, prose: Prose) => Edit
}

export const ProseEditor = ({ label, field, step, text, edit }: ProseEditorProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { isSuggesting, wanted, shown, suggest } = useSuggestions(field, text[language], language)
  const { type, endBurst } = useBursts(
    `${field}/${language}${isSuggesting ? '/suggested' : ''}`,
    isSuggesting ? t('suggest.step') : step,
  )
  const editor = useProseEditor<Prose>({
    value: wanted ?? text[language],
    toEditor,
    fromEditor,
    extensions: (inline) => [...proseExtensions(inline), suggestionMarks(() => showSuggested(field))],
    onChange: (prose) => type(isSuggesting ? suggest(prose) : edit(language, prose)),
    label,
    isOneLine: false,
    endBurst,
  })
  // after the editor has taken the text they are about
  useEffect(() => {
    if (!editor.isDestroyed) showSuggestions(editor.view, shown)
  }, [editor, shown])
  return <EditorContent editor={editor} className="bw-prose-text" data-hint={t('proseHint')} />
}

interface LineFieldProps {
  readonly label: string
  readonly field: string
  readonly step: string
  readonly description?: string
  readonly text: Localized<InlineText>
  readonly edit: (language: Language, line: InlineText) => Edit
  /** The label is only for people who listen: a cell of a table. */
  readonly isBare?: boolean
}

/** One line of text with values in it, drawn like an input. */
export const LineField = ({ label, field, step, description, text, edit, isBare = false }: LineFieldProps) => {
  const language = useLanguage()
  const id = useId()
  const { type, endBurst } = useBursts(`${field}/${language}`, step)
  const editor = useProseEditor<InlineText>({
    value: text[language],
    toEditor: lineToEditor,
    fromEditor: lineFromEditor,
    extensions: lineExtensions,
    onChange: (line) => type(edit(language, line)),
    label,
    isOneLine: true,
    endBurst,
  })
  if (isBare) return <EditorContent editor={editor} className="bw-line bw-line-bare" />
  return (
    <div>
      {/* a click on the label goes to the editor; for people who listen the editor bears the same words itself */}
      <Text fz={13} fw={600} lh="20px" mb={4} id={id} aria-hidden onClick={() => editor.commands.focus()}>
        {label}
      </Text>
      {description === undefined ? null : (
        <Text fz={13} c="dimmed" lh="18px" mb={4}>
          {description}
        </Text>
      )}
      <EditorContent editor={editor} className="bw-line" />
    </div>
  )
}
