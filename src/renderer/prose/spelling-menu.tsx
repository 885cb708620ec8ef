/** What may have been meant, and “Add to my words”. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../core/model/language'
import { bridge } from '../bridge'
import { addWord } from '../settings'
import type { ScreenPlace } from '../ui/fixed-target'
import { ChoiceMenu, type MenuChoice } from './choice-menu'

export interface SpellingMenuProps {
  readonly word: string
  readonly language: Language
  readonly at: ScreenPlace
  readonly onReplace: (text: string) => void
  /** Also after a choice. */
  readonly onClose: () => void
}

export const SpellingMenu = ({ word, language, at, onReplace, onClose }: SpellingMenuProps) => {
  const { t } = useTranslation()
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

  const choices = (): readonly MenuChoice[] => [
    ...(suggestions ?? []).map((text) => ({
      key: text,
      group: t('spelling.meant'),
      title: text,
      detail: '',
      words: text,
      run: () => {
        onReplace(text)
        onClose()
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
        onClose()
      },
    },
  ]
  if (suggestions === undefined) return null
  return <ChoiceMenu label={t('spelling.label', { word })} at={at} choices={choices} onClose={onClose} />
}
