/** From the open project to a PDF on disk: choices, progress, where it is. */
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Issue } from '../../core/checks/check'
import type { SilencedResult } from '../../core/checks/silencing'
import type { Events, ExportOutcome } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'
import { appStore, useScope } from '../open-project'
import { sessionStore, showExport } from '../session'
import { ExportDone } from './export-done'
import { ExportForm } from './export-form'
import { ExportRunning } from './export-running'
import { useGo } from './go'

export interface ExportBriefingProps {
  readonly errors: readonly Issue[]
  readonly warnings: number
  /** What somebody has decided to leave as it is. */
  readonly silenced: readonly SilencedResult[]
  /** Where an issue is, in words; empty when it has no place in the briefing. */
  readonly placeOf: (issue: Issue) => string
  readonly pageCount: number | undefined
  readonly onChecks: () => void
}

export type ExportProgress = Events['export:progress']

type Phase =
  | { readonly kind: 'form'; readonly note: 'cancelled' | null; readonly trouble: string | null }
  | { readonly kind: 'running'; readonly isAsking: boolean }
  | { readonly kind: 'done'; readonly outcome: Extract<ExportOutcome, { status: 'done' }> }

const FORM: Phase = { kind: 'form', note: null, trouble: null }

export const ExportBriefing = (props: ExportBriefingProps) => {
  const isOpen = useStore(sessionStore, (state) => state.isExporting)
  return isOpen ? <ExportDialog {...props} /> : null
}

const ExportDialog = (props: ExportBriefingProps) => {
  const { t } = useTranslation()
  const { project, plan, language } = useScope()
  const [phase, setPhase] = useState<Phase>(FORM)
  const [progress, setProgress] = useState<ExportProgress>()
  const go = useGo()
  const close = () => showExport(false)

  useEffect(() => bridge.onExportProgress(setProgress), [])

  const run = async (name: string, draft: boolean): Promise<void> => {
    setProgress(undefined)
    setPhase({ kind: 'running', isAsking: false })
    await sessionStore
      .getState()
      .keeper?.saveNow()
      .catch(() => undefined) // said over the screen; the export does not need the file
    try {
      // a save has told who changed what: a PDF that carries the project carries that, too
      const saved = appStore.getState().open?.history.present ?? project
      const outcome = await bridge.exportBriefing({ project: saved, plan: plan.id, language, name, draft })
      setPhase(outcome.status === 'done' ? { kind: 'done', outcome } : formAfter(outcome))
    } catch (error) {
      setPhase({ kind: 'form', note: null, trouble: messageOf(error) ?? '' })
    }
  }

  const onEscape = () => {
    if (phase.kind === 'running') setPhase({ kind: 'running', isAsking: !phase.isAsking })
    else close()
  }
  const leaveFor = (go: () => void) => () => {
    close()
    go()
  }

  return (
    <Modal
      opened
      onClose={onEscape}
      closeOnClickOutside={phase.kind !== 'running'}
      withCloseButton={phase.kind !== 'running'}
      closeButtonProps={{ 'aria-label': t('export.close') }}
      title={phase.kind === 'done' ? t('export.done') : t('export.title')}
      size={phase.kind === 'done' ? 560 : 880}
      className="bw-export-dialog"
    >
      {phase.kind === 'done' ? (
        <ExportDone outcome={phase.outcome} onClose={close} />
      ) : (
        <ExportForm
          errors={props.errors}
          warnings={props.warnings}
          silenced={props.silenced}
          placeOf={props.placeOf}
          pageCount={props.pageCount}
          note={phase.kind === 'form' ? phase.note : null}
          trouble={phase.kind === 'form' ? phase.trouble : null}
          onGoTo={(issue) => leaveFor(() => go.toIssue(issue, plan))()}
          onChecks={leaveFor(props.onChecks)}
          onRun={(name, draft) => void run(name, draft)}
          running={
            phase.kind === 'running' ? (
              <ExportRunning
                progress={progress}
                isAsking={phase.isAsking}
                onAsk={(isAsking) => setPhase({ kind: 'running', isAsking })}
                onStop={() => void bridge.cancelExport()}
              />
            ) : null
          }
        />
      )}
    </Modal>
  )
}

const formAfter = (outcome: ExportOutcome): Phase => ({
  kind: 'form',
  note: outcome.status === 'cancelled' ? 'cancelled' : null,
  trouble: null,
})
