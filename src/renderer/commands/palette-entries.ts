/** What the palette offers for what was typed: records, blocks, text, commands, help; best first. */
import type { TFunction } from 'i18next'
import type { CommandId } from '../../core/command-keys'
import { findInProject } from '../../core/find/find'
import { fold, PLAIN_FIND } from '../../core/find/match'
import { say } from '../../core/narrative/localized'
import { countryName } from '../../core/narrative/references'
import type { Scope } from '../../core/narrative/scope'
import { nameOfPlace, sayForFind } from '../find/place-names'
import { HELP_TEXTS, type HelpId } from '../help/help-texts'
import { figureName, sourceName } from '../prose/names'
import { rowName } from '../prose/row-names'
import type { RailBlock } from '../ui/rail'
import { COMMANDS, commandLabel, isEnabled } from './commands'

export type PaletteTarget =
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'block'; readonly id: RailBlock['id'] }
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'help'; readonly id: HelpId }
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'new-finding'; readonly text: string }

export interface PaletteEntry {
  readonly key: string
  readonly group: string
  readonly title: string
  readonly detail: string
  readonly target: PaletteTarget
}

export interface PaletteContext {
  readonly scope: Scope
  readonly blocks: readonly RailBlock[]
  /** Keys of entries taken before, the newest first. */
  readonly recent: readonly string[]
  readonly t: TFunction
}

const MOST_IN_GROUP = 6
const MOST_OF_ONE_KIND = 50
/** Shorter words are everywhere. */
const SHORTEST_IN_TEXT = 3

