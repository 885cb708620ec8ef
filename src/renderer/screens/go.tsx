/** Going from one record to another: which record each section has open, and the ways there. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { BlockId } from '../../core/model/ids'
import type { Section } from '../ui/sections'

export interface Go {
  readonly toBlock: (id: BlockId) => void
  readonly toSection: (section: Section) => void
  /** Opens the record in the section that holds its kind; false when no section does. */
  readonly toRecord: (id: string) => boolean
  /** The record a section has open, as somebody chose it; the screen falls back to its first. */
  readonly chosen: Readonly<Partial<Record<Section, string>>>
  readonly choose: (section: Section, id: string | null) => void
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
  src: 'sources',
  fig: 'media',
  med: 'media',
  per: 'people',
  acr: 'people',
  org: 'people',
}
export const sectionOf = (id: string): Section | undefined => SECTION_OF[id.slice(0, 3)]

export interface GoProviderProps {
  readonly onSelectBlock: (id: BlockId) => void
  readonly onSelectSection: (section: Section) => void
  readonly children: ReactNode
}

export const GoProvider = ({ onSelectBlock, onSelectSection, children }: GoProviderProps) => {
  const [chosen, setChosen] = useState<Go['chosen']>({})
  const go = useMemo<Go>(() => {
    const choose = (section: Section, id: string | null) =>
      setChosen(({ [section]: _before, ...rest }) => (id === null ? rest : { ...rest, [section]: id }))
    return {
      toBlock: onSelectBlock,
      toSection: onSelectSection,
      toRecord: (id) => {
        const section = sectionOf(id)
        if (!section) return false
        choose(section, id)
        onSelectSection(section)
        return true
      },
      chosen,
      choose,
    }
  }, [chosen, onSelectBlock, onSelectSection])
  return <GoContext value={go}>{children}</GoContext>
}

export function useGo(): Go {
  const go = useContext(GoContext)
  if (!go) throw new Error('a screen of the workspace stands outside of a GoProvider')
  return go
}
