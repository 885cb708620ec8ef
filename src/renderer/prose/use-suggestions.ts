/** What is suggested for one text, and how typing in it is kept while somebody suggests. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Edit } from '../../core/edit/records'
import { setSuggestion } from '../../core/edit/suggestions'
import type { BlockId } from '../../core/model/ids'
import type { Language } from '../../core/model/language'
import type { Prose } from '../../core/model/prose'
import type { TextSuggestion } from '../../core/model/review'
import { EMPTY_PROSE, suggestedOf, unitsOfProse } from '../../core/review/suggested-text'
import { newId } from '../new-id'
import { useOpenPart } from '../open-project'
import { signedNow } from '../screens/review/signed'
import { settingsStore } from '../settings'
import { viewStore } from '../view-state'
import type { ShownSuggestion } from './suggestion-marks'

export interface Suggestions {
  readonly isSuggesting: boolean
  /** The text as the person who suggests would have it; undefined: as it is. */
  readonly wanted: Prose | undefined
  readonly shown: readonly ShownSuggestion[]
  readonly suggest: (wanted: Prose) => Edit
}

const NONE: readonly TextSuggestion[] = []

export function useSuggestions(about: BlockId, text: Prose | undefined, language: Language): Suggestions {
  const { t } = useTranslation()
  const isSuggesting = useStore(viewStore, (state) => state.isSuggesting)
  const author = useStore(settingsStore, (settings) => settings.author.trim())
  const all = useOpenPart(({ history }) => history.present.suggestions) ?? NONE
  const found = useMemo(() => {
    const ours = all.filter((one) => one.about === about && one.language === language)
    const current = text ?? EMPTY_PROSE
    const mine = isSuggesting ? ours.find((one) => one.by === author) : undefined
    if (isSuggesting) {
      const shown = mine && [{ title: t('suggest.step'), other: unitsOfProse(current), isTyped: true }]
      return { wanted: mine && suggestedOf(current, mine).prose, shown: shown ?? [] }
    }
    const shown = ours.map((one) => ({
      title: t('suggest.by', { by: one.by || t('review.nobody') }),
      other: suggestedOf(current, one).wanted,
      isTyped: false,
    }))
    return { wanted: undefined, shown }
  }, [all, about, language, text, isSuggesting, author, t])
  const suggest = (wanted: Prose) => setSuggestion(about, language, wanted, { id: newId('sug'), ...signedNow() })
  return { isSuggesting, ...found, suggest }
}
