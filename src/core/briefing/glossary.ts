/** The short forms and the names in other languages that a briefing prints, with what they mean. Made last, from what the others print. */
import { acronymEntries } from '../checks/acronym-entries'
import { wordsPattern } from '../checks/typed-words'
import { say } from '../narrative/localized'
import { compareNames } from '../narrative/text'
import { type Assembly, ofRecord } from './assembly'
import type { Block, MadeContent, RichText } from './briefing'
import { blockText } from './to-text'

interface Entry {
  readonly name: string
  readonly item: RichText
}

/** @param blocks everything that is printed, without the glossary itself */
export function glossaryContent(blocks: readonly Block[], assembly: Assembly): readonly MadeContent[] {
  const { words } = assembly
  const labels = { labels: words.page.labels, blocks }
  // Contents repeat headings, and which of them stay is not known yet.
  const text = blocks
    .filter(({ kind }) => kind !== 'contents')
    .map((block) => blockText(block, labels))
    .join('\n')
    .replaceAll('\u00a0', ' ')
  const isPrinted = (name: string) => wordsPattern([name], 'u')?.test(text) ?? false
  const entries = [...shortForms(isPrinted, assembly), ...foreignNames(isPrinted, assembly)]
  if (entries.length === 0) return []
  const compare = compareNames(words.grammar.article)
  const items = entries.toSorted((a, b) => compare(a.name, b.name)).map(({ item }) => item)
  return [
    { kind: 'heading', level: 1, text: assembly.own(words.page.glossary), small: false },
    { kind: 'list', ordered: false, items },
  ]
}

const entry = (name: string, lang: string | undefined, record: string, says: RichText): Entry => ({
  name,
  item: ofRecord(record, [
    { text: name, bold: true, ...(lang === undefined ? {} : { lang }) },
    { text: ': ' },
    ...says,
  ]),
})

/** Each once, though the ledger and an organisation may both have it. */
function shortForms(isUsed: (name: string) => boolean, assembly: Assembly): readonly Entry[] {
  const seen = new Set<string>()
  return acronymEntries(assembly.scope).flatMap(({ short, long, record }): readonly Entry[] => {
    if (short === '' || long === '' || seen.has(short) || !isUsed(short)) return []
    seen.add(short)
    return [entry(short, undefined, record, assembly.own(long))]
  })
}

/** Field projects and organisations that are named in another language than the briefing's. */
function foreignNames(isUsed: (name: string) => boolean, assembly: Assembly): readonly Entry[] {
  const { scope, words } = assembly
  const { fieldProjects, organisations } = scope.project
  const projects = fieldProjects.flatMap(({ id, name, gloss, glossLanguage, longName }): readonly Entry[] => {
    const [meaning, language, long] = [say(gloss, scope), say(glossLanguage, scope), say(longName, scope)]
    const says = meaning === '' ? long : language === '' ? meaning : words.page.glossIn(meaning, language)
    if (says === '' || !isUsed(name.text)) return []
    const lang = name.lang === scope.language ? undefined : name.lang
    return [entry(name.text, lang, id, assembly.own(says))]
  })
  const native = organisations.flatMap(({ id, name, localName }): readonly Entry[] => {
    const says = say(name, scope)
    if (localName === null || says === '' || says === localName.text || !isUsed(localName.text)) return []
    return [entry(localName.text, localName.lang, id, assembly.own(says))]
  })
  return [...projects, ...native]
}
