/** The sentence that is up, in large letters, or its words being edited. */
import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../core/paste-and-sort/deck'

export interface SentenceCardProps {
  readonly card: Card
  readonly isEdited: boolean
  /** Undefined: leave the words as they were. */
  readonly onEdited: (words: string | undefined) => void
}

export const SentenceCard = ({ card, isEdited, onEdited }: SentenceCardProps) =>
  isEdited ? (
    <WordsField key={card.id} words={card.words} onEdited={onEdited} />
  ) : (
    <Text className="bw-sentence" data-long={card.words.length > 280 || undefined}>
      {card.words}
    </Text>
  )

const WordsField = ({ words, onEdited }: { words: string; onEdited: SentenceCardProps['onEdited'] }) => {
  const { t } = useTranslation()
  const [text, setText] = useState(words)
  return (
    <Textarea
      aria-label={t('sort.words')}
      description={t('sort.editHint')}
      minRows={3}
      maxRows={10}
      autosize
      autoFocus
      value={text}
      onFocus={(event) => event.currentTarget.setSelectionRange(text.length, text.length)}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => onEdited(text)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEdited(undefined)
        else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) onEdited(text)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
