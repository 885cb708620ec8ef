/** Writes the structure tree, its parent tree and its ids into the document; called after the last page. */
import type { TaggedDocument } from './document'
import type { PdfDictionary, PdfReference, PdfTree, PdfValue } from './pdfmake-internals'
import { isUsed, StructElement } from './semantic-tree'

/** A PDF string; a primitive string would be a PDF name. */
// biome-ignore lint/complexity/noBannedTypes: the String object is how pdfkit tells a string from a name
export const pdfString = (text: string): String => new String(text)

type NameTree = PdfTree<PdfReference>

/** The tree of named destinations, which every document has. */
export const namedDestinations = (document: TaggedDocument): NameTree => {
  const names = document._root.data.Names as PdfReference
  return names.data.Dests as NameTree
}

export function writeStructure(document: TaggedDocument, root: StructElement): void {
  const tree = document.getStructTreeRoot()
  // pdfkit does not export its name tree; the class of an existing one will do
  const NameTreeClass = namedDestinations(document).constructor as new (options: { limits: boolean }) => NameTree
  const ids = new NameTreeClass({ limits: false })

  const write = (element: StructElement, parent: PdfReference): PdfReference => {
    const { lang, alt, actualText, expansion, title, id, attributes } = element.attrs
    const data: PdfDictionary = { Type: 'StructElem', S: element.type, P: parent }
    const ref = document.ref(data)
    element.ref = ref
    if (title) data.T = pdfString(title)
    if (lang) data.Lang = pdfString(lang)
    if (alt) data.Alt = pdfString(alt)
    if (actualText) data.ActualText = pdfString(actualText)
    if (expansion) data.E = pdfString(expansion)
    if (attributes) data.A = attributes
    if (id) {
      data.ID = pdfString(id)
      ids.add(id, ref)
    }
    const kids: PdfValue[] = []
    for (const kid of element.kids.flat()) {
      if (kid instanceof StructElement) {
        if (isUsed(kid)) kids.push(write(kid, ref))
      } else if ('annotation' in kid) {
        kids.push({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page })
      } else {
        data.Pg ??= kid.page
        kids.push(data.Pg === kid.page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid })
      }
    }
    if (kids.length > 0) data.K = kids.length === 1 ? kids[0] : kids
    ref.end()
    return ref
  }

  tree.data.K = [write(root, tree)]
  const parents = document.getStructParentTree()
  for (const [key, owners] of Object.entries(parents._items)) {
    parents.add(key, Array.isArray(owners) ? owners.map(referenceOf) : referenceOf(owners))
  }
  if (Object.keys(ids._items).length > 0) tree.data.IDTree = ids
}

function referenceOf(owner: StructElement | PdfReference): PdfReference {
  if (!(owner instanceof StructElement)) return owner
  if (owner.ref === null) throw new Error(`A ${owner.type} with content is not part of the structure tree`)
  return owner.ref
}
