/** What the report says about the country: a list with its form, who answers what, one edition against another, and sorting a paste. */
import './findings.css'
import { SegmentedControl } from '@mantine/core'
import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addText, startDeck } from '../../../core/paste-and-sort/deck'
import { bridge } from '../../bridge'
import { newId } from '../../new-id'
import { scopeNow } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { hidePagesFor } from '../../view-state'
import { AgainstView } from './against-view'
import { AnswersView } from './answers-view'
import { FindingsList, useNewFinding } from './findings-list'
import { openCards, pastedTextStore, setDeck } from './pasted-text'
import { isTextFile, readTextFile } from './read-text-file'
import { PasteAndSort, type PasteTrouble } from './sort/paste-and-sort'

const VIEWS = ['list', 'answers', 'against'] as const
type View = (typeof VIEWS)[number]

export const FindingsScreen = () => {
  const { t } = useTranslation()
  const { project, plan } = useShownScope()
  const [view, setView] = useState<View>('list')
  const [isSorting, setSorting] = useState(false)
  const [trouble, setTrouble] = useState<PasteTrouble | null>(null)
  const year = project.editions.find(({ id }) => id === plan.comparisonEditionId)?.year
  const isWide = isSorting || view !== 'list'
  useEffect(() => (isWide ? hidePagesFor('findings') : undefined), [isWide])

  /** Puts a text behind what is left of the last one, or begins with it. */
  const sort = useCallback(
    (text: string) => {
      const scope = scopeNow()
      if (!scope) return
      const cutting = {
        newId: () => newId('fnd'),
        writePlace: ({ in: where, number }: { in: 'paragraph' | 'list'; number: number }) =>
          t(`sort.${where}`, { number }),
      }
      const edition = scope.project.editions.find(({ id }) => id === scope.plan.editionId)
      const origin = {
        countryId: scope.plan.countryId,
        editionId: scope.plan.editionId,
        sourceId: edition?.sourceId ?? null,
      }
      const before = pastedTextStore.getState().decks.get(scope.project.id)
      const goesOn = before !== undefined && openCards(before, scope.project) > 0
      const deck = goesOn ? addText(before, text, cutting) : startDeck(text, origin, cutting)
      if (deck.cards.length > 0) setDeck(scope.project.id, deck)
      setTrouble(text.trim() === '' || deck.cards.length === 0 ? { is: 'empty' } : null)
      setSorting(true)
    },
    [t],
  )
  const paste = useCallback(() => void bridge.readClipboard().then(sort, () => sort('')), [sort])
  const drop = async (file: File) => {
    const read = await readTextFile(file)
    if (read.ok) sort(read.text)
    else {
      setTrouble({ is: read.why, name: file.name })
      setSorting(true)
    }
  }
  const add = useNewFinding()
  useScreenKeys({ onPaste: paste, onNew: isWide ? undefined : add })

  const bar = (
    <SegmentedControl
      flex={1}
      maw={400}
      fullWidth
      aria-label={t('findingsView.label')}
      data={VIEWS.map((value) => ({
        value,
        label:
          value === 'against'
            ? year === undefined
              ? t('findingsView.againstBefore')
              : t('findingsView.against', { year })
            : t(`findingsView.${value}`),
      }))}
      value={view}
      onChange={(chosen) => setView(VIEWS.find((one) => one === chosen) ?? 'list')}
    />
  )
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0]
    if (!file || !isTextFile(file)) return // a project file opens, wherever it is dropped
    event.preventDefault()
    event.stopPropagation()
    void drop(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped anywhere on the screen is sorted; Paste does the same by keyboard
    <div className="bw-findings" onDrop={onDrop}>
      {isSorting ? (
        <PasteAndSort
          trouble={trouble}
          onPaste={paste}
          onDone={() => {
            setSorting(false)
            setView('list')
          }}
        />
      ) : view === 'answers' ? (
        <AnswersView bar={bar} onPaste={paste} />
      ) : view === 'against' ? (
        <AgainstView bar={bar} onPaste={paste} onShow={() => setView('list')} />
      ) : (
        <FindingsList bar={bar} onPaste={paste} onSort={() => setSorting(true)} />
      )}
    </div>
  )
}

interface ScreenKeys {
  readonly onPaste: () => void
  readonly onNew: (() => void) | undefined
}

/** Ctrl+V and N, wherever the focus is, except where text is written. */
function useScreenKeys(keys: ScreenKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isWriting(event.target) || document.querySelector('[role="dialog"]') !== null || event.altKey) return
      const hasCtrl = event.ctrlKey || event.metaKey
      const { onPaste, onNew } = latest.current
      const run =
        hasCtrl && event.key.toLowerCase() === 'v' ? onPaste : !hasCtrl && event.key === 'n' ? onNew : undefined
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
