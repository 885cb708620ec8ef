/** Going from one record to another: which record each section has open, and the ways there. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Origin } from '../../core/briefing/origin'
import type { Issue, Place } from '../../core/checks/check'
import type { BlockId } from '../../core/model/ids'
import type { BriefingPlan } from '../../core/model/plan'
import type { Section } from '../ui/sections'

export interface Go {
  readonly toBlock: (id: BlockId) => void
  /** The same, and the focus goes into the block, before the next key. */
  readonly enterBlock: (id: BlockId) => void
  readonly toSection: (section: Section) => void
  /** Where an issue is put right: its block, its record, else the title block. */
  readonly toIssue: (issue: Issue, plan: BriefingPlan) => void
  /** Opens the record in the section that holds its kind; false when no section does. */
  readonly toRecord: (id: string) => boolean
  /** Where something on the pages comes from: a record, else its place in the outline. */
  readonly toOrigin: (origin: Origin) => void
  /** The place in the outline that somebody wants to see; each wish is a new object. */
  readonly sought: Origin | null
  /** The record a section has open, as somebody chose it; the screen falls back to its first. */
  readonly chosen: Readonly<Partial<Record<Section, string>>>
  readonly choose: (section: Section, id: string | null) => void
  /** Chooses a record that was just made: what is typed next belongs into its form. */
  readonly begin: (section: Section, id: string) => void
  /** The record or block whose form waits for the focus. */
  readonly begun: string | null
  readonly arrived: () => void
}

const GoContext = createContext<Go | null>(null)

const SECTION_OF: Readonly<Record<string, Section>> = {
  fnd: 'findings',
  fpr: 'projects',
  act: 'projects',
  upd: 'projects',
  tpl: 'regional',
  cty: 'regional',
  edn: 'regional',
  rul: 'regional',
  sta: 'regional',
  src: 'sources',
  fig: 'media',
  med: 'media',
  per: 'people',
  acr: 'people',
  trm: 'people',
  org: 'people',
}
/** The record an issue is about, where no block prints it. */
export const recordOf = (at: Place): string | undefined => at.record ?? at.finding ?? at.figure
/** The block an issue is in: itself, or the one that shows its figure. */
export const blockOf = (at: Place, { blocks }: BriefingPlan): BlockId | undefined => {
  const named = blocks.find((block) => block.id === at.block)
  return (named ?? blocks.find((block) => block.kind === 'figure' && block.figureId === at.figure))?.id
}
export const sectionOf = (id: string): Section | undefined => SECTION_OF[id.slice(0, 3)]

export interface GoProviderProps {
  readonly onSelectBlock: (id: BlockId) => void
  readonly onSelectSection: (section: Section) => void
  readonly children: ReactNode
}

export const GoProvider = ({ onSelectBlock, onSelectSection, children }: GoProviderProps) => {
  const [chosen, setChosen] = useState<Go['chosen']>({})
  const [sought, setSought] = useState<Origin | null>(null)
  const [begun, setBegun] = useState<string | null>(null)
  const enterBlock = useCallback(
    (id: BlockId) =>
      flushSync(() => {
        onSelectBlock(id)
        setBegun(id)
      }),
    [onSelectBlock],
  )
  const go = useMemo<Go>(() => {
    const choose = (section: Section, id: string | null) =>
      setChosen(({ [section]: _before, ...rest }) => (id === null ? rest : { ...rest, [section]: id }))
    const toRecord = (id: string) => {
      const section = sectionOf(id)
      if (!section) return false
      choose(section, id)
      onSelectSection(section)
      return true
    }
    return {
      toBlock: onSelectBlock,
      enterBlock,
      toSection: onSelectSection,
      toRecord,
      toIssue: ({ at }, plan) => {
        const block = blockOf(at, plan)
        const record = recordOf(at)
        if (block) onSelectBlock(block)
        else if (record === undefined || !toRecord(record)) {
          // what the briefing is about as a whole is chosen in its title block
          const title = plan.blocks.find((b) => b.kind === 'title')
          if (title) onSelectBlock(title.id)
          else onSelectSection('outline')
        }
      },
      toOrigin: (origin) => {
        if (origin.record !== undefined && toRecord(origin.record)) return
        onSelectBlock(origin.block)
        setSought({ ...origin })
      },
      sought,
      chosen,
      choose,
      begin: (section, id) => {
        choose(section, id)
        setBegun(id)
      },
      begun,
      arrived: () => setBegun(null),
    }
  }, [chosen, sought, begun, enterBlock, onSelectBlock, onSelectSection])
  return <GoContext value={go}>{children}</GoContext>
}

export function useGo(): Go {
  const go = useContext(GoContext)
  if (!go) throw new Error('a screen of the workspace stands outside of a GoProvider')
  return go
}
