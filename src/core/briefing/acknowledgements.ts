/** What the donors of the field projects that a briefing shows ask to be printed, in their words. Made late, from what the others print. */
import type { Localized } from '../model/language'
import { askedWords } from '../narrative/donor-wording'
import { pick } from '../narrative/localized'
import { type Assembly, ofRecord } from './assembly'
import type { Block, MadeContent, RichText } from './briefing'
import { shownFieldProjects } from './shown-projects'

/** @param blocks everything that is printed, without this part and without the glossary */
export function acknowledgementsContent(
  blocks: readonly Block[],
  origin: Block['origin'],
  assembly: Assembly,
): readonly MadeContent[] {
  const { scope, words } = assembly
  const said = (text: Localized): RichText => {
    const picked = pick(text, scope)
    return picked ? assembly.foreign(assembly.own(picked.value), picked.language, { block: origin }) : []
  }
  const asked = askedWords(shownFieldProjects(blocks, words.page.labels, scope), scope)
  if (asked.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: assembly.own(words.page.acknowledgements), small: false },
    ...asked.flatMap(({ donor, projects, acknowledgement, disclaimer }): readonly MadeContent[] => {
      const names = words.grammar.join(projects.map(({ name }) => name.text))
      const lead = assembly.own(`${names}. `).map((run) => ({ ...run, bold: true as const }))
      return [said(acknowledgement), said(disclaimer)]
        .filter((text) => text.length > 0)
        .map((text, at) => ({
          kind: 'paragraph',
          text: ofRecord(donor.id, at === 0 ? [...lead, ...text] : text),
          leads: false,
          pull: null,
        }))
    }),
  ]
}
