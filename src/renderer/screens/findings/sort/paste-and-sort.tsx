/** A pasted chapter, sentence by sentence: two keys file each one, and what is filed is added in one step. */
import { Button, Group, Kbd, Select, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFindings } from '../../../../core/edit/findings'
import { LIMITS } from '../../../../core/model/limits'
import { say } from '../../../../core/narrative/localized'
import { countryName } from '../../../../core/narrative/references'
import type { Scope } from '../../../../core/narrative/scope'
import {
  type Card,
  cardsLeft,
  type Deck,
  editCard,
  findingsOfDeck,
  goToCard,
  setOrigin,
  setPlace,
  skipCard,
  skipRest,
} from '../../../../core/paste-and-sort/deck'
import { Pick, PickOrNone } from '../../../fields/pick'
import { applyEdit, useScope } from '../../../open-project'
import { sourceName } from '../../../prose/names'
import { EmptyState } from '../../../ui/empty-state'
import { KeyHint } from '../../../ui/key-hint'
import { Notice } from '../../../ui/notice'
import { Pane, PaneHeader } from '../../../ui/pane'
import { Panes } from '../../../ui/panes'
import { FieldRow } from '../../../ui/record-form'
import { useGo } from '../../go'
import { setDeck, useDeck } from '../pasted-text'
import { type CardFacts, useCardFacts } from './card-facts'
import { KeyButton } from './key-button'
import { SentenceCard } from './sentence-card'
import { SentenceList } from './sentence-list'
import { deckAfter, KIND_KEYS, PILLAR_KEYS } from './sorting-keys'

/** Why nothing new can be sorted. */
export type PasteTrouble = { readonly is: 'empty' } | { readonly is: 'too-long' | 'not-text'; readonly name: string }

export interface PasteAndSortProps {
  readonly trouble: PasteTrouble | null
  readonly onPaste: () => void
  /** Back to the list. */
  readonly onDone: () => void
}

export const PasteAndSort = ({ trouble, onPaste, onDone }: PasteAndSortProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const deck = useDeck(scope.project.id)
  const told =
    trouble === null
      ? null
      : trouble.is === 'empty'
        ? { title: t('sort.emptyTitle'), text: t('sort.emptyText') }
        : {
            title: t(trouble.is === 'too-long' ? 'sort.tooLong' : 'sort.notText', { name: trouble.name }),
            text: t('sort.notTextHelp'),
          }
  if (deck)
    return (
      <>
        {told ? (
          <Notice tone="warning" title={told.title}>
            {told.text}
          </Notice>
        ) : null}
        <Sorter deck={deck} scope={scope} onPaste={onPaste} onDone={onDone} />
      </>
    )
  return (
    <Pane label={t('sort.title')} header={<PaneHeader title={t('sort.title')} />}>
      <EmptyState
        icon={<IconClipboardText size={40} stroke={1.25} />}
        title={told?.title ?? t('sort.emptyTitle')}
        description={told?.text ?? t('sort.emptyText')}
      >
        <Button variant="filled" onClick={onPaste}>
          {t('sort.paste')}
        </Button>
        <Button onClick={onDone}>{t('sort.back')}</Button>
      </EmptyState>
    </Pane>
  )
}

interface SorterProps {
  readonly deck: Deck
  readonly scope: Scope
  readonly onPaste: () => void
  readonly onDone: () => void
}

