/** What goes into a briefing. */
import { z } from 'zod'
import { logoAlt, themeHead, themeValues } from '../../house-style/schema'
import { LIMITS } from '../../model/limits'
import { COVERS } from '../../model/own-theme'
import { CARRIES, PAPERS, THEMES } from '../../model/plan'
import { assetHash } from './material'
import { entries, idOf, isoDay, line, localized, records } from './primitives'
import { inlineText, prose } from './prose'
import { blockStatus } from './review'
import { activityFilter, editionRef } from './token'

const base = {
  id: idOf('blk').describe('Id of the block.'),
  status: z.exactOptional(blockStatus).describe('How far the block is. Left out: a draft.'),
  hidden: z.exactOptional(z.literal(true)).describe('It is kept and not printed; left out: it is printed.'),
}
const kind = <const W extends string>(word: W) => z.literal(word).describe('Kind of the block.')
const words = (description: string) => localized(inlineText).describe(description)
const content = localized(prose).describe('The text.')
const columns = z.exactOptional(z.literal(2)).describe('In how many columns it is set. Left out: one.')
const note = words('Note under the table.')
const sourceLine = words('Where the data come from, under the table.')

const column = z.strictObject({
  label: words('Head of the column.'),
  align: z.enum(['left', 'right']).describe('How its cells are set; numbers stand right.'),
})
const keyFigure = z.strictObject({
  number: words('The number, large.'),
  label: words('What the number says.'),
})

export const planBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: kind('title'),
    kicker: words('Short line over the title.'),
    title: words('Title of the briefing.'),
    standfirst: words('Summary under the title.'),
  }),
  z.strictObject({ ...base, kind: kind('key-figures'), items: entries(keyFigure).describe('The numbers in order.') }),
  z.strictObject({ ...base, kind: kind('contents') }),
  z.strictObject({ ...base, kind: kind('prose'), content, columns }),
  z.strictObject({ ...base, kind: kind('context'), content, columns }),
  z.strictObject({ ...base, kind: kind('closing'), content, columns }),
  z.strictObject({ ...base, kind: kind('figure'), figureId: idOf('fig').describe('The figure shown.') }),
  z.strictObject({
    ...base,
    kind: kind('findings'),
    show: z.enum(['progress', 'shortcoming', 'both']).describe('Which findings are listed.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('recommendations'),
    answers: z.boolean().describe('Whether each is followed by what answers it.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('project-profile'),
    projectIds: entries(idOf('fpr')).describe('The field projects shown; empty: all.'),
    form: z
      .exactOptional(z.literal('sidebar'))
      .describe('“sidebar”: a box each, set apart from the text. Left out: cards, two abreast.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('activities'),
    title: words('Title over the table.'),
    filter: activityFilter.describe('Which activities are listed.'),
    note,
    sourceLine,
  }),
  z.strictObject({
    ...base,
    kind: kind('callout'),
    title: words('Title of the box.'),
    text: words('Text of the box.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('quotation'),
    text: words('The words quoted.'),
    attribution: words('Who said them.'),
    pull: z.boolean().describe('Whether it repeats words of the paragraph that follows and stands beside it.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('table'),
    title: words('Title over the table.'),
    columns: entries(column, LIMITS.columns).describe('The columns from left to right.'),
    rows: entries(entries(localized(inlineText), LIMITS.columns)).describe(
      'The rows: one cell for each column, the first is the head of the row.',
    ),
    note,
    sourceLine,
    width: z.enum(['text', 'wide']).describe('As wide as the text column, or as text column and rail together.'),
  }),
  z.strictObject({ ...base, kind: kind('sources') }),
  z.strictObject({ ...base, kind: kind('colophon'), text: words('The closing lines about the publication.') }),
  z.strictObject({
    ...base,
    kind: kind('changes'),
    from: editionRef.describe('The earlier edition: an id, “plan” or “comparison”.'),
  }),
  z.strictObject({ ...base, kind: kind('claims') }),
  z.strictObject({ ...base, kind: kind('glossary') }),
  z.strictObject({ ...base, kind: kind('acknowledgements') }),
  z.strictObject({ ...base, kind: kind('page-break') }),
])

export const ownThemeSchema = z.strictObject({
  ...themeHead,
  ...themeValues,
  logo: z
    .exactOptional(
      z.strictObject({
        assetHash: assetHash.describe('Hash of the image bytes; one of the assets has it.'),
        alt: logoAlt,
      }),
    )
    .describe('Logo of the organisation. Left out: none.'),
})

export const planSchema = z.strictObject({
  id: idOf('pln').describe('Id of the briefing plan.'),
  name: line().describe('Name by which the authors know the plan; not printed.'),
  theme: z.enum(THEMES).describe('House style of the pages.'),
  paper: z.enum(PAPERS).describe('Paper size.'),
  asOf: isoDay.describe('The day the briefing speaks from; “in the past six months” counts back from it.'),
  countryId: idOf('cty').describe('The country it is about.'),
  editionId: idOf('edn').describe('The edition it is about.'),
  comparisonEditionId: idOf('edn').nullable().describe('The edition it compares with; null: none.'),
  countRuleId: idOf('rul').describe('Which countries are counted.'),
  organisationId: idOf('org').nullable().describe('Whose briefing it is; null: not said.'),
  unit: localized(line()).describe('The unit that publishes it.'),
  authorIds: entries(idOf('per')).describe('The byline; empty: the unit signs.'),
  keywords: localized(line()).describe('Keywords for the document information of the PDF.'),
  blocks: records(planBlockSchema).describe('The blocks in reading order.'),
  silenced: z
    .exactOptional(
      entries(
        z.strictObject({
          print: line(40).describe('Mark of what was found: the check, the place and the words.'),
          reason: line().describe('Why it stays as it is.'),
        }),
      ),
    )
    .describe('Results of checks that somebody leaves as they are. Left out: none.'),
  carries: z
    .exactOptional(z.enum(CARRIES))
    .describe(
      'What its PDF carries inside: “data”, the data of its figures; “project”, these and the project. Left out: nothing.',
    ),
  notes: z
    .exactOptional(z.literal('end'))
    .describe('“end”: all notes stand together behind the text. Left out: at the foot of their page.'),
  ownTheme: z
    .exactOptional(ownThemeSchema)
    .describe('House style from a theme file, in the place of “theme”. Left out: none.'),
  cover: z
    .exactOptional(z.enum(COVERS))
    .describe('The title over the text, or on a page of its own. Left out: as the theme has it.'),
})
