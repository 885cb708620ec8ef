/** Files inside of the document: each in the list of attachments and associated with the whole document (ISO 19005-3, 6.8). */
import type { TaggedDocument } from './document'
import type { AssociatedFile } from './node-types'
import { pdfString } from './structure-writer'

/**
 * Called after the last page. The streams are packed as all others are.
 * @param date of every file: that of the document, so that equal input makes equal bytes
 */
export function attachFiles(document: TaggedDocument, files: readonly AssociatedFile[], date: Date): void {
  if (files.length === 0) return
  document._root.data.AF = files.map(({ name, mediaType, relationship, description, bytes }) => {
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new Error(`A file in a document cannot be called ${name}`)
    const stream = document.ref({
      Type: 'EmbeddedFile',
      Subtype: mediaType.replaceAll('/', '#2F'),
      Params: { Size: bytes.byteLength, ModDate: date },
    })
    stream.end(bytes)
    const file = document.ref({
      Type: 'Filespec',
      F: pdfString(name),
      UF: pdfString(name),
      Desc: pdfString(description),
      AFRelationship: relationship,
      EF: { F: stream, UF: stream },
    })
    file.end()
    document.addNamedEmbeddedFile(name, file)
    return file
  })
}
