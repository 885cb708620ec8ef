/** What a PDF carries inside: the data of its figures, and the project it was made from with what was chosen for it. */
import type { Block, Briefing } from '../../core/briefing/briefing'
import { dataTable } from '../../core/charts/data-table'
import { toCsv } from '../../core/charts/to-csv'
import type { BriefingPlanId } from '../../core/model/ids'
import { LANGUAGES, type Language } from '../../core/model/language'
import { type Carries, PAPERS, type Paper, THEMES, type ThemeName } from '../../core/model/plan'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'
import { projectBytes } from '../storage/project-bytes'
import type { AssociatedFile } from './tagged/node-types'

export const PROJECT_NAME = 'project.briefing'

/** What was chosen when the PDF was made: with the project, all that it takes to make it again. */
export interface MadeWith {
  readonly plan: BriefingPlanId
  readonly language: Language
  /** A built-in one, or the plan's own one, which the project carries. */
  readonly theme: ThemeName | 'own'
  readonly paper: Paper
  readonly draft: boolean
}

/**
 * @param project goes along as it stands in its file; `scope` may choose another design for this one PDF
 * @throws UserError `invalid` for a project that would not open again
 */
export async function carriedFiles(
  carries: Carries | undefined,
  project: Project,
  { plan, language }: Scope,
  briefing: Briefing,
  draft: boolean,
): Promise<readonly AssociatedFile[]> {
  if (carries === undefined) return []
  const data = briefing.blocks.flatMap((block) => (block.kind === 'figure' ? [dataOf(block, briefing)] : []))
  if (carries === 'data') return data
  const made = {
    plan: plan.id,
    language,
    theme: plan.ownTheme ? ('own' as const) : plan.theme,
    paper: plan.paper,
    draft,
  }
  return [
    ...data,
    {
      name: PROJECT_NAME,
      mediaType: 'application/json',
      relationship: 'Source',
      description: writeMadeWith(made),
      bytes: await projectBytes(project),
    },
  ]
}

function dataOf({ caption, chart }: Extract<Block, { kind: 'figure' }>, briefing: Briefing): AssociatedFile {
  const title = caption.title.map(({ text, citation, footnote }) => (citation || footnote ? '' : text)).join('')
  return {
    name: `figure-${caption.number}.csv`,
    mediaType: 'text/csv',
    relationship: 'Data',
    description: [`${briefing.labels.figure} ${caption.number}`, title.replaceAll('\u00a0', ' ').trim()]
      .filter(Boolean)
      .join(': '),
    bytes: new TextEncoder().encode(toCsv(dataTable(chart, briefing.language))),
  }
}

/** Also read by people, in the list of attachments. */
const writeMadeWith = ({ plan, language, theme, paper, draft }: MadeWith): string =>
  `Briefwright project of this briefing (plan ${plan}, language ${language}, design ${theme}, paper ${paper}${draft ? ', draft' : ''})`

const MADE_WITH = /\(plan (pln_[\w-]+), language (\w+), design (\w+), paper (\w+)(, draft)?\)$/

/** What `carriedFiles` has written; undefined: something else. */
export function readMadeWith(description: string): MadeWith | undefined {
  const [, plan, languageWord, themeWord, paperWord, draft] = MADE_WITH.exec(description) ?? []
  const language = LANGUAGES.find((name) => name === languageWord)
  const theme = ([...THEMES, 'own'] as const).find((name) => name === themeWord)
  const paper = PAPERS.find((name) => name === paperWord)
  if (plan === undefined || !language || !theme || !paper) return undefined
  return { plan: plan as BriefingPlanId, language, theme, paper, draft: draft !== undefined }
}
