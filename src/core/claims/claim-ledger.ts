/**
 * What a briefing claims and what each claim rests on: every finding it prints and every number in its text, with source, place in it,
 * words and the day it was read. Computed anew, never stored.
 */
import { planTexts } from '../briefing/plan-texts'
import type { Place } from '../checks/check'
import type { SourceId } from '../model/ids'
import type { Localized } from '../model/language'
import type { IsoDate } from '../model/partial-date'
import { printedBlocks } from '../model/plan'
import type { InlineText } from '../model/prose'
import { FINDING_KINDS, type Finding, type FindingKind } from '../model/report'
import type { Token } from '../model/token'
import { describeToken, evaluateToken } from '../narrative/evaluate'
import { findingsOf, statementOf } from '../narrative/findings'
import { say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'

export interface ClaimSource {
  readonly sourceId: SourceId
  readonly title: string
  /** Page or paragraph; empty: not said. */
  readonly locator: string
  readonly dateRead: IsoDate | null
}

export interface Claim {
  readonly kind: 'finding' | 'value'
  /** Where it is said: of a value its block or figure, of a finding the finding. */
  readonly at: Place
  /** Which of the values of its block or figure, from 0, as a run of the briefing names it; of a finding 0. */
  readonly nth: number
  /** As it reads; null: the value cannot be worked out. */
  readonly text: string | null
  /** What it is, in one sentence; of a finding empty. */
  readonly what: string
  /** Each source once, with its place. */
  readonly sources: readonly ClaimSource[]
  /** The words of the source, where they are kept. */
  readonly quote: string
  /** Codes of compiled data sets that tiers were taken from. */
  readonly evidence: readonly string[]
  /** Ids of the records behind it. */
  readonly records: readonly string[]
  /** Some record behind it names neither a source nor a data set, though what it says comes from somebody else or has to be shown. */
  readonly isBare: boolean
}

/** Names are no numbers (the words of an update are a claim all the same), nor are the year an edition is called by, the tiers there are, and what the author sets: as-of date and windows. */
export const isNumber = (token: Token): boolean => {
  switch (token.fn) {
    case 'window':
      return false
    case 'name':
      return token.of.entity === 'update-edge'
    case 'count':
      return token.of.entity !== 'tiers' && token.of.entity !== 'figures'
    case 'date':
      return token.of.entity !== 'as-of' && token.of.entity !== 'edition-year'
    default:
      return true
  }
}

/** Findings first, in their order, then the values in the order of the plan. */
export const claimLedger = (scope: Scope): readonly Claim[] => [...findingClaims(scope), ...valueClaims(scope)]

/** Kinds that a block or a figure of the plan prints. */
function printedKinds(scope: Scope): ReadonlySet<FindingKind> {
  const { figures } = recordsOf(scope.project)
  return new Set(
    printedBlocks(scope.plan).flatMap((block): readonly FindingKind[] => {
      if (block.kind === 'recommendations') return ['recommendation']
      if (block.kind === 'findings') return block.show === 'both' ? ['progress', 'shortcoming'] : [block.show]
      if (block.kind !== 'figure') return []
      const figure = figures.get(block.figureId)
      return figure?.kind === 'findings'
        ? ['progress', 'shortcoming']
        : figure?.kind === 'coverage'
          ? ['recommendation']
          : []
    }),
  )
}

function findingClaims(scope: Scope): readonly Claim[] {
  const printed = printedKinds(scope)
  return FINDING_KINDS.filter((kind) => printed.has(kind)).flatMap((kind) => {
    const findings = findingsOf(kind, null, 'plan', 'plan', scope)
    return (findings.ok ? findings.value : []).map((finding: Finding): Claim => {
      const sources = sourcesOf([{ sourceId: finding.sourceId, locator: finding.locator }], scope)
      return {
        kind: 'finding',
        at: { plan: scope.plan.id, finding: finding.id },
        nth: 0,
        text: statementOf(finding, scope),
        what: '',
        sources,
        quote: finding.quote,
        evidence: [],
        records: [finding.id],
        isBare: sources.length === 0,
      }
    })
  })
}

function valueClaims(scope: Scope): readonly Claim[] {
  const counted = new Map<string, number>()
  return planTexts(scope).flatMap(({ at, text }) =>
    text.flatMap((inline): readonly Claim[] => {
      if (inline.type !== 'token') return []
      const home = at.block ?? at.figure ?? ''
      const nth = counted.get(home) ?? 0
      counted.set(home, nth + 1)
      const { token } = inline.attrs
      if (!isNumber(token)) return []
      const value = evaluateToken(token, scope)
      const records = value.ok ? [...new Set(value.rows)] : []
      return [
        {
          kind: 'value',
          at,
          nth,
          text: value.ok ? value.text : null,
          what: describeToken(token, scope),
          quote: '',
          records,
          ...restsOn(records, scope),
        },
      ]
    }),
  )
}

interface Named {
  readonly sourceId?: SourceId | null
  readonly locator?: string
}

function restsOn(ids: readonly string[], scope: Scope): Pick<Claim, 'sources' | 'evidence' | 'isBare'> {
  const behind = ids.map((id) => backing(id, scope))
  return {
    sources: sourcesOf(
      behind.flatMap(({ named }) => named),
      scope,
    ),
    evidence: [...new Set(behind.flatMap(({ evidence }) => evidence))].toSorted(),
    isBare: behind.some(isUnsourced),
  }
}

const isUnsourced = ({ isOwn, named, evidence }: Backing): boolean =>
  !isOwn && evidence.length === 0 && !named.some((one) => one.sourceId)

/** Those of the records that name neither a source nor a data set, though what they say comes from somebody else or has to be shown. */
export const unsourcedAmong = (ids: readonly string[], scope: Scope): readonly string[] =>
  [...new Set(ids)].filter((id) => isUnsourced(backing(id, scope)))

interface Backing {
  readonly named: readonly Named[]
  readonly evidence: readonly string[]
  /** What only the organisation itself can know, or what is a setting of the briefing: it needs no source. */
  readonly isOwn: boolean
}

/** A tier leans on its own source, else on that of its edition. */
function backing(id: string, { project }: Scope): Backing {
  const { editions, statistics, activities, findings, figures } = recordsOf(project)
  const sourced = (named: Named): Backing => ({ named: [named], evidence: [], isOwn: false })
  switch (id.slice(0, 3)) {
    case 'tpl': {
      const placement = placementsById(project).get(id)
      if (!placement) break
      const edition = editions.get(placement.editionId)
      const named = placement.sourceId === undefined ? { sourceId: edition?.sourceId ?? null } : placement
      return { named: [named], evidence: placement.evidence, isOwn: false }
    }
    case 'edn':
      return sourced(editions.get(id) ?? {})
    case 'sta':
      return sourced(statistics.get(id) ?? {})
    case 'act':
      return sourced(activities.get(id) ?? {})
    case 'fnd':
      return sourced(findings.get(id) ?? {})
    case 'fig': {
      const sources = citedIn(figures.get(id)?.sourceLine)
      return { named: sources.map((sourceId) => ({ sourceId })), evidence: [], isOwn: true }
    }
    case 'upd':
      return sourced(project.updates.find((one) => one.id === id) ?? {})
  }
  return { named: [], evidence: [], isOwn: true }
}

/** Sources that a line cites, in whichever language. */
const citedIn = (line: Localized<InlineText> = {}): readonly SourceId[] => [
  ...new Set(
    Object.values(line).flatMap((text) =>
      text.flatMap((inline) => (inline.type === 'citation' ? inline.attrs.sources : [])),
    ),
  ),
]

const known = new WeakMap<Scope['project']['placements'], ReadonlyMap<string, Scope['project']['placements'][number]>>()

/** Kept as long as the list is the same, as the maps of `records.ts` are. */
function placementsById({ placements }: Scope['project']) {
  const before = known.get(placements)
  if (before) return before
  const made = new Map(placements.map((one) => [one.id as string, one]))
  known.set(placements, made)
  return made
}

function sourcesOf(named: readonly Named[], scope: Scope): readonly ClaimSource[] {
  const { sources } = recordsOf(scope.project)
  const each = new Map<string, ClaimSource>()
  for (const { sourceId, locator = '' } of named) {
    const source = sourceId ? sources.get(sourceId) : undefined
    if (!source) continue
    each.set(`${source.id} ${locator}`, {
      sourceId: source.id,
      title: say(source.title, scope),
      locator,
      dateRead: source.dateRead,
    })
  }
  return [...each.values()]
}

export interface DistinctClaim extends Claim {
  /** How often it is said. */
  readonly times: number
  /** Every way it reads, in order, each once, capitals aside. */
  readonly texts: readonly string[]
}

/** Each claim once: what is said in several places, or in several ways, is one. */
export function distinctClaims(claims: readonly Claim[]): readonly DistinctClaim[] {
  const each = new Map<string, DistinctClaim>()
  for (const claim of claims) {
    const key = claim.kind === 'finding' ? claim.records.join() : claim.what
    const known = each.get(key)
    const texts = known?.texts ?? []
    const isSaid = texts.some((text) => text.toLowerCase() === claim.text?.toLowerCase())
    each.set(key, {
      ...(known ?? claim),
      times: (known?.times ?? 0) + 1,
      texts: claim.text === null || isSaid ? texts : [...texts, claim.text],
    })
  }
  return [...each.values()]
}
