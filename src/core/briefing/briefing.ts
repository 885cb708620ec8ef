/**
 * The assembled publication: ordered blocks with every token evaluated, every reference numbered, every figure specified. Plain data:
 * it crosses to the PDF worker as it is. `origin` leads back to the block of the plan.
 */
import type { ChartSpec } from '../charts/figure-spec'
import type { BlockId, FigureId } from '../model/ids'
import type { Language, LanguageTag } from '../model/language'
import type { Asset } from '../model/material'
import type { Cover, OwnTheme } from '../model/own-theme'
import type { IsoDate } from '../model/partial-date'
import type { Paper, ThemeName } from '../model/plan'

/** `end`: among the endnotes. */
export type NotePlace = 'foot' | 'end'

/** A stretch of text in one style. A citation or a reference is a run of its own. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly lang?: LanguageTag
  /** An outside address, https or mailto only. */
  readonly href?: string
  /** “Figure 2” or “Table 1”: leads to the caption with this key. */
  readonly target?: { readonly kind: 'figure' | 'table'; readonly key: string }
  /** A superscript number that leads to an entry of the sources block. */
  readonly citation?: { readonly number: number }
  /** A note: its mark is the run's text. At the foot of the page it stands only where there is one: behind a paragraph or a list. */
  readonly footnote?: { readonly text: string; readonly place: NotePlace }
  /** The run is the value of a token. */
  readonly token?: true
  /** Place of the token among those of its block or figure, from 0. */
  readonly value?: number
  /** The record whose words these are. */
  readonly record?: string
  /** What the short form stands for; where it is first used. */
  readonly expansion?: string
}
export type RichText = readonly Run[]

export interface Caption {
  /** Unique among captions of its kind; a `Run.target` names it. */
  readonly key: string
  /** From 1, counted apart for figures and tables. */
  readonly number: number
  readonly title: RichText
  readonly note: RichText
  readonly sourceLine: RichText
}

export interface Card {
  /** The field project. */
  readonly record: string
  readonly name: string
  readonly nameLang: LanguageTag
  readonly gloss: RichText
  readonly aims: RichText
  readonly facts: readonly { readonly label: string; readonly value: RichText }[]
}

export interface Endnote {
  readonly mark: string
  readonly text: string
  readonly block: BlockId
}

/** Level 2 stands under the item of level 1 before it. `ordered`: whether it is numbered. */
export interface ListPlace {
  readonly level: 1 | 2
  readonly ordered: boolean
}

export type BlockContent =
  | {
      readonly kind: 'title'
      readonly organisation: string
      readonly unit: string
      /** The as-of date in long form. */
      readonly date: string
      readonly kicker: RichText
      readonly title: RichText
      readonly standfirst: RichText
      /** By, Edition, As of: pairs in the rail. */
      readonly meta: readonly { readonly label: string; readonly value: string }[]
    }
  | { readonly kind: 'key-figures'; readonly items: readonly { readonly number: RichText; readonly label: RichText }[] }
  | { readonly kind: 'contents'; readonly heading: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: RichText; readonly small: boolean }
  /** `leads`: it introduces what follows and stays with it. `pull`: a quotation from it, set beside it. */
  | { readonly kind: 'paragraph'; readonly text: RichText; readonly leads: boolean; readonly pull: string | null }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly RichText[]
      /** Of each item, where some stand under others; left out: all are of the first level, in the order the list has. */
      readonly places?: readonly ListPlace[]
    }
  | {
      readonly kind: 'figure'
      readonly figureId: FigureId
      readonly caption: Caption
      readonly width: 'text' | 'wide'
      readonly chart: ChartSpec
      readonly alt: string
    }
  | {
      readonly kind: 'photo'
      readonly figureId: FigureId
      readonly caption: Caption
      readonly width: 'text' | 'wide'
      /** Null: its bytes are not to be had, or damaged. */
      readonly asset: Asset | null
      readonly credit: string
      readonly alt: string
    }
  /** `sidebar`: each in a box of its own. Left out: two abreast. */
  | { readonly kind: 'cards'; readonly cards: readonly Card[]; readonly form?: 'sidebar' }
  | {
      readonly kind: 'table'
      readonly caption: Caption
      readonly width: 'text' | 'wide'
      readonly columns: readonly { readonly label: RichText; readonly align: 'left' | 'right' }[]
      /** The first cell of a row is its header. */
      readonly rows: readonly (readonly RichText[])[]
    }
  | { readonly kind: 'callout'; readonly title: RichText; readonly text: RichText }
  | { readonly kind: 'quotation'; readonly text: RichText; readonly attribution: RichText }
  /** In the order of the text; each with the block that it belongs to. */
  | { readonly kind: 'endnotes'; readonly heading: string; readonly items: readonly Endnote[] }
  | { readonly kind: 'sources'; readonly heading: string; readonly items: readonly RichText[] }
  | { readonly kind: 'colophon'; readonly text: RichText }
  | { readonly kind: 'page-break' }

/** Of written text. */
interface OfProse {
  /** Place among the nodes of the block's prose, from 0. */
  readonly node?: number
  /** Set in so many columns, together with what comes before and after it in as many; a heading stands over all of them. */
  readonly columnCount?: 2
}
export type Block = BlockContent & OfProse & { readonly origin: BlockId }
/** What a block of the plan becomes, before it is told whose it is. */
export type MadeContent = BlockContent & OfProse
export type BlockKind = Block['kind']

export interface Briefing {
  readonly language: Language
  /** The built-in theme that it is set in, or that its own one extends. */
  readonly theme: ThemeName
  readonly ownTheme?: OwnTheme
  /** Left out: the title stands at the head of the first page. */
  readonly cover?: Cover
  readonly logo?: Logo
  readonly paper: Paper
  /** Plain text, for the document information. */
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  readonly asOf: IsoDate
  /** Left and right part of the running header's left side: “Paraguay”, “Trafficking in Persons Report 2020”. */
  readonly runningTitle: readonly [string, string]
  /** Left side of the footer. */
  readonly footer: string
  /** Words the pages themselves need: “Figure”, “Table”, “Note”, “Source”, “Picture”, “Page {page} of {pages}” … */
  readonly labels: PageLabels
  readonly blocks: readonly Block[]
}

export interface Logo {
  /** Null: its bytes are not to be had, or damaged; then nothing stands there. */
  readonly asset: Asset | null
  /** Null: decoration. */
  readonly alt: string | null
}

export interface PageLabels {
  readonly figure: string
  readonly table: string
  readonly note: string
  readonly source: string
  readonly picture: string
  /** With `{page}` and `{pages}`. */
  readonly folio: string
  /** Watermark of a draft. */
  readonly draft: string
  /** Read aloud for a citation, with `{number}`: “Source 3”. */
  readonly citation: string
  /** Read aloud for a note, with `{mark}`: “Note a”. */
  readonly footnote: string
  /** Read aloud for the mark that a note begins with, which leads back, with `{mark}`: “Back to the text at note a”. */
  readonly noteBack: string
}
