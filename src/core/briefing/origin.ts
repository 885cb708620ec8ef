/** Ways back from a page to the project: what a reader sees, and where somebody would change it. */
import type { BlockId } from '../model/ids'

export interface Origin {
  readonly block: BlockId
  /** Place among the nodes of the block's prose, from 0. */
  readonly node?: number
  /** The record whose words these are: a finding, an activity, a field project, a source. */
  readonly record?: string
  /** The value: its place among those of the block's texts, from 0, in the order of the editors. */
  readonly value?: number
}

/** A rectangle of a page, in points from its top left corner. A part that runs over a page end has one on each page. */
export interface PageRegion extends Origin {
  /** From 1. */
  readonly page: number
  readonly kind: 'text' | 'value' | 'figure'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The beginning of its words; of a figure, its alt text. */
  readonly text: string
}