const Sorter = ({ deck, scope, onPaste, onDone }: SorterProps) => {
  const { t } = useTranslation()
  const go = useGo()
  const { project } = scope
  const [isEdited, setEdited] = useState(false)
  const [said, setSaid] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const facts = useCardFacts(deck, scope)
  const left = new Set(cardsLeft(deck, project))
  const isAdded = (card: Card) => !left.has(card)
  const ready = findingsOfDeck(deck, project)
  const tooMany = Math.max(0, project.findings.length + ready.length - LIMITS.records)
  const card = deck.cards[deck.at]

  const focusList = () => box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  useEffect(() => box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(), [])

  const show = (next: Deck | undefined) => {
    if (!next || next === deck) return
    setDeck(project.id, next)
    const filed = next.cards[deck.at]
    if (card && filed && filed.id === card.id && filed.sort !== card.sort)
      setSaid(t('sort.filed', { number: deck.at + 1, what: writeSort(filed) }))
  }
  const writeSort = ({ sort }: Card): string =>
    sort === null
      ? ''
      : sort === 'skipped'
        ? t('sort.skipped')
        : t('sort.filedAs', { kind: t(`findingKind.${sort.kind}`), pillar: t(`pillar.${sort.pillar}`) })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready.length > 0 && !isTypedInto(event.target)) {
      event.preventDefault()
      return add()
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target)) return
    const { key } = event
    if (key.toUpperCase() === 'E' && card && !isAdded(card)) setEdited(true)
    else {
      const next = deckAfter(key, deck, isAdded)
      if (!next) return
      show(next)
    }
    event.preventDefault()
  }
  const press = (key: string) => () => show(deckAfter(key, deck, isAdded))

  const add = () => {
    const [first] = ready
    if (!first) return
    applyEdit(addFindings(ready), t('findingUndo.addPasted', { count: ready.length }))
    setDeck(project.id, { ...deck, kind: null, earlier: [] }) // what is added is taken back by undo
    go.begin('findings', first.id)
    onDone()
  }

  const kind = deck.kind ?? (card && card.sort !== null && card.sort !== 'skipped' ? card.sort.kind : null)
  const pillar = card && card.sort !== null && card.sort !== 'skipped' ? card.sort.pillar : null
  const isDone = card !== undefined && isAdded(card)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever the focus is in here; each has a button too
    <div ref={box} className="bw-sorter" onKeyDown={onKeyDown}>
      <Panes name="paste-and-sort" sizes={[60, 40]}>
        {[
          <Pane
            key="sort"
            label={t('sort.title')}
            header={
              <PaneHeader
                title={t('sort.title')}
                count={t('sort.progress', { at: deck.at + 1, count: deck.cards.length })}
              >
                <Button variant="subtle" color="gray" onClick={onDone}>
                  {t('sort.back')}
                </Button>
                <Button
                  variant="filled"
                  disabled={ready.length === 0}
                  onClick={add}
                  rightSection={
                    <Kbd bg="transparent" c="inherit" style={{ borderColor: 'currentColor' }} aria-hidden>
                      {t('sort.addKey')}
                    </Kbd>
                  }
                >
                  {ready.length === 0 ? t('sort.add_zero') : t('sort.add', { count: ready.length })}
                </Button>
              </PaneHeader>
            }
            footer={
              <Group gap="4px 24px">
                <KeyHint keys="↑ ↓">{t('sort.walk')}</KeyHint>
                <KeyHint keys="Backspace">{t('sort.takeBack')}</KeyHint>
                <KeyHint keys="J">{t('sort.join')}</KeyHint>
                <KeyHint keys="E">{t('sort.edit')}</KeyHint>
              </Group>
            }
          >
            {card ? (
              <div className="bw-deck">
                {tooMany > 0 ? (
                  <Text fz="sm" c="var(--bw-warning)">
                    {t('sort.full', { most: LIMITS.records, count: tooMany })}
                  </Text>
                ) : null}
                <div>
                  <Text fz={13} c="dimmed" mb={8}>
                    {card.place === ''
                      ? t('sort.place', { number: deck.at + 1 })
                      : t('sort.placeOf', { number: deck.at + 1, place: card.place })}
                  </Text>
                  <div className="bw-sentence-box">
                    <SentenceCard
                      card={card}
                      isEdited={isEdited && !isDone}
                      onEdited={(words) => {
                        if (words !== undefined) show(editCard(deck, words))
                        setEdited(false)
                        focusList()
                      }}
                    />
                    <KnownNote deck={deck} card={card} facts={facts} isAdded={isDone} scope={scope} />
                  </div>
                </div>
                <fieldset className="bw-keys-box">
                  <legend>{t('sort.what')}</legend>
                  <div className="bw-keys">
                    {KIND_KEYS.map((one) => (
                      <KeyButton
                        key={one.keys}
                        keys={one.keys}
                        label={t(`findingKind.${one.kind}`)}
                        isOn={kind === one.kind}
                        isDisabled={isDone}
                        onPress={press(one.keys)}
                      />
                    ))}
                    <KeyButton
                      keys="X"
                      label={t('sort.skip')}
                      isOn={card.sort === 'skipped' && deck.kind === null}
                      isDisabled={isDone}
                      onPress={() => show(skipCard(deck))}
                    />
                  </div>
                </fieldset>
                <fieldset className="bw-keys-box">
                  <legend>{t('sort.pillar')}</legend>
                  <div className="bw-keys">
                    {PILLAR_KEYS.map((one) => (
                      <KeyButton
                        key={one.keys}
                        keys={one.keys}
                        label={t(`pillar.${one.pillar}`)}
                        isOn={pillar === one.pillar}
                        isDisabled={isDone || kind === null}
                        onPress={press(one.keys)}
                      />
                    ))}
                  </div>
                </fieldset>
                <FieldRow>
                  <PickOrNone
                    label={t('sort.source')}
                    none={t('sort.noSource')}
                    choices={project.sources.map((s) => ({ value: s.id, label: sourceName(s, scope, t) }))}
                    value={deck.sourceId}
                    onPick={(sourceId) => setDeck(project.id, setOrigin(deck, { sourceId }))}
                  />
                  <TextInput
                    label={t('sort.placeField')}
                    value={card.place}
                    maxLength={LIMITS.line}
                    disabled={isDone}
                    onChange={(event) => setDeck(project.id, setPlace(deck, event.currentTarget.value))}
                  />
                </FieldRow>
                <FieldRow>
                  <Select
                    label={t('sort.country')}
                    searchable
                    data={project.countries.map((c) => ({ value: c.id as string, label: countryName(c, scope) }))}
                    value={deck.countryId}
                    onChange={(id) => {
                      const country = project.countries.find((c) => c.id === id)
                      if (country) setDeck(project.id, setOrigin(deck, { countryId: country.id }))
                    }}
                  />
                  <Pick
                    label={t('sort.edition')}
                    choices={project.editions.map((e) => ({
                      value: e.id,
                      label: t('new.editionName', { year: e.year }),
                    }))}
                    value={deck.editionId}
                    onPick={(editionId) =>
                      setDeck(
                        project.id,
                        setOrigin(deck, {
                          editionId,
                          sourceId: project.editions.find((e) => e.id === editionId)?.sourceId ?? deck.sourceId,
                        }),
                      )
                    }
                  />
                </FieldRow>
                <Text fz="sm" c="dimmed">
                  {t('sort.hint')}
                </Text>
              </div>
            ) : null}
          </Pane>,
          <SentenceList
            key="sentences"
            deck={deck}
            facts={facts}
            isAdded={isAdded}
            onGo={(at) => show(goToCard(deck, at))}
            onPaste={onPaste}
            onSkipRest={() => show(skipRest(deck))}
          />,
        ]}
      </Panes>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}

interface KnownNoteProps {
  readonly deck: Deck
  readonly card: Card
  readonly facts: CardFacts
  readonly isAdded: boolean
  readonly scope: Scope
}

/** That the same was said before, here or in the list. */
const KnownNote = ({ deck, card, facts, isAdded, scope }: KnownNoteProps) => {
  const { t } = useTranslation()
  const known = isAdded ? undefined : facts.known(card.words)
  const twin = facts.twinOf(deck.at)
  const note = isAdded
    ? t('sort.isAdded')
    : known
      ? t(known.isExact ? 'sort.knownAs' : 'sort.alike', {
          kind: t(`findingKind.${known.finding.kind}`),
          number: known.finding.order,
          statement: say(known.finding.statement, scope) || known.finding.quote,
        })
      : twin === undefined
        ? undefined
        : t('sort.twice', { number: twin })
  return note === undefined ? null : (
    <Text fz="sm" mt={8} {...(isAdded ? { c: 'dimmed' } : { c: 'var(--bw-warning)', fw: 500 })}>
      {note}
    </Text>
  )
}

/** Letters go into fields; the listbox and the buttons leave theirs to the sorter. */
const isTypedInto = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('input, textarea')
