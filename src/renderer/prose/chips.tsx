/** The inline atoms as the editors show them: buttons in the text. */
import type { Extensions } from '@tiptap/core'
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { CitationChip } from './citation-chip'
import { FootnoteChip } from './footnote-chip'
import { FigureRefChip, TableRefChip } from './reference-chips'
import { CitationNode, FigureRefNode, FootnoteNode, TableRefNode, TokenNode } from './schema'
import { TokenChip } from './token-chip'

export type ChipProps = ReactNodeViewProps

const inText = { as: 'span', className: 'bw-atom' } as const

export const chips: Extensions = [
  TokenNode.extend({ addNodeView: () => ReactNodeViewRenderer(TokenChip, inText) }),
  CitationNode.extend({ addNodeView: () => ReactNodeViewRenderer(CitationChip, inText) }),
  FigureRefNode.extend({ addNodeView: () => ReactNodeViewRenderer(FigureRefChip, inText) }),
  FootnoteNode.extend({ addNodeView: () => ReactNodeViewRenderer(FootnoteChip, inText) }),
  TableRefNode.extend({ addNodeView: () => ReactNodeViewRenderer(TableRefChip, inText) }),
]
