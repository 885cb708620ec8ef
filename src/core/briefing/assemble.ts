/**
 * Project and plan to `Briefing`. A block without anything to print is left out and mentioned; a value or figure that cannot be worked
 * out is reported, and a missing value shows as “[no value]”. Nothing here throws for what an author can write.
 */
import type { Issue } from '../checks/check'
import { tokensOf } from '../house-style/resolve'
import type { BlockId } from '../model/ids'
import { type PlanBlockKind, printedBlocks, SINGLE_BLOCK_KINDS } from '../model/plan'
import { say } from '../narrative/localized'
import { countryName, countryOf, editionOf } from '../narrative/references'
import type { Scope } from '../narrative/scope'
import { acknowledgementsContent } from './acknowledgements'
import { Assembly } from './assembly'
import { blockContent } from './blocks/all-blocks'
import { imprintOf } from './blocks/title'
import type { Block, Briefing, MadeContent } from './briefing'
import { withExpansions } from './expansions'
import { glossaryContent } from './glossary'
import { numberFiguresAndTables } from './numbering'
import { plainText, sentenceCount } from './plain-text'

export interface Assembled {
  readonly briefing: Briefing
  readonly issues: readonly Issue[]
}

/** What an empty block waits for. */
const NEEDS: Readonly<Record<PlanBlockKind, string>> = {
  title: 'Write a title.',
  'key-figures': 'Add a key figure.',
  contents: 'It lists headings of the first level: write one.',
  prose: 'Write its text.',
  context: 'Write its text and cite a source.',
  closing: 'Write its text.',
  figure: 'Choose a figure.',
  findings: 'Enter findings for the country and edition of the briefing.',
  recommendations: 'Enter recommendations for the country and edition of the briefing.',
  'project-profile': 'Enter a field project for the country of the briefing.',
  activities: 'No activity fits its filter: enter activities or widen the filter.',
  callout: 'Write its text.',
  quotation: 'Write its text.',
  table: 'Give it columns and rows.',
  sources: 'Nothing is cited yet: cite a source in the text.',
  colophon: 'Write its text.',
  changes: 'Choose an earlier edition to compare with, in this part or as the one the briefing compares with.',
  claims: 'Nothing is stated yet: enter findings or write values into the text.',
  glossary: 'The text uses no short form and no name that the lists of acronyms and projects explain.',
  acknowledgements:
    'No donor of the field projects shown asks for words that are known: enter them with the organisation that pays.',
  'page-break': '',
}

/** Blocks that a short paragraph before them introduces. */
const LED: readonly Block['kind'][] = ['list', 'figure', 'photo', 'cards', 'table']
const LONGEST_LEAD = 2

export function assemble(scope: Scope): Assembled {
  const assembly = new Assembly(scope, numberFiguresAndTables(scope))
  const blocks = withoutBareHeadings(
    withMadeLast(
      withMadeLast(withEndnotes(withSources(planBlocks(assembly), assembly), assembly), 'acknowledgements', assembly),
      'glossary',
      assembly,
    ),
    assembly,
  )
  const { project, plan, language } = scope
  const { organisation, unit, byline } = imprintOf(scope)
  const [country, edition] = [countryOf('plan', scope), editionOf('plan', scope)]
  const place = country.ok ? countryName(country.value, scope) : ''
  const report = edition.ok ? assembly.words.grammar.editionName(edition.value.year, 'full') : ''
  for (const record of [country, edition])
    if (!record.ok)
      assembly.report('reference', 'error', {}, `The settings of the briefing are incomplete. ${record.reason}`)
  const title = blocks.find((block) => block.kind === 'title')
  return {
    briefing: {
      language,
      ...lookOf(scope),
      paper: plan.paper,
      title: (title && plainText(title.title)) || project.title,
      author: [byline, organisation].filter((name, at, all) => name !== '' && all.indexOf(name) === at).join(', '),
      subject: [place, report].filter((part) => part !== '').join(', '),
      keywords: say(plan.keywords, scope),
      asOf: plan.asOf,
      runningTitle: [place, report],
      footer: [unit, organisation].filter((part) => part !== '').join(', '),
      labels: assembly.words.page.labels,
      blocks: withExpansions(withLeads(blocks), scope),
    },
    issues: assembly.issues,
  }
}

