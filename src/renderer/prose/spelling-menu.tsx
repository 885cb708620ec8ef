/** What may have been meant, and “Add to my words”. */
import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../bridge'
import { addWord } from '../settings'
import { ChoiceMenu, type MenuChoice } from './choice-menu'
import type { Misspelling } from './spelling'

export interface SpellingRequest extends Misspelling {
  readonly view: EditorView
}

export const SpellingMenu = ({ request, onClose }: { request: SpellingRequest; onClose: () => void }) => {
  const { t } = useTranslation()
  const { view, word, language, from, to } = request
  const [suggestions, setSuggestions] = useState<readonly string[]>()
  useEffect(() => {
    let isWanted = true
    void bridge
      .suggestSpelling({ language, word })
      .catch(() => [])
      .then((found) => isWanted && setSuggestions(found))
    return () => {
      isWanted = false
    }
  }, [language, word])

  const close = () => {
    onClose()
    view.focus()
  }
  const choices = (): readonly MenuChoice[] => [
    ...(suggestions ?? []).map((text) => ({
      key: text,
      group: t('spelling.meant'),
      title: text,
      detail: '',
      words: text,
      run: () => {
        view.dispatch(view.state.tr.insertText(text, from, to))
        close()
      },
    })),
    {
      key: '+',
      group: suggestions?.length === 0 ? t('spelling.none') : ' ',
      title: t('spelling.add', { word }),
      detail: '',
      words: word,
      run: () => {
        addWord(word)
        close()
      },
    },
  ]
  const { left, top, bottom } = view.coordsAtPos(from)
  if (suggestions === undefined) return null
  return (
    <ChoiceMenu label={t('spelling.label', { word })} at={{ left, top, bottom }} choices={choices} onClose={close} />
  )
}
