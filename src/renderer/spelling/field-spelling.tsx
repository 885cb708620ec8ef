/**
 * The words of a field that no dictionary knows, under it, each with what may have been meant. An input cannot underline its words, and
 * the browser's own check, which can, would fetch dictionaries and does not know the names of the project.
 */
import { UnstyledButton } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Language } from '../../core/model/language'
import { forDictionary, wordsIn } from '../../core/spelling/words'
import { scopeNow } from '../open-project'
import type { ChoiceMenuProps } from '../prose/choice-menu'
import { SpellingMenu } from '../prose/spelling-menu'
import { settingsStore } from '../settings'
import { type CheckedWord, type KnownAnswers, misspeltOf } from './misspelt'

const PAUSE_MS = 400
/** The rest comes up as these are put right. */
const MOST = 6

export interface FieldSpellingProps {
  readonly label: string
  readonly text: string
  readonly language: Language
  readonly onText: (text: string) => void
  /** Holds the input: the focus goes back to it. */
  readonly field: RefObject<HTMLElement | null>
}

export const FieldSpelling = ({ label, text, language, onText, field }: FieldSpellingProps) => {
  const { t } = useTranslation()
  const wrong = useMisspelt(text, language)
  const [asked, setAsked] = useState<{ readonly word: string; readonly at: ChoiceMenuProps['at'] }>()
  const close = () => {
    setAsked(undefined)
    field.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }
  if (wrong.length === 0 && !asked) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: no part of the form is grouped by it
    <div className="bw-field-spelling" role="group" aria-label={t('fieldSpelling.group', { label })}>
      <span aria-hidden>{t('fieldSpelling.says')}</span>
      {wrong.slice(0, MOST).map((word) => (
        <UnstyledButton
          key={word}
          className="bw-misspelt"
          aria-haspopup="dialog"
          aria-label={t('fieldSpelling.word', { word })}
          lang={language}
          onClick={(event) => {
            const { left, top, bottom } = event.currentTarget.getBoundingClientRect()
            setAsked({ word, at: { left, top, bottom } })
          }}
        >
          {word}
        </UnstyledButton>
      ))}
      {asked ? (
        <SpellingMenu
          word={asked.word}
          language={language}
          at={asked.at}
          onReplace={(better) => onText(replaceWord(text, asked.word, better))}
          onClose={close}
        />
      ) : null}
    </div>
  )
}

/** Every place where it stands as a word of its own. */
export function replaceWord(text: string, word: string, better: string): string {
  let done = 0
  const parts = wordsIn(text).flatMap(({ text: found, start }) => {
    if (found !== word) return []
    const part = text.slice(done, start) + better
    done = start + word.length
    return [part]
  })
  return parts.join('') + text.slice(done)
}

/** After a pause; each once, in the order of the text. */
function useMisspelt(text: string, language: Language): readonly string[] {
  const [found, setFound] = useState<{ readonly text: string; readonly words: readonly string[] }>()
  const answers = useRef<KnownAnswers>(new Map())
  const own = useStore(settingsStore, (state) => state.words)
  // biome-ignore lint/correctness/useExhaustiveDependencies: words that were added are right from now on
  useEffect(() => {
    if (text.trim() === '') return setFound(undefined)
    let isWanted = true
    const timer = setTimeout(() => {
      const scope = scopeNow()
      if (!scope) return
      const words = wordsIn(text).map(({ text: word }): CheckedWord => ({ word, language, asked: forDictionary(word) }))
      void misspeltOf(words, scope.project, answers.current).then((wrong) => {
        if (isWanted) setFound({ text, words: [...new Set(wrong.map(({ word }) => word))] })
      })
    }, PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [text, language, own])
  // while somebody types on, what is still there
  return (found?.words ?? []).filter((word) => text.includes(word))
}
