/** The commands of an open project: its keys, the menu's entries, and what they open over the workspace. */
import './everywhere.css'
import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Issue } from '../../core/checks/check'
import { addFinding } from '../../core/edit/findings'
import type { BlockId } from '../../core/model/ids'
import { bridge } from '../bridge'
import { HelpDrawer } from '../help/help-drawer'
import { type FieldWords, type HelpId, helpFor, labelOfField, wordsOfField } from '../help/help-texts'
import { newId } from '../new-id'
import { applyEdit, scopeNow } from '../open-project'
import { ReadMode, type ReadModeProps } from '../pages/read-mode'
import { useGo } from '../screens/go'
import type { RailBlock } from '../ui/rail'
import type { Section } from '../ui/sections'
import { commentOn, findFor, showOver, viewStore } from '../view-state'
import { type CommandTargets, runCommand } from './commands'
import { KeysList } from './keys-list'
import { Palette } from './palette'
import type { PaletteEntry } from './palette-entries'
import { useShortcuts } from './use-shortcuts'

export interface WorkspaceCommandsProps extends Pick<ReadModeProps, 'pages' | 'place' | 'language'> {
  readonly section: Section
  readonly blocks: readonly RailBlock[]
  /** The one that is open in the outline. */
  readonly block: BlockId | null
  readonly issues: readonly Issue[]
  readonly onTogglePages: () => void
}

const MOST_RECENT = 20
const close = (): void => showOver(null)

export const WorkspaceCommands = (props: WorkspaceCommandsProps) => {
  const { t } = useTranslation()
  const { section, block, blocks, issues, onTogglePages } = props
  const go = useGo()
  const over = useStore(viewStore, (state) => state.over)
  const { setColorScheme } = useMantineColorScheme()
  const [recent, setRecent] = useState<readonly string[]>([])
  const [helpId, setHelpId] = useState<HelpId | null>(null)
  const [asked, setAsked] = useState<FieldWords>()
  const lastIssue = useRef<string>(undefined)
  /** The field that help was asked for: the focus goes back to it. */
  const explained = useRef<Element>(null)
  useEffect(() => close, []) // another project begins with nothing over it

  const targets = useMemo<CommandTargets>(
    () => ({
      onSection: go.toSection,
      onTogglePages,
      onColours: setColorScheme,
      onNextCheck: () => {
        const plan = scopeNow()?.plan
        const at = issues.findIndex((issue) => keyOf(issue) === lastIssue.current)
        const issue = issues[(at + 1) % issues.length]
        if (!issue || !plan) return go.toSection('checks')
        lastIssue.current = keyOf(issue)
        go.toIssue(issue, plan)
      },
      onComment: () => {
        const project = scopeNow()?.project
        const there = section === 'outline' ? block : go.chosen[section]
        if (project) commentOn(there ?? project.id)
      },
    }),
    [go, onTogglePages, setColorScheme, issues, section, block],
  )
  useShortcuts(targets)
  useEffect(() => bridge.onMenuCommand(({ command }) => runCommand(command, targets)), [targets])

  useEffect(() => {
    if (over !== 'help') return
    explained.current = document.activeElement
    setAsked(wordsOfField(document.activeElement))
    setHelpId(helpFor(labelOfField(document.activeElement), section))
  }, [over, section])

  const take = ({ key, target }: PaletteEntry) => {
    setRecent((before) => [key, ...before.filter((other) => other !== key)].slice(0, MOST_RECENT))
    close()
    switch (target.kind) {
      case 'record':
        go.toRecord(target.id)
        return
      case 'block':
        return go.toBlock(target.id)
      case 'command':
        return runCommand(target.id, targets)
      case 'help':
        setAsked(undefined)
        return setHelpId(target.id)
      case 'find':
        return findFor(target.text)
      case 'new-finding':
        return newFinding(target.text)
    }
  }

  const newFinding = (text: string) => {
    const scope = scopeNow()
    if (!scope) return
    const { plan, project, language } = scope
    const id = newId('fnd')
    const finding = {
      id,
      countryId: plan.countryId,
      editionId: plan.editionId,
      kind: 'progress',
      pillar: 'prosecution',
      order: 1,
      statement: { [language]: text },
      label: {},
      quote: '',
      sourceId: project.editions.find((edition) => edition.id === plan.editionId)?.sourceId ?? null,
      locator: '',
      repeats: null,
    } as const
    applyEdit(addFinding(finding), t('undo.addFinding'))
    go.toRecord(id)
  }

  return (
    <>
      <Palette opened={over === 'palette'} blocks={blocks} recent={recent} onTake={take} onClose={close} />
      <KeysList opened={over === 'keys'} onClose={close} />
      <HelpDrawer
        id={helpId}
        field={asked}
        onClose={() => {
          setHelpId(null)
          close()
          const field = explained.current
          // once the drawer has let go of the focus
          if (field instanceof HTMLElement) requestAnimationFrame(() => field.focus())
        }}
      />
      <ReadMode
        opened={over === 'read'}
        pages={props.pages}
        place={props.place}
        language={props.language}
        onClose={close}
      />
    </>
  )
}

const keyOf = (issue: Issue): string => JSON.stringify([issue.check, issue.at, issue.message])
