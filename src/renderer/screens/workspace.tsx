/** Rail, middle, pages: the screens of an open project. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconRefresh } from '@tabler/icons-react'
import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OutlineEntry } from '../../core/briefing/outline'
import type { Issue } from '../../core/checks/check'
import { moveBlockTo } from '../../core/edit/blocks'
import type { KeepState } from '../../core/keeping/draft-keeper'
import type { BlockId } from '../../core/model/ids'
import type { BriefingPlan } from '../../core/model/plan'
import type { Project } from '../../core/model/project'
import { openComments } from '../../core/review/threads'
import { bridge } from '../bridge'
import { useBriefingFacts } from '../briefing-facts'
import { WorkspaceCommands } from '../commands/workspace-commands'
import { dropStore } from '../drop/drop-store'
import type { BriefingFacts } from '../facts'
import { FindPane } from '../find/find-pane'
import { applyEdit, isUnsaved, type OpenProject, scopeNow, useOpenBehind, useScopeOf } from '../open-project'
import { useKeptLook } from '../pages/keep-look'
import { OwnPages } from '../pages/own-pages'
import { PagesPane, type PagesPaneProps } from '../pages/pages-pane'
import { usePdf } from '../pages/use-pdf'
import { usePreview } from '../pages/use-preview'
import { PrintOver } from '../print/print-over'
import { save, sessionStore } from '../session'
import { AppFrame, MAIN_ID } from '../ui/app-frame'
import { Notice } from '../ui/notice'
import { Panes } from '../ui/panes'
import { percentReady } from '../ui/percent-ready'
import { Rail, type RailProps } from '../ui/rail'
import type { Section } from '../ui/sections'
import { type SaveState, StatusBar } from '../ui/status-bar'
import { forgetPagesOver, showOver, showPages, viewStore } from '../view-state'
import { AsOf } from './as-of'
import { labelOf } from './block-label'
import { CompareOver } from './compare/compare-over'
import { ExportBriefing } from './export'
import { GoProvider, recordOf, sectionOf, useGo } from './go'
import { DamagedImagesNotice } from './media/damaged-notice'
import { MergeOver } from './merge/merge-over'
import { AlsoOpenNotice, CopyNotice, MergedNotice, PendingNotice } from './merge/notices'
import { MiddlePane } from './middle-pane'
import { RolledNotice } from './next-edition/left-behind'
import { NextEditionOver } from './next-edition/next-edition-over'
import { ProjectHeader } from './project-header'
import { CommentsPane } from './review/comments-pane'
import { reviewedIn } from './review/reviewed'
import { SlowSaveNotice, UnprotectedNotice } from './saving-notices'
import { SaveTemplateOver } from './sharing/save-template-over'
import { SendCopyOver } from './sharing/send-copy-over'
import { shownName } from './shown-name'
import { StatusLanguage, StatusWords } from './status-popovers'
import {
  ChangedElsewhereNotice,
  FromPdfNotice,
  LeftOutPicturesNotice,
  OpenFailedNotice,
  ReadAgainNotice,
  SaveFailedNotice,
  SaveWarningNotice,
} from './trouble-notices'
import { WorkspaceData } from './workspace-data'

/** Tables of these need the width more than the page beside them. */
const WIDE_SECTIONS: readonly Section[] = ['projects', 'regional']