/** Lower is better; undefined: it does not fit. */
export function rank(title: string, wanted: readonly string[]): number | undefined {
  const folded = fold(title)
  let sum = 0
  for (const word of wanted) {
    const at = folded.indexOf(word)
    if (at < 0) return undefined
    const startsWord = at === 0 || /[^\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ')
    sum += at === 0 ? 0 : startsWord ? 1 : 2
  }
  return sum + folded.length / 1000
}

export function paletteEntries(typed: string, context: PaletteContext): readonly PaletteEntry[] {
  const prefix = /^[>@#?]/.exec(typed)?.[0]
  const text = (prefix === undefined ? typed : typed.slice(1)).trim()
  const wanted = fold(text).split(/\s+/).filter(Boolean)
  const most = prefix === undefined ? MOST_IN_GROUP : MOST_OF_ONE_KIND
  const only = (sign: string) => prefix === undefined || prefix === sign
  const best = (entries: readonly PaletteEntry[]): readonly PaletteEntry[] =>
    entries
      .flatMap((entry) => {
        const value = rank(entry.title, wanted)
        if (value === undefined) return []
        const used = context.recent.indexOf(entry.key)
        return [{ entry, value: used < 0 ? value : value - 4 + used / 100 }]
      })
      .toSorted((a, b) => a.value - b.value)
      .slice(0, most)
      .map(({ entry }) => entry)
  const isAsking = wanted.length > 0
  const groups = [
    ...(only('@') && (isAsking || prefix === '@') ? recordGroups(context).map(best) : []),
    ...(only('#') && (isAsking || prefix === '#') ? [best(blockEntries(context))] : []),
    ...(prefix === undefined && text.length >= SHORTEST_IN_TEXT ? [textEntries(text, context)] : []),
    ...(only('>') ? [best(commandEntries(context)).slice(0, isAsking || prefix === '>' ? most : 12)] : []),
    ...(only('?') && (isAsking || prefix === '?') ? [best(helpEntries(context))] : []),
  ].filter((group) => group.length > 0)
  const found = groups.flat()
  return text === '' || prefix !== undefined ? found : [...found, ...offers(text, context)]
}

const recordGroups = ({ scope, t }: PaletteContext): readonly (readonly PaletteEntry[])[] => {
  const { project } = scope
  const record = (group: string) => (id: string, title: string, detail: string) =>
    ({ key: id, group, title, detail, target: { kind: 'record', id } }) as const satisfies PaletteEntry
  const finding = record(t('section.findings'))
  const work = record(t('section.projects'))
  const source = record(t('section.sources'))
  const person = record(t('section.people'))
  const country = record(t('finder.countries'))
  const figure = record(t('section.media'))
  const regional = record(t('section.regional'))
  return [
    project.findings.map((f) =>
      finding(
        f.id,
        say(f.statement, scope) || f.quote || t('finding.unwritten'),
        `${t(`findingKind.${f.kind}`)}, ${t(`pillar.${f.pillar}`)}`,
      ),
    ),
    [
      ...project.fieldProjects.map((p) => work(p.id, rowName(p.id, scope), t('finder.fieldProject'))),
      ...project.activities.map((a) => work(a.id, say(a.title, scope), t(`activityType.${a.type}`))),
    ],
    project.sources.map((s) => source(s.id, sourceName(s, scope, t), s.publisher)),
    [
      ...project.people.map((p) => person(p.id, p.name, say(p.role, scope))),
      ...project.organisations.map((o) => person(o.id, rowName(o.id, scope), t('finder.organisation'))),
      ...project.acronyms.map((a) => person(a.id, `${a.short}: ${say(a.long, scope)}`, t('finder.acronym'))),
      ...project.terms.map((one) => person(one.id, one.avoid, t('people.new_term'))),
    ],
    project.countries.map((c) => country(c.id, countryName(c, scope), c.iso3)),
    [
      ...project.countRules.map((rule) => regional(rule.id, say(rule.name, scope), t('countRules.title'))),
      ...project.statistics.map((one) => regional(one.id, rowName(one.id, scope), t('regionalView.sta'))),
    ],
    project.figures.map((f) => figure(f.id, figureName(f.id, scope, t), t(`figureKind.${f.kind}`))),
  ]
}

const blockEntries = ({ blocks, t }: PaletteContext): readonly PaletteEntry[] =>
  blocks.map(({ id, label }) => ({
    key: id,
    group: t('finder.blocks'),
    title: label,
    detail: '',
    target: { kind: 'block', id },
  }))

const commandEntries = ({ t }: PaletteContext): readonly PaletteEntry[] =>
  COMMANDS.filter((id) => id !== 'palette' && isEnabled(id)).map((id) => ({
    key: `command/${id}`,
    group: t('finder.commands'),
    title: commandLabel(id, t),
    detail: '',
    target: { kind: 'command', id },
  }))

const helpEntries = ({ t }: PaletteContext): readonly PaletteEntry[] =>
  HELP_TEXTS.map(({ id }) => ({
    key: `help/${id}`,
    group: t('finder.help'),
    title: t(`help.${id}.title`),
    detail: '',
    target: { kind: 'help', id },
  }))

/** Words inside blocks, in their sentence. */
function textEntries(text: string, { scope, blocks, t }: PaletteContext): readonly PaletteEntry[] {
  const { hits } = findInProject(scope.project, { text, options: PLAIN_FIND }, sayForFind, 400)
  return hits
    .filter((hit) => hit.at.block !== null)
    .slice(0, 3)
    .map((hit) => ({
      key: hit.key,
      group: t('finder.text'),
      title: `${lastWords(hit.before)}${hit.match}${hit.after}`,
      detail: nameOfPlace(hit.at, scope, blocks, t),
      target: { kind: 'block', id: hit.at.block as RailBlock['id'] },
    }))
}

/** As much as leaves the hit in sight, from a whole word on. */
const lastWords = (text: string): string => (text.length <= 32 ? text : `… ${text.slice(-32).replace(/^\S*\s/, '')}`)

const offers = (text: string, { t }: PaletteContext): readonly PaletteEntry[] => [
  {
    key: 'offer/find',
    group: t('finder.do'),
    title: t('finder.findText', { text }),
    detail: '',
    target: { kind: 'find', text },
  },
  {
    key: 'offer/finding',
    group: t('finder.do'),
    title: t('finder.newFinding', { text }),
    detail: t('section.findings'),
    target: { kind: 'new-finding', text },
  },
]
