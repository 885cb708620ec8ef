/** Names places in a project file: `findings[1].sourceId` for people who know JSON, “the second finding, its source” for all others. */

export type Path = readonly (string | number)[]

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/
/** A key of somebody else's file may be anything; so much of it is shown. */
const SHOWN_KEY = 40

export function pathText(path: Path): string {
  const text = path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`
      const key = step.length > SHOWN_KEY ? `${step.slice(0, SHOWN_KEY)}…` : step
      return IDENTIFIER.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
    })
    .join('')
  return text.startsWith('.') ? text.slice(1) : text
}

/** What one entry of a list is called. */
const ENTRY: ReadonlyMap<string, string> = new Map([
  ['editions', 'edition'],
  ['countries', 'country'],
  ['placements', 'tier placement'],
  ['countRules', 'count rule'],
  ['findings', 'finding'],
  ['statistics', 'statistic'],
  ['organisations', 'organisation'],
  ['people', 'person'],
  ['fieldProjects', 'field project'],
  ['activities', 'activity'],
  ['updates', 'update'],
  ['sources', 'source'],
  ['media', 'picture'],
  ['acronyms', 'acronym'],
  ['terms', 'word to avoid'],
  ['figures', 'figure'],
  ['plans', 'briefing plan'],
  ['comments', 'comment'],
  ['replies', 'reply'],
  ['suggestions', 'suggested change'],
  ['changeLog', 'entry of the change log'],
  ['assets', 'image'],
  ['languages', 'language'],
  ['blocks', 'block'],
  ['content', 'part'],
  ['marks', 'mark'],
  ['items', 'key figure'],
  ['columns', 'column'],
  ['rows', 'row'],
  ['roles', 'role'],
  ['answers', 'answered recommendation'],
  ['partnerIds', 'partner'],
  ['authorIds', 'author'],
  ['countryIds', 'country'],
  ['projectIds', 'field project'],
  ['include', 'included country'],
  ['exclude', 'excluded country'],
  ['types', 'type'],
  ['modes', 'mode'],
  ['silenced', 'silenced result'],
])

/** What a field is called where taking its name apart does not say it. */
const FIELD: ReadonlyMap<string, string> = new Map([
  ['en', 'English text'],
  ['es', 'Spanish text'],
  ['pt', 'Portuguese text'],
  ['alt', 'alternative text'],
  ['asOf', 'as-of date'],
  ['assetHash', 'image'],
  ['whole', 'whole picture'],
  ['base64', 'image data'],
  ['end', 'end date'],
  ['start', 'start date'],
  ['format', 'file format'],
  ['formatVersion', 'format version'],
  ['fn', 'kind of token'],
  ['href', 'link address'],
  ['lang', 'language'],
  ['iso3', 'country code'],
  ['of', 'subject'],
  ['locator', 'place in the source'],
  ['mediaId', 'picture'],
  ['projectId', 'field project'],
  ['url', 'web address'],
  ['widthPx', 'width'],
  ['heightPx', 'height'],
  ['media', 'pictures'],
  ['assets', 'images'],
  ['placements', 'tier placements'],
  ['plans', 'briefing plans'],
])

const FIRST_TEN = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** @param index from 0 */
export function ordinal(index: number): string {
  const word = FIRST_TEN[index]
  if (word !== undefined) return word
  const n = index + 1
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

/** A field's name in the model as a person says it. */
export const fieldInWords = (key: string): string => {
  const known = FIELD.get(key)
  if (known !== undefined) return known
  if (key.length > SHOWN_KEY || !IDENTIFIER.test(key)) return `field ${JSON.stringify(key.slice(0, SHOWN_KEY))}`
  return key
    .replace(/Ids?$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

/** Steps that only wrap another and say nothing to a person. */
const SILENT = new Set(['attrs', 'content'])

export function placeInWords(path: Path): string {
  const words: string[] = []
  let list = ''
  for (let at = 0; at < path.length; at++) {
    const step = path[at]
    const owner = words.length === 0 ? 'the' : 'its'
    if (typeof step === 'number') words.push(`${owner} ${ordinal(step)} ${ENTRY.get(list) ?? 'entry'}`)
    else if (step !== undefined) {
      list = typeof path[at + 1] === 'number' ? step : ''
      const isSilent = SILENT.has(step) && at < path.length - 1
      if (list === '' && !isSilent) words.push(`${owner} ${fieldInWords(step)}`)
    }
  }
  return words.length === 0 ? 'the file as a whole' : words.join(', ')
}

export const placeOf = (path: Path): { readonly words: string; readonly path: string } => ({
  words: placeInWords(path),
  path: pathText(path),
})