/** A step behind what is typed: nothing here is what somebody types into. */
export const Workspace = () => {
  const { t } = useTranslation()
  const [section, setSection] = useState<Section>('outline')
  const [block, setBlock] = useState<BlockId | null>(null)
  const open = useOpenBehind()
  const scope = useScopeOf(open)
  const { plan } = scope
  const planId = plan.id
  const facts = useBriefingFacts(scope)
  const blocks = useMemo(
    () =>
      facts.outline.map((entry) => ({
        id: entry.id,
        label: labelOf(entry, t),
        state: entry.state,
        isHidden: entry.isHidden,
      })),
    [facts, t],
  )
  const names = useMemo(() => new Map(blocks.map(({ id, label }) => [id, label])), [blocks])
  const { figures, comments } = scope.project
  const openCount = useMemo(() => openComments({ comments }).length, [comments])
  const reviewed = useMemo(() => reviewedIn(plan.blocks, figures), [plan.blocks, figures])
  const counts = useMemo(() => countsOf(scope.project), [scope])
  const preview = usePreview(scope, isNewest)
  const pages = usePdf(preview.pages?.bytes, preview.pages?.regions)
  const place = useRef(0)
  useKeptLook(open.file, pages, percentReady(facts.outline))

  const isNarrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false })
  const [isOwnWindow, setOwnWindow] = useState(false)
  const chosen = useStore(viewStore, (state) => (isNarrow ? state.pagesOver : state.pagesShown)[section])
  const arePagesShown = !isOwnWindow && (chosen ?? (!isNarrow && !WIDE_SECTIONS.includes(section)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: also when the window becomes narrow or wide
  useEffect(() => forgetPagesOver, [isNarrow])

  const putBack = useCallback(() => setOwnWindow(false), [])
  const openOwnWindow = useCallback(() => {
    void bridge.openPagesWindow()
    setOwnWindow(true)
  }, [])
  const togglePages = useCallback(() => {
    // back from their own window, wherever they were hidden before
    showPages(section, !arePagesShown, isNarrow)
    putBack()
  }, [section, arePagesShown, isNarrow, putBack])
  const goToPages = useCallback(() => {
    if (!arePagesShown) togglePages()
    // drawn by then
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.bw-pages')?.focus())
  }, [arePagesShown, togglePages])
  const selectBlock = useCallback((id: BlockId) => {
    setBlock(id)
    setSection('outline')
  }, [])
  const moveTo = useCallback(
    (id: BlockId, place: BlockId) => {
      const blocks = scopeNow()?.plan.blocks ?? []
      const kind = blocks.find((b) => b.id === id)?.kind ?? 'prose'
      applyEdit(moveBlockTo(planId, id, place), t('undo.moveBlock', { kind: t(`block.${kind}`) }))
    },
    [planId, t],
  )
  const over = useStore(viewStore, (state) => state.over)
  const closeFind = useCallback(() => showOver(null), [])

  // Find and comments take the place of the pages: what they are about is shown beside them
  const sidePane =
    over === 'find' || over === 'replace' ? (
      <FindPane blocks={blocks} onClose={closeFind} />
    ) : over === 'comments' ? (
      <CommentsPane onClose={closeFind} />
    ) : arePagesShown ? (
      <StillPagesPane
        pages={pages}
        place={place}
        isUpdating={preview.isUpdating}
        language={scope.language}
        notice={preview.trouble === null ? null : <PreviewNotice why={preview.trouble} onRetry={preview.retry} />}
        onHide={togglePages}
        onOwnWindow={openOwnWindow}
        isOver={isNarrow}
        block={section === 'outline' ? block : null}
      />
    ) : null

  return (
    <WorkspaceData shown={scope} pages={preview.pages} blockNames={names}>
      <GoProvider onSelectBlock={selectBlock} onSelectSection={setSection}>
        <DroppedPictures onArrive={setSection} />
        <AppFrame
          header={
            <ProjectHeader open={open} openComments={openCount} onShowPages={arePagesShown ? null : togglePages} />
          }
          rail={
            <StillRail
              section={section}
              block={section === 'outline' ? block : null}
              blocks={blocks}
              reviewed={reviewed}
              counts={counts}
              checks={facts}
              onSection={setSection}
              onBlock={selectBlock}
              onMoveBlock={moveTo}
            />
          }
          status={
            <StatusBar
              save={useSaveState(open)}
              onSave={() => void save()}
              language={<StatusLanguage language={scope.language} languages={scope.project.languages} />}
              asOf={<AsOf plan={plan} />}
              pages={preview.pages?.pageCount}
              onPages={goToPages}
              words={<StatusWords words={facts.words} scope={scope} blocks={blocks} onBlock={selectBlock} />}
              checks={facts}
              onChecks={() => setSection('checks')}
            />
          }
          notice={
            <>
              <SlowSaveNotice open={open} />
              <SaveFailedNotice open={open} />
              <UnprotectedNotice open={open} />
              <SaveWarningNotice />
              <ReadAgainNotice open={open} />
              <ChangedElsewhereNotice open={open} />
              <FromPdfNotice open={open} />
              <MergedNotice open={open} />
              <PendingNotice />
              <RolledNotice />
              <CopyNotice />
              <AlsoOpenNotice open={open} />
              <OpenFailedNotice />
              <DamagedImagesNotice />
              <LeftOutPicturesNotice open={open} />
            </>
          }
        >
          <Panes name={`workspace/${section}`} sizes={[100, pagesSize()]}>
            {[
              <StillMiddlePane key="middle" section={section} blockId={block} onSelectBlock={selectBlock} />,
              isNarrow ? null : sidePane,
            ]}
          </Panes>
          {isNarrow && sidePane ? (
            <PagesOver onClose={over === null ? togglePages : closeFind}>{sidePane}</PagesOver>
          ) : null}
        </AppFrame>
        <StillCommands
          section={section}
          block={block}
          blocks={blocks}
          issues={facts.issues}
          pages={pages}
          place={place}
          language={scope.language}
          onTogglePages={togglePages}
        />
        {isOwnWindow ? (
          <OwnPages
            shown={{
              pages: preview.pages,
              language: scope.language,
              title: t('ownPages.title', { name: shownName(scope.project, t('workspace.untitled')) }),
              block: section === 'outline' ? block : null,
              isUpdating: preview.isUpdating,
            }}
            onClosed={putBack}
          />
        ) : null}
        <MergeOver open={open} />
        <NextEditionOver />
        <CompareOver />
        <SendCopyOver />
        <PrintOver preview={preview} errorCount={facts.issues.filter((issue) => issue.severity === 'error').length} />
        <SaveTemplateOver />
        <ExportBriefing
          errors={facts.issues.filter((issue) => issue.severity === 'error')}
          warnings={facts.warnings}
          silenced={facts.silenced}
          placeOf={(issue) => {
            const entry = entryOf(issue, facts, plan)
            const record = recordOf(issue.at)
            const there = record === undefined ? undefined : sectionOf(record)
            return entry ? labelOf(entry, t) : t(`section.${there ?? 'outline'}`)
          }}
          pageCount={preview.pages?.pageCount}
          onChecks={() => setSection('checks')}
        />
      </GoProvider>
    </WorkspaceData>
  )
}

/** Pictures that were dropped elsewhere are taken by the screen of the media. */
const DroppedPictures = ({ onArrive }: { onArrive: (section: Section) => void }) => {
  const isWaiting = useStore(dropStore, (state) => state.pictures.length > 0)
  useEffect(() => {
    if (isWaiting) onArrive('media')
  }, [isWaiting, onArrive])
  return null
}

// The workspace is drawn with each key; these only when something of theirs has changed.
const StillRail = memo((props: Omit<RailProps, 'onEnterBlock'>) => (
  <Rail {...props} onEnterBlock={useGo().enterBlock} />
))
const StillMiddlePane = memo(MiddlePane)
const StillPagesPane = memo((props: Omit<PagesPaneProps, 'onGo'>) => <PagesPane {...props} onGo={useGo().toOrigin} />)
const StillCommands = memo(WorkspaceCommands)

/** On narrow windows the pages lie over the middle; Escape inside takes them away. */
const PagesOver = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: a way out by key of what has a button for the mouse
  <div
    className="bw-pages-over"
    onKeyDown={(event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      flushSync(onClose)
      document.getElementById(MAIN_ID)?.focus()
    }}
  >
    {children}
  </div>
)