/** A quotation is set beside it: there is no foot for a note then, and no room where the text is set in columns. */
const canHavePull = ({ text, columnCount }: MadeContent & { readonly kind: 'paragraph' }): boolean =>
  columnCount === undefined && !text.some(({ footnote }) => footnote?.place === 'foot')
/** Nothing is said that is so anyway, so that a plan without a look of its own makes the briefing it always made. */
function lookOf({ plan, project, damagedImages }: Scope): Pick<Briefing, 'theme' | 'ownTheme' | 'cover' | 'logo'> {
  const { ownTheme } = plan
  const cover = plan.cover ?? tokensOf(ownTheme ?? plan.theme).cover
  const logo = ownTheme?.logo
  const asset =
    logo && !damagedImages?.has(logo.assetHash) && project.assets.find(({ hash }) => hash === logo.assetHash)
  return {
    theme: ownTheme?.extends ?? plan.theme,
    ...(ownTheme ? { ownTheme } : {}),
    ...(cover === 'page' ? { cover } : {}),
    ...(logo ? { logo: { asset: asset || null, alt: logo.alt } } : {}),
  }
}

/** Every block in order; pull quotations are laid on the paragraph that follows them. */
function planBlocks(assembly: Assembly): readonly Block[] {
  const blocks: Block[] = []
  let pull: { readonly text: string; readonly block: BlockId } | null = null
  const unplaced = (block: BlockId) =>
    assembly.report(
      'pull-quotation',
      'warning',
      { block },
      'No paragraph follows this pull quotation, so it is left out. Move it before one.',
    )
  const seen = new Set<PlanBlockKind>()
  for (const block of printedBlocks(assembly.scope.plan)) {
    if (SINGLE_BLOCK_KINDS.includes(block.kind) && seen.has(block.kind)) {
      assembly.report(
        'repeated-block',
        'warning',
        { block: block.id },
        'A briefing has one part of this kind. This second one is left out: delete it.',
      )
      continue
    }
    seen.add(block.kind)
    const before = assembly.issues.length
    const contents =
      block.kind === 'sources'
        ? [SOURCES_GO_HERE]
        : block.kind === 'glossary' || block.kind === 'acknowledgements'
          ? [GOES_HERE]
          : blockContent(block, assembly)
    if (contents.length === 0 && !assembly.issues.slice(before).some((issue) => issue.severity === 'error'))
      assembly.report(
        'empty-block',
        'info',
        { block: block.id },
        `This part has nothing to print, so it is left out. ${NEEDS[block.kind]}`,
      )
    for (const content of contents) {
      if (content.kind === 'quotation' && block.kind === 'quotation' && block.pull) {
        if (pull) unplaced(pull.block)
        pull = { text: plainText(content.text), block: block.id }
      } else if (content.kind === 'paragraph' && pull && canHavePull(content)) {
        blocks.push({ ...content, pull: pull.text, origin: block.id })
        pull = null
      } else blocks.push({ ...content, origin: block.id })
    }
  }
  if (pull) unplaced(pull.block)
  return blocks
}

const SOURCES_GO_HERE: MadeContent = { kind: 'sources', heading: '', items: [] }

