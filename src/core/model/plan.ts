/** What goes into a briefing, in which order, for whom and as of when. */
import type {
  BlockId,
  BriefingPlanId,
  CountRuleId,
  CountryId,
  EditionId,
  FieldProjectId,
  FigureId,
  OrganisationId,
  PersonId,
} from './ids'
import type { Localized } from './language'
import type { Cover, OwnTheme } from './own-theme'
import type { IsoDate } from './partial-date'
import type { InlineText, Prose } from './prose'
import type { BlockStatus } from './review'
import type { ThemeName } from './theme-name'
import type { ActivityFilter, EditionRef } from './token'

export { THEMES, type ThemeName } from './theme-name'
export const PAPERS = ['letter', 'a4'] as const
export type Paper = (typeof PAPERS)[number]
/** What a PDF carries inside: the data of its figures; that and the project it was made from. */
export const CARRIES = ['data', 'project'] as const
export type Carries = (typeof CARRIES)[number]

/** Left out: one column. */
interface InColumns {
  /** In how many columns its paragraphs and lists are set. */
  readonly columns?: 2
}

/** Blocks as planned. `assemble` turns them into the blocks of a `Briefing`. */
export type PlanBlock = BlockContent & {
  /** It stands in the file and in no output. Left out: it is printed. */
  readonly hidden?: true
  /** How far it is. Left out: a draft. */
  readonly status?: BlockStatus
}
type BlockContent =
  | {
      readonly id: BlockId
      readonly kind: 'title'
      readonly kicker: Localized<InlineText>
      readonly title: Localized<InlineText>
      readonly standfirst: Localized<InlineText>
    }
  | {
      readonly id: BlockId
      readonly kind: 'key-figures'
      readonly items: readonly { readonly number: Localized<InlineText>; readonly label: Localized<InlineText> }[]
    }
  | { readonly id: BlockId; readonly kind: 'contents' }
  | ({ readonly id: BlockId; readonly kind: 'prose'; readonly content: Localized<Prose> } & InColumns)
  /** Prose that needs at least one source. */
  | ({ readonly id: BlockId; readonly kind: 'context'; readonly content: Localized<Prose> } & InColumns)
  | ({ readonly id: BlockId; readonly kind: 'closing'; readonly content: Localized<Prose> } & InColumns)
  | { readonly id: BlockId; readonly kind: 'figure'; readonly figureId: FigureId }
  /** The findings of the plan's country and edition, as lists of real text. */
  | { readonly id: BlockId; readonly kind: 'findings'; readonly show: 'progress' | 'shortcoming' | 'both' }
  /** The recommendations, numbered; with `answers`, each is followed by what answers it. */
  | { readonly id: BlockId; readonly kind: 'recommendations'; readonly answers: boolean }
  /** Empty: every field project that works in the plan's country. */
  | {
      readonly id: BlockId
      readonly kind: 'project-profile'
      readonly projectIds: readonly FieldProjectId[]
      /** A box each, set apart from the text. Left out: cards, two abreast. */
      readonly form?: 'sidebar'
    }
  /** A table of activities, by date. */
  | {
      readonly id: BlockId
      readonly kind: 'activities'
      readonly title: Localized<InlineText>
      readonly filter: ActivityFilter
      readonly note: Localized<InlineText>
      readonly sourceLine: Localized<InlineText>
    }
  | {
      readonly id: BlockId
      readonly kind: 'callout'
      readonly title: Localized<InlineText>
      readonly text: Localized<InlineText>
    }
  /** With `pull`, it repeats words of the paragraph that follows and stands beside it; else it is a quotation of its own. */
  | {
      readonly id: BlockId
      readonly kind: 'quotation'
      readonly text: Localized<InlineText>
      readonly attribution: Localized<InlineText>
      readonly pull: boolean
    }
  | {
      readonly id: BlockId
      readonly kind: 'table'
      readonly title: Localized<InlineText>
      readonly columns: readonly { readonly label: Localized<InlineText>; readonly align: 'left' | 'right' }[]
      /** As many cells in a row as there are columns; the first is the row's header. */
      readonly rows: readonly (readonly Localized<InlineText>[])[]
      readonly note: Localized<InlineText>
      readonly sourceLine: Localized<InlineText>
      readonly width: 'text' | 'wide'
    }
  /** What changed since another edition: tiers, recommendations, own activities. */
  | { readonly id: BlockId; readonly kind: 'changes'; readonly from: EditionRef }
  | { readonly id: BlockId; readonly kind: 'sources' }
  /** An annex: every finding and every number with what it rests on. */
  | { readonly id: BlockId; readonly kind: 'claims' }
  /** The short forms and the names in other languages that the briefing uses. */
  | { readonly id: BlockId; readonly kind: 'glossary' }
  /** What the donors of the field projects that the briefing shows ask to be printed. */
  | { readonly id: BlockId; readonly kind: 'acknowledgements' }
  | { readonly id: BlockId; readonly kind: 'colophon'; readonly text: Localized<InlineText> }
  | { readonly id: BlockId; readonly kind: 'page-break' }

export type PlanBlockKind = PlanBlock['kind']
export const PLAN_BLOCK_KINDS = [
  'title',
  'key-figures',
  'contents',
  'prose',
  'context',
  'closing',
  'figure',
  'findings',
  'recommendations',
  'project-profile',
  'activities',
  'callout',
  'quotation',
  'table',
  'changes',
  'sources',
  'claims',
  'glossary',
  'acknowledgements',
  'colophon',
  'page-break',
] as const satisfies readonly PlanBlockKind[]

/** Kinds of which a briefing prints one only. */
export const SINGLE_BLOCK_KINDS: readonly PlanBlockKind[] = [
  'title',
  'contents',
  'sources',
  'claims',
  'glossary',
  'acknowledgements',
]

export interface BriefingPlan {
  readonly id: BriefingPlanId
  readonly name: string
  readonly theme: ThemeName
  readonly paper: Paper
  /** The date the briefing speaks from; every “in the past six months” counts back from it. */
  readonly asOf: IsoDate
  readonly countryId: CountryId
  readonly editionId: EditionId
  readonly comparisonEditionId: EditionId | null
  readonly countRuleId: CountRuleId
  /** Whose briefing it is. */
  readonly organisationId: OrganisationId | null
  readonly unit: Localized
  /** The byline; empty: the unit signs. */
  readonly authorIds: readonly PersonId[]
  readonly keywords: Localized
  /** In reading order. */
  readonly blocks: readonly PlanBlock[]
  /** Results of checks that somebody leaves as they are. Missing: none. */
  readonly silenced?: readonly SilencedIssue[]
  /** Left out: its PDF carries nothing, as one for the public. */
  readonly carries?: Carries
  /** All notes stand together behind the text. Left out: at the foot of their page, where there is one. */
  readonly notes?: 'end'
  /** In the place of `theme`, which stays for the day it is removed. Left out: none. */
  readonly ownTheme?: OwnTheme
  /** Left out: as the theme has it. */
  readonly cover?: Cover
}

/** What a check found and a person has decided to leave, with the reason. It holds as long as the check finds the very same there. */
export interface SilencedIssue {
  /** Of what was found: the check, the place and the words. */
  readonly print: string
  readonly reason: string
}

/** The blocks that outputs show, number and check. */
export const printedBlocks = ({ blocks }: Pick<BriefingPlan, 'blocks'>): readonly PlanBlock[] =>
  blocks.some(({ hidden }) => hidden) ? blocks.filter(({ hidden }) => !hidden) : blocks
