/** Annotations and the parent tree: the way back from the page to the structure. */
import type { Findings } from './findings'
import type { Json, PdfObjects } from './pdf-objects'
import type { StructureSummary } from './structure'

const PRINT_FLAG = 4

export function checkLinks(
  objects: PdfObjects,
  tree: Json,
  pages: readonly string[],
  structure: StructureSummary,
  findings: Findings,
): void {
  const numbers = objects.list(objects.dict(objects.dict(tree)['/ParentTree'])['/Nums'])
  const parents = new Map<Json, Json>()
  for (let i = 0; i < numbers.length; i += 2) {
    const owner = numbers[i + 1]
    const found = objects.get(owner)
    parents.set(numbers[i], Array.isArray(found) ? found : owner)
  }
  for (const [key, element] of structure.owned) {
    const space = key.lastIndexOf(' ')
    const owners = parents.get(objects.dict(key.slice(0, space))['/StructParents'])
    if (!Array.isArray(owners) || owners[Number(key.slice(space + 1))] !== element) {
      findings.bad('ParentTree', `the entry for ${key} is wrong`)
    }
  }
  pages.forEach((page, n) => {
    const where = `page ${n + 1}`
    for (const reference of objects.list(objects.dict(page)['/Annots'])) {
      const annotation = objects.dict(reference)
      const owner = structure.annotations.get(String(reference))
      const isLink = annotation['/Subtype'] === '/Link'
      if (owner === undefined) {
        findings.bad(
          '7.18.5',
          `${where}: ${objects.name(annotation['/Subtype'])} annotation is in no structure element`,
        )
        continue
      }
      if (isLink && owner.type !== 'Link') findings.bad('7.18.5', `${where}: link annotation in ${owner.type}`)
      if (parents.get(annotation['/StructParent']) !== owner.element) {
        findings.bad('ParentTree', `${where}: an annotation names a wrong parent`)
      }
      if (owner.page !== page) findings.bad('OBJR', `${where}: the structure names another page for an annotation`)
      if (!objects.text(annotation['/Contents'])) findings.bad('7.18.5-2', `${where}: a link that says nothing`)
      if (!(Number(annotation['/F'] ?? 0) & PRINT_FLAG)) findings.bad('F', `${where}: an annotation is not printed`)
    }
  })
}
