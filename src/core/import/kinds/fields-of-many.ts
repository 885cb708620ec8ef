/** Columns that mean the same for several kinds of record, with the headings all of them know. */
import type { Field } from '../field'

export const COUNTRY: Field = {
  id: 'country',
  reads: { as: 'word', of: 'country' },
  headings: ['country', 'country name', 'iso3', 'iso', 'country code', 'pais', 'nombre del pais', 'nome do pais'],
  hashtags: ['#country', '#country+name', '#country+code', '#adm0', '#adm0+name', '#adm0+code'],
}
export const EDITION: Field = {
  id: 'edition',
  reads: { as: 'word', of: 'edition' },
  headings: ['edition', 'year', 'report', 'edicion', 'ano', 'informe', 'edicao', 'relatorio'],
  hashtags: ['#date', '#date+year', '#date+edition'],
}
export const SOURCE: Field = {
  id: 'source',
  reads: { as: 'word', of: 'source' },
  headings: ['source', 'sources', 'reference', 'fuente', 'fuentes', 'referencia', 'fonte', 'fontes'],
  hashtags: ['#meta+source', '#source'],
}
/** Where in the source. “Place” is not among the headings: in a list of activities it is the town. */
export const LOCATOR: Field = {
  id: 'locator',
  reads: { as: 'line' },
  headings: ['page', 'paragraph', 'locator', 'place in the source', 'pagina', 'parrafo', 'paragrafo'],
  hashtags: ['#meta+page', '#description+page'],
}
export const NOTE: Field = {
  id: 'note',
  reads: { as: 'line' },
  headings: ['note', 'notes', 'nota', 'notas', 'comment', 'comentario'],
  hashtags: ['#comment', '#meta+note'],
}

/** The same field with more headings. */
export const alsoCalled = (field: Field, ...headings: readonly string[]): Field => ({
  ...field,
  headings: [...field.headings, ...headings],
})
