/** The decisions a merge left open: a list, and for each mine and theirs side by side. Closing it leaves the rest for later. */
import { Box, Button, Group, Kbd, Modal, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { diffUnits } from '../../../core/compare/diff-units'
import { words } from '../../../core/compare/units'
import { answersTo, recordOf } from '../../../core/merge/decide'
import type { Decision } from '../../../core/merge/merge-projects'
import { type OpenProject, useScope } from '../../open-project'
import { answer, isUndone, type MadeMerge, otherWritersStore, showDecisions, standingOf } from '../../other-writers'
import { MarkedParts } from '../../ui/marked-parts'
import './merge.css'
import { recordName, saySide } from './say-value'

export const MergeDecisions = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const { made, isDeciding } = useStore(otherWritersStore)
  const isShown = isDeciding && made !== null && !isUndone(open, made)
  return (
    <Modal
      opened={isShown}
      onClose={() => showDecisions(false)}
      title={t('merge.title')}
      fullScreen
      closeButtonProps={{ 'aria-label': t('merge.later') }}
      classNames={{ body: 'bw-merge-body', content: 'bw-merge-content' }}
    >
      {isShown ? <Decisions open={open} made={made} /> : null}
    </Modal>
  )
}

const KEYS = ['1', '2', '3']

const Decisions = ({ open, made }: { open: OpenProject; made: MadeMerge }) => {
  const { t } = useTranslation()
  const project = open.history.present
  const { decisions } = made
  const standing = (one: Decision) => standingOf(project, made, one)
  const isOpen = (one: Decision) => standing(one) === 'open'
  const left = decisions.filter(isOpen).length
  const [at, setAt] = useState(() => Math.max(0, decisions.findIndex(isOpen)))
  const [cannot, setCannot] = useState(false)
  const decision = decisions[at] ?? decisions[0]
  const go = (to: number): void => {
    setCannot(false)
    setAt(Math.min(decisions.length - 1, Math.max(0, to)))
  }
  const goOn = (): void => {
    const next = decisions.findIndex((one, index) => index > at && isOpen(one))
    const first = decisions.findIndex((one, index) => index !== at && isOpen(one))
    if (next >= 0) go(next)
    else if (first >= 0) go(first)
    else showDecisions(false)
  }
  const choose = (number: number): void => {
    if (!decision) return
    const to = answersTo(decision)[number]
    if (to !== undefined) setCannot(!answer(decision, to, t('merge.stepDecide')))
  }
  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined)
  onKey.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const number = KEYS.indexOf(event.key)
    if (number >= 0) choose(number)
    const isOnControl = event.target instanceof HTMLButtonElement
    if (event.key === 'Enter' && !isOnControl) goOn()
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  if (!decision) return null
  return (
    <>
      <div className="bw-merge">
        <nav className="bw-merge-list" aria-label={t('merge.list')}>
          {decisions.map((one, index) => (
            <ListEntry
              key={one.key}
              decision={one}
              made={made}
              open={open}
              isCurrent={index === at}
              onGo={() => go(index)}
            />
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and begins with the focus */}
        <section className="bw-merge-question" aria-label={t('merge.question')} tabIndex={0} data-autofocus>
          <Question decision={decision} made={made} open={open} onChoose={choose} />
          {cannot ? (
            <Text role="alert" c="var(--bw-error)" mt={16}>
              {t('merge.cannot')}
            </Text>
          ) : null}
          <Group gap={8} mt={24}>
            <Button disabled={at === 0} leftSection={<IconArrowLeft size={16} />} onClick={() => go(at - 1)}>
              {t('merge.previous')}
            </Button>
            <Button
              disabled={at === decisions.length - 1}
              rightSection={<IconArrowRight size={16} />}
              onClick={() => go(at + 1)}
            >
              {t('merge.next')}
            </Button>
            <Text fz={13} c="dimmed">
              {t('merge.keys')}
            </Text>
          </Group>
        </section>
      </div>
      <footer className="bw-screen-footer">
        <div>
          <Text fw={600} role="status">
            {left === 0 ? t('merge.noneLeft') : t('merge.left', { count: left })}
          </Text>
          {left === 0 ? null : (
            <Text fz={13} c="dimmed">
              {t('merge.safe')}
            </Text>
          )}
        </div>
        <Box flex={1} />
        {left > 0 ? <Button onClick={() => showDecisions(false)}>{t('merge.later')}</Button> : null}
        <Button variant="filled" disabled={left > 0} onClick={() => showDecisions(false)}>
          {t('merge.finish')}
        </Button>
      </footer>
    </>
  )
}

interface EntryProps {
  readonly decision: Decision
  readonly made: MadeMerge
  readonly open: OpenProject
}

const ListEntry = ({
  decision,
  made,
  open,
  isCurrent,
  onGo,
}: EntryProps & { isCurrent: boolean; onGo: () => void }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const standing = standingOf(open.history.present, made, decision)
  return (
    <UnstyledButton className="bw-merge-entry" aria-current={isCurrent} onClick={onGo}>
      <Text fw={600} lineClamp={2}>
        {recordName(recordOf(open.history.present, decision), decision, scope, t)}
      </Text>
      <Group gap={8} wrap="nowrap" justify="space-between">
        <Text fz={13} c="dimmed" lineClamp={1}>
          {wordsOf(decision, t('merge.wholeRecord'))}
        </Text>
        <Text fz={13} c={standing === 'open' ? 'var(--bw-accent-text)' : 'dimmed'} fw={600} style={{ flex: 'none' }}>
          {standing === 'open' ? null : <IconCheck size={14} aria-hidden />} {t(`merge.standing.${standing}`)}
        </Text>
      </Group>
    </UnstyledButton>
  )
}

/** Without “the” and “its”: as a heading. */
const wordsOf = ({ words, path, shape }: Decision, whole: string): string =>
  path.length === 0 && shape === 'value' ? whole : words.replaceAll(/(^|, )(the|its) /g, '$1')

const Question = ({ decision, made, open, onChoose }: EntryProps & { onChoose: (number: number) => void }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const theirScope = { ...scope, project: { ...made.theirs, plans: scope.project.plans } }
  const standing = standingOf(open.history.present, made, decision)
  const [mine, theirs] = [saySide(decision, 'mine', scope, t), saySide(decision, 'theirs', theirScope, t)]
  const parts = diffUnits(words(mine), words(theirs))
  const isLong = mine.length > 60 || theirs.length > 60
  const was = decision.base === undefined ? '' : saySide(decision, 'base', scope, t)
  return (
    <>
      <Text fz={13} fw={600} c="dimmed">
        {wordsOf(decision, t('merge.wholeRecord'))}
      </Text>
      <Title order={2} fz={20} lh="28px">
        {recordName(recordOf(open.history.present, decision), decision, scope, t)}
      </Title>
      <Text c="dimmed" mb={24} style={{ whiteSpace: 'pre-line' }}>
        {!made.hasBase ? t('merge.wasUnknown') : was === '' ? t('merge.wasNothing') : t('merge.was', { value: was })}
      </Text>
      <div className="bw-merge-cards">
        {answersTo(decision).map((side, number) => {
          const text = side === 'mine' ? mine : side === 'theirs' ? theirs : saySide(decision, 'both', theirScope, t)
          const isNow = standing === side || (standing === 'open' && side === 'mine')
          return (
            <UnstyledButton
              key={side}
              className="bw-merge-card"
              data-taken={standing === side}
              data-both={side === 'both'}
              aria-pressed={standing === side}
              onClick={() => onChoose(number)}
            >
              <Group justify="space-between" wrap="nowrap" mb={8} w="100%">
                <Text fw={600} fz="sm">
                  {t(`merge.${side}`)}
                </Text>
                <Kbd>{KEYS[number]}</Kbd>
              </Group>
              <Text className="bw-merge-value" data-long={isLong || side === 'both'}>
                {side === 'theirs' && isLong ? (
                  <MarkedParts parts={parts.filter(({ is }) => is !== 'removed')} />
                ) : (
                  text
                )}
              </Text>
              <Text fz={13} c="dimmed" mt={8}>
                {isNow ? t('merge.isNow') : t(`merge.take.${side}`)}
              </Text>
            </UnstyledButton>
          )
        })}
      </div>
      {standing === 'other' ? <Text mt={16}>{t('merge.otherNow')}</Text> : null}
    </>
  )
}