const isNewest = (project: Project): boolean => scopeNow()?.project === project

/** Width of the pages pane until somebody drags it. */
const pagesSize = (): `${number}px` => (window.innerWidth >= 1400 ? '464px' : '400px')

const PreviewNotice = ({ why, onRetry }: { why: string; onRetry: () => void }) => {
  const { t } = useTranslation()
  return (
    <Notice
      tone="warning"
      title={t('pages.failed')}
      actions={
        <Button leftSection={<IconRefresh size={16} />} onClick={onRetry}>
          {t('pages.retry')}
        </Button>
      }
    >
      {why || t('pages.failedWhy')}
    </Notice>
  )
}

function useSaveState(open: OpenProject): SaveState {
  const hasFailed = useStore(sessionStore, (state) => state.saveTrouble !== null)
  const isSaving = useStore(sessionStore, (state) => state.saving !== null)
  const isSlow = useStore(sessionStore, (state) => state.isSaveSlow)
  const draft = useStore(sessionStore, ({ keeping }) => draftState(keeping?.draft.is))
  if (isSaving) return { kind: 'saving', isSlow }
  if (hasFailed) return { kind: 'failed' }
  if (isUnsaved(open)) return { kind: 'unsaved', isInFile: open.file !== null, draft }
  return open.file === null ? { kind: 'no-file' } : { kind: 'saved', at: open.savedAt }
}

/** While it is written again it is a second old at most: that is what “kept” says. */
const draftState = (is: KeepState['is'] | undefined): 'kept' | 'waiting' | 'failing' =>
  is === 'failing' || is === 'kept' ? is : 'waiting'

/** The block an issue is in: itself, or the one that shows its figure. Other issues are reached through Checks. */
const entryOf = ({ at }: Issue, { outline }: BriefingFacts, { blocks }: BriefingPlan): OutlineEntry | undefined => {
  const figure = blocks.find((block) => block.kind === 'figure' && block.figureId === at.figure)
  return outline.find((entry) => entry.id === (at.block ?? figure?.id))
}

const countsOf = (project: Project): Partial<Record<Section, number>> => ({
  findings: project.findings.length,
  projects: project.fieldProjects.length + project.activities.length,
  sources: project.sources.length,
  media: project.figures.length,
  people: project.people.length + project.organisations.length + project.acronyms.length + project.terms.length,
})
