/** All sentences of the pasted text, with what each became. */
import { Button, Text } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Card, type Deck, tally } from '../../../../core/paste-and-sort/deck'
import { Pane, PaneHeader } from '../../../ui/pane'
import { RecordList } from '../../../ui/record-list'
import type { CardFacts } from './card-facts'

export interface SentenceListProps {
  readonly deck: Deck
  readonly facts: CardFacts
  readonly isAdded: (card: Card) => boolean
  readonly onGo: (at: number) => void
  readonly onPaste: () => void
  readonly onSkipRest: () => void
}

export const SentenceList = ({ deck, facts, isAdded, onGo, onPaste, onSkipRest }: SentenceListProps) => {
  const { t } = useTranslation()
  const up = deck.cards[deck.at]
  const at = new Map(deck.cards.map((card, index) => [card.id, index]))
  const counts = tally(deck.cards)

  const endOf = (card: Card) => {
    if (isAdded(card)) return <span className="bw-became">{t('sort.added')}</span>
    if (card === up && deck.kind !== null)
      return <span className="bw-became">{t('sort.waiting', { kind: t(`findingKind.${deck.kind}`) })}</span>
    if (card.sort === 'skipped') return <span className="bw-became">{t('sort.skipped')}</span>
    if (card.sort !== null)
      return (
        <span className="bw-became" data-sorted="">
          <b>{t(`findingKind.${card.sort.kind}`)}</b>
          {t(`pillar.${card.sort.pillar}`)}
        </span>
      )
    return <span className="bw-became">{facts.known(card.words) ? t('sort.known') : ''}</span>
  }

  return (
    <Pane
      label={t('sort.pasted')}
      header={
        <PaneHeader title={t('sort.pasted')}>
          {counts.left > 0 ? (
            <Button variant="subtle" color="gray" px={8} onClick={onSkipRest}>
              {t('sort.skipRest')}
            </Button>
          ) : null}
          <Button
            variant="subtle"
            color="gray"
            px={8}
            leftSection={<IconClipboardText size={18} stroke={1.75} />}
            onClick={onPaste}
          >
            {t('sort.again')}
          </Button>
        </PaneHeader>
      }
      footer={
        <div className="bw-tally">
          <span>
            <b>{counts.progress}</b> {t('sort.tallyProgress')}
          </span>
          <span>
            <b>{counts.shortcoming}</b> {t('sort.tallyShortcomings', { count: counts.shortcoming })}
          </span>
          <span>
            <b>{counts.recommendation}</b> {t('sort.tallyRecommendations', { count: counts.recommendation })}
          </span>
          <Text span fz={13} c="dimmed">
            {t('sort.tallyRest', { skipped: counts.skipped, left: counts.left })}
          </Text>
        </div>
      }
    >
      <RecordList<Card>
        label={t('sort.sentences')}
        groups={[{ label: '', rows: deck.cards }]}
        selected={up?.id ?? null}
        onSelect={(card) => onGo(at.get(card.id) ?? 0)}
        start={(card) => <span className="bw-number">{(at.get(card.id) ?? 0) + 1}</span>}
        title={(card) => (
          <span className="bw-words" data-quiet={card.sort === 'skipped' || isAdded(card) || undefined}>
            {card.words}
          </span>
        )}
        end={endOf}
      />
    </Pane>
  )
}
