/** The metadata packet: escaped, with the PDF/UA identifier and, for PDF/A, the description of its schema. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (value: unknown): string => String(value).replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')

const description = (namespaces: string, body: string): string =>
  `<rdf:Description rdf:about="" ${namespaces}>${body}</rdf:Description>`

const alternatives = (name: string, value: unknown): string =>
  value ? `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></dc:${name}>` : ''

// PDF/A wants every schema described that it does not know itself.
const UA_SCHEMA = [
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
].join('')

/** The `rdf:Description` elements, one string each. `info` is the document information dictionary. */
export function xmpDescriptions(
  info: Record<string, string | Date> & { CreationDate: Date },
  options: { lang: string; subset: string | undefined; claimsUa: boolean },
): string[] {
  const { Title, Author, Subject, Keywords, Creator, Producer, CreationDate, ModDate } = info
  const out = [
    description(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      alternatives('title', Title) +
        alternatives('description', Subject) +
        (Author ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(Author)}</rdf:li></rdf:Seq></dc:creator>` : '') +
        `<dc:language><rdf:Bag><rdf:li>${escapeXml(options.lang)}</rdf:li></rdf:Bag></dc:language>`,
    ),
    description(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${isoSeconds(CreationDate)}</xmp:CreateDate>` +
        `<xmp:CreatorTool>${escapeXml(Creator)}</xmp:CreatorTool>` +
        (ModDate instanceof Date ? `<xmp:ModifyDate>${isoSeconds(ModDate)}</xmp:ModifyDate>` : ''),
    ),
    description(
      'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
      `<pdf:Producer>${escapeXml(Producer)}</pdf:Producer>` +
        (Keywords ? `<pdf:Keywords>${escapeXml(Keywords)}</pdf:Keywords>` : ''),
    ),
    ...(options.claimsUa
      ? [description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>')]
      : []),
  ]
  if (options.subset !== undefined) {
    out.push(
      description(
        'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
          'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
          'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
        UA_SCHEMA,
      ),
    )
  }
  return out
}
