/** Every suggested change, each taken or left by itself. The focus goes on to the next one, so that a whole list is gone through by Enter. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconTextGrammar } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Reader, readerOf } from '../../../core/compare/units'
import {
  acceptAllSuggestions,
  acceptSuggestion,
  rejectAllSuggestions,
  rejectSuggestion,
} from '../../../core/edit/suggestions'
import type { BlockId } from '../../../core/model/ids'
import { sayChange, sayUnits } from '../../../core/review/say-change'
import { unitsOfProse } from '../../../core/review/suggested-text'
import { applyEdit } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { EmptyState } from '../../ui/empty-state'
import { MarkedParts } from '../../ui/marked-parts'
import { writtenAt } from '../../ui/written-at'
import { viewStore } from '../../view-state'
import { useBlockNames } from '../block-names'
import { useGo } from '../go'
import type { SuggestedChange } from './use-suggested'

type Answer = 'accept' | 'reject'

export const SuggestedList = ({ suggested }: { suggested: readonly SuggestedChange[] }) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const reader = useMemo(() => readerOf(scope), [scope])
  const about = useStore(viewStore, (state) => state.suggestedAbout)
  const list = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (about === null) return
    const item = list.current?.querySelector(`[data-about="${CSS.escape(about)}"]`)
    item?.scrollIntoView({ block: 'nearest' })
    item?.querySelector<HTMLElement>('[data-answer]')?.focus()
  }, [about])

  const answer = ({ suggestion, of, which }: SuggestedChange, place: number, how: Answer) => {
    const one = of === undefined ? undefined : which
    // the next change stands where this one stood before anybody presses the next key
    flushSync(() => {
      if (how === 'accept') applyEdit(acceptSuggestion(suggestion.id, one), t('suggest.acceptStep'))
      else applyEdit(rejectSuggestion(suggestion.id, one), t('suggest.rejectStep'))
      setSaid(t(how === 'accept' ? 'suggest.accepted' : 'suggest.rejected', { count: suggested.length - 1 }))
    })
    const buttons = list.current?.querySelectorAll<HTMLElement>(`[data-answer="${how}"]`)
    const next = buttons?.[Math.min(place, (buttons.length ?? 1) - 1)]
    ;(next ?? list.current)?.focus()
  }
  const answerAll = (how: Answer) => {
    flushSync(() => {
      if (how === 'accept') applyEdit(acceptAllSuggestions(), t('suggest.acceptAllStep'))
      else applyEdit(rejectAllSuggestions(), t('suggest.rejectAllStep'))
      setSaid(t(how === 'accept' ? 'suggest.accepted' : 'suggest.rejected', { count: 0 }))
    })
    list.current?.focus()
  }

  return (
    <div ref={list} tabIndex={-1} className="bw-suggested-list">
      <Text role="status" className="bw-suggested-said" fz={13} c="dimmed" px={16} pb={said === '' ? 0 : 8}>
        {said}
      </Text>
      {suggested.length === 0 ? (
        <EmptyState
          icon={<IconTextGrammar size={32} stroke={1.5} />}
          title={t('suggest.empty')}
          description={t('suggest.emptyText')}
        />
      ) : (
        <>
          <Stack gap={8} px={16} pb={16}>
            <Text fz={13} c="dimmed" lh="18px">
              {t('suggest.never')}
            </Text>
            <Group gap={8}>
              <Button size="compact-sm" onClick={() => answerAll('accept')}>
                {t('suggest.acceptAll')}
              </Button>
              <Button size="compact-sm" onClick={() => answerAll('reject')}>
                {t('suggest.rejectAll')}
              </Button>
            </Group>
          </Stack>
          <ul className="bw-threads" aria-label={t('suggest.list')}>
            {suggested.map((change, place) => (
              <Item
                key={`${change.suggestion.id} ${change.which}`}
                change={change}
                reader={reader}
                onAnswer={(how) => answer(change, place, how)}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface ItemProps {
  readonly change: SuggestedChange
  readonly reader: Reader
  readonly onAnswer: (how: Answer) => void
}

const Item = ({ change, reader, onAnswer }: ItemProps) => {
  const { t } = useTranslation()
  const go = useGo()
  const names = useBlockNames()
  const { suggestion, of, which } = change
  const { about, by, at, now } = suggestion
  const block = of === undefined ? undefined : (about as BlockId)
  const what = inWords(change, reader, t)
  return (
    <li data-about={about}>
      {block === undefined ? null : (
        <Anchor component="button" type="button" fz={13} ta="left" lineClamp={2} onClick={() => go.toBlock(block)}>
          {names.get(block) ?? ''}
        </Anchor>
      )}
      <Text fz={13} c="dimmed">
        <Text span fz={13} fw={600} c="var(--mantine-color-text)">
          {by || t('review.nobody')}
        </Text>
        {`, ${writtenAt(Date.parse(at), t)}`}
      </Text>
      <Text component="div" fz={15} lh="22px" mt={4} className="bw-thread-text">
        {of === undefined ? (
          t('suggest.gone', { text: sayUnits(unitsOfProse(now), reader) })
        ) : (
          <MarkedParts parts={sayChange(of, which, reader)} />
        )}
      </Text>
      {of?.isOvertaken ? (
        <Text fz={13} c="var(--bw-warning)" mt={4}>
          {t('suggest.overtaken')}
        </Text>
      ) : null}
      <Group gap={8} mt={8}>
        {of === undefined ? null : (
          <Button
            size="compact-sm"
            data-answer="accept"
            aria-label={t('suggest.acceptThis', { what })}
            onClick={() => onAnswer('accept')}
          >
            {t('suggest.accept')}
          </Button>
        )}
        <Button
          size="compact-sm"
          data-answer="reject"
          aria-label={of === undefined ? undefined : t('suggest.rejectThis', { what })}
          onClick={() => onAnswer('reject')}
        >
          {t(of === undefined ? 'suggest.putAway' : 'suggest.reject')}
        </Button>
      </Group>
    </li>
  )
}

function inWords({ of, which }: SuggestedChange, reader: Reader, t: TFunction): string {
  const change = of?.changes[which]
  const [removed, added] = [
    sayUnits(change?.removed ?? [], reader).trim(),
    sayUnits(change?.added ?? [], reader).trim(),
  ]
  if (removed !== '' && added !== '') {
    return removed === added ? t('suggest.otherwise') : t('suggest.replaced', { removed, added })
  }
  if (removed !== '') return t('suggest.went', { text: removed })
  return added === '' ? t('suggest.otherwise') : t('suggest.came', { text: added })
}
