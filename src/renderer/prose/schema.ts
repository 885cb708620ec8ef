/** What the editors can hold, and nothing else: the schema of stored prose. Values and references are inline atoms. */
import { type Editor, type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import { isLinkAddress } from '../../core/model/address'

/** The editor takes no link that a project cannot hold. */
const LINK = { openOnClick: false, autolink: false, isAllowedUri: (address: string) => isLinkAddress(address) }

/** Undo belongs to the project, not to one field, so the editor keeps no history of its own. */
const baseKit = StarterKit.configure({
  document: false,
  blockquote: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  undoRedo: false,
  trailingNode: false,
  listItem: false,
  heading: { levels: [1, 2, 3] },
  link: LINK,
})

const lineKit = StarterKit.configure({
  document: false,
  blockquote: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
  undoRedo: false,
  link: LINK,
})

const ProseDocument = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const ignoreKeys = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, () => true]))
const LineDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'paragraph',
  addKeyboardShortcuts: () => ignoreKeys('Enter', 'Shift-Enter', 'Mod-Enter'),
})

/** How many lists the cursor is in. */
export const listDepth = ({ $from }: { readonly $from: ResolvedPos }): number =>
  Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name).filter(
    (name) => name === 'listItem',
  ).length

/** An item is one paragraph; lists may stand under it, of one level. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const { editor, name } = this
    const split = () => editor.commands.splitListItem(name)
    const sink = () => sinkItem(editor)
    const lift = () => editor.commands.liftListItem(name)
    // Tab leads on as everywhere, except from an item that is still empty: who has just made it means its level
    const ifEmpty = (move: () => boolean) => () => {
      const { selection } = editor.state
      return selection.empty && selection.$from.parent.content.size === 0 && listDepth(selection) > 0 && move()
    }
    const isInner = () => listDepth(editor.state.selection) > 1
    return {
      Enter: split,
      'Mod-]': sink,
      'Mod-[': () => isInner() && lift(),
      Tab: ifEmpty(sink),
      'Shift-Tab': ifEmpty(() => isInner() && lift()),
    }
  },
})

/** Under the item before it, where there is one. */
export const sinkItem = (editor: Editor): boolean =>
  listDepth(editor.state.selection) === 1 && editor.commands.sinkListItem('listItem')

/** The language of a passage, so that it is read aloud with the right voice. */
export const Lang = Mark.create({
  name: 'lang',
  addAttributes: () => ({ lang: { default: 'und' } }),
  parseHTML: () => [{ tag: 'span[lang]', getAttrs: (element) => ({ lang: element.getAttribute('lang') }) }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
})

/** An inline atom with one attribute. It has no markup form: it is copied as data, see `clipboard.ts`. */
const atom = (name: string, attribute: string) =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    marks: '',
    addAttributes: () => ({ [attribute]: { default: null, rendered: false } }),
    renderHTML: () => ['span', { 'data-atom': name }],
  })

export const TokenNode = atom('token', 'token')
export const CitationNode = atom('citation', 'sources')
export const FigureRefNode = atom('figure-ref', 'figure')
export const TableRefNode = atom('table-ref', 'table')

export const FootnoteNode = atom('footnote', 'text')

const atoms: Extensions = [TokenNode, CitationNode, FigureRefNode, TableRefNode, FootnoteNode]

/** Paragraphs, headings, lists. `inline`: the atoms, with or without their views. */
export const proseExtensions = (inline: Extensions = atoms): Extensions => [
  ProseDocument,
  baseKit,
  ListItem,
  Lang,
  ...inline,
]
/** One paragraph. */
export const lineExtensions = (inline: Extensions = atoms): Extensions => [LineDocument, lineKit, Lang, ...inline]