/** Puts the sources where the plan wants them, once everything has been cited. */
function withSources(blocks: readonly Block[], assembly: Assembly): readonly Block[] {
  if (assembly.cited.length > 0 && !blocks.some((block) => block.kind === 'sources'))
    assembly.report(
      'sources-block',
      'error',
      {},
      'The text cites sources, but the briefing does not list them. Add a block for the sources.',
    )
  return blocks.flatMap((block) => {
    if (block.kind !== 'sources') return [block]
    const made = assembly.cited.length > 0 ? blockContent({ id: block.origin, kind: 'sources' }, assembly) : []
    if (made.length === 0)
      assembly.report(
        'empty-block',
        'info',
        { block: block.origin },
        `This part has nothing to print, so it is left out. ${NEEDS.sources}`,
      )
    return made.map((content) => ({ ...content, origin: block.origin }))
  })
}

/** End matter, which notes stand before. */
const BEHIND_NOTES: readonly Block['kind'][] = ['sources', 'colophon']

/** Notes that have no page foot to stand at, or should not, before the sources; without sources at the end of the text. */
function withEndnotes(blocks: readonly Block[], { endnotes, words }: Assembly): readonly Block[] {
  const [first] = endnotes
  if (!first) return blocks
  const found = BEHIND_NOTES.map((kind) => blocks.findIndex((block) => block.kind === kind)).find((at) => at >= 0)
  const made: Block = { kind: 'endnotes', heading: words.page.endnotes, items: endnotes, origin: first.block }
  return blocks.toSpliced(found ?? blocks.length, 0, made)
}

const GOES_HERE = { kind: 'list', ordered: false, items: [] } as const satisfies MadeContent

/** Puts a part where the plan wants it, once everything is there that it is made from. */
function withMadeLast(
  blocks: readonly Block[],
  kind: 'acknowledgements' | 'glossary',
  assembly: Assembly,
): readonly Block[] {
  const place = printedBlocks(assembly.scope.plan).find((block) => block.kind === kind)
  if (!place) return blocks
  // what is made later still is no part of what is printed yet
  const others = blocks.filter(({ origin, ...block }) => origin !== place.id && !isPlaceholder(block))
  const made =
    kind === 'glossary' ? glossaryContent(others, assembly) : acknowledgementsContent(others, place.id, assembly)
  if (made.length === 0)
    assembly.report(
      'empty-block',
      'info',
      { block: place.id },
      `This part has nothing to print, so it is left out. ${NEEDS[kind]}`,
    )
  return blocks.flatMap((block) =>
    block.origin === place.id ? made.map((content) => ({ ...content, origin: place.id })) : [block],
  )
}

const isPlaceholder = (block: MadeContent): boolean => block.kind === 'list' && block.items === GOES_HERE.items

/** A heading that nothing stands under is an open place of the plan, not a part of the publication. */
function withoutBareHeadings(blocks: readonly Block[], assembly: Assembly): readonly Block[] {
  const kept: Block[] = []
  const bare: (Block & { readonly kind: 'heading' })[] = []
  // from the end: a heading over bare headings is bare itself
  for (const block of blocks.toReversed()) {
    const next = kept.findLast(({ kind }) => kind !== 'page-break')
    if (block.kind === 'heading' && isBare(block.level, next)) bare.push(block)
    else kept.push(block)
  }
  for (const { origin, text } of bare.toReversed())
    assembly.report(
      'bare-heading',
      'info',
      { block: origin },
      `Nothing stands under the heading “${plainText(text)}” yet, so it is left out. Write its text, or delete it.`,
    )
  return kept.toReversed()
}

/** What comes next does not belong to a heading when it opens another part: a heading as high or higher, or the end matter. */
const isBare = (level: number, next: Block | undefined): boolean =>
  next === undefined ||
  (next.kind === 'heading' && next.level <= level) ||
  next.kind === 'endnotes' ||
  next.kind === 'sources' ||
  next.kind === 'colophon'

/** A paragraph of one or two sentences stays with the list, figure, card or table behind it. */
const withLeads = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at) => {
    const next = blocks[at + 1]
    const leads =
      block.kind === 'paragraph' &&
      next !== undefined &&
      LED.includes(next.kind) &&
      sentenceCount(plainText(block.text)) <= LONGEST_LEAD
    return leads ? { ...block, leads } : block
  })
