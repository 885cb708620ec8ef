/** One line per edit of a plain field: the law of edits, and what the edit sets. */
import { describe, expect, it } from 'vitest'
import { type IdPrefix, makeId } from '../model/ids'
import type { PartialDate } from '../model/partial-date'
import type { Project } from '../model/project'
import { expectEdit } from './expect-edit.for-tests'
import * as fieldWork from './field-work'
import * as figures from './figures'
import * as material from './material'
import { isCounted, setCounted, setRuleText, setTier } from './placements'
import { smallProject } from './project.for-tests'
import type { Edit } from './records'

const before = smallProject()
const id = <P extends IdPrefix>(prefix: P, body: string) => makeId(prefix, body)
const date = (text: string): PartialDate => text as PartialDate
const say = (): string => '[removed]'
const line = [{ type: 'text', text: 'X' }] as const

const rows: readonly (readonly [string, Edit, keyof Project, object])[] = [
  ['activity', fieldWork.changeActivity(id('act', 'a'), { date: date('2020-06') }), 'activities', { date: '2020-06' }],
  [
    'activity title',
    fieldWork.setActivityText(id('act', 'a'), 'title', 'es', 'X'),
    'activities',
    { title: { en: 'Training', es: 'X' } },
  ],
  [
    'field project',
    fieldWork.changeFieldProject(id('fpr', 'sun'), { countryCount: 4 }),
    'fieldProjects',
    { countryCount: 4 },
  ],
  [
    'field project aims',
    fieldWork.setFieldProjectText(id('fpr', 'sun'), 'aims', 'en', 'X'),
    'fieldProjects',
    { aims: { en: 'X' } },
  ],
  ['update', fieldWork.changeUpdate(id('upd', 'u'), { sourceId: null }), 'updates', { sourceId: null }],
  ['update text', fieldWork.setUpdateText(id('upd', 'u'), 'en', 'X'), 'updates', { text: { en: 'X' } }],
  ['source', material.changeSource(id('src', 'tip'), { url: 'https://x.org' }), 'sources', { url: 'https://x.org' }],
  [
    'source title',
    material.setSourceText(id('src', 'tip'), 'title', 'pt', 'X'),
    'sources',
    { title: { en: 'Report', pt: 'X' } },
  ],
  ['person', material.changePerson(id('per', 'ana'), { name: 'X' }), 'people', { name: 'X' }],
  ['person role', material.setPersonText(id('per', 'ana'), 'role', 'en', 'X'), 'people', { role: { en: 'X' } }],
  ['acronym', material.setAcronymShort(id('acr', 'tip'), 'X'), 'acronyms', { short: 'X' }],
  ['acronym, long', material.setAcronymLong(id('acr', 'tip'), 'en', ''), 'acronyms', { long: {} }],
  [
    'figure',
    figures.changeFigure(id('fig', 'key'), 'tier-key', { highlight: 'plan' }),
    'figures',
    { highlight: 'plan' },
  ],
  ['figure title', figures.setFigureLine(id('fig', 'key'), 'title', 'en', line), 'figures', { title: { en: line } }],
  ['figure width', figures.setFigureWidth(id('fig', 'key'), 'wide'), 'figures', { width: 'wide' }],
  [
    'own alt text',
    figures.setOwnAlt(id('fig', 'key'), 'en', 'X', 'f1'),
    'figures',
    { alt: { mode: 'own', text: { en: 'X' }, basedOn: 'f1' } },
  ],
  ['generated alt text', figures.setGeneratedAlt(id('fig', 'key')), 'figures', { alt: { mode: 'generated' } }],
  ['rule name', setRuleText(id('rul', 'wha'), 'name', 'en', 'X'), 'countRules', { name: { en: 'X' } }],
  [
    'tier by hand',
    setTier(id('cty', 'PRY'), id('edn', '2020'), '3'),
    'placements',
    { tier: '3', status: 'entered', evidence: [] },
  ],
  [
    'tier unknown',
    setTier(id('cty', 'PRY'), id('edn', '2020'), null),
    'placements',
    { tier: null, status: 'not-found', evidence: [] },
  ],
]

describe('an edit of a field', () => {
  it.each(rows)('%s', (_name, edit, list, fields) => {
    const [first, ...rest] = before[list] as readonly object[]
    expectEdit(before, edit, { [list]: [{ ...first, ...fields }, ...rest] })
  })

  it('of a figure of another kind changes nothing', () => {
    expect(figures.changeFigure(id('fig', 'key'), 'findings', { edition: 'comparison' })(before)).toBe(before)
  })
})

describe('adding and deleting', () => {
  const lists = [
    'activities',
    'fieldProjects',
    'updates',
    'organisations',
    'sources',
    'people',
    'acronyms',
    'figures',
  ] as const
  const add = (list: (typeof lists)[number]): Edit => {
    const copy = { ...before[list][0], id: `${before[list][0]?.id}2` } as never
    return {
      activities: fieldWork.addActivity,
      fieldProjects: fieldWork.addFieldProject,
      updates: fieldWork.addUpdate,
      organisations: fieldWork.addOrganisation,
      sources: material.addSource,
      people: material.addPerson,
      acronyms: material.addAcronym,
      figures: figures.addFigure,
    }[list](copy)
  }
  it.each(lists)('%s: added at the end', (list) => {
    const first = before[list][0]
    expectEdit(before, add(list), { [list]: [...before[list], { ...first, id: `${first?.id}2` }] })
  })

  const noMention = (project: Project, gone: string) => expect(JSON.stringify(project)).not.toContain(gone)
  it.each<readonly [string, Edit, readonly (keyof Project)[]]>([
    ['act_a', fieldWork.deleteActivity(id('act', 'a'), say), ['activities']],
    ['fpr_sun', fieldWork.deleteFieldProject(id('fpr', 'sun'), say), ['fieldProjects', 'activities', 'updates']],
    ['upd_u', fieldWork.deleteUpdate(id('upd', 'u')), ['updates']],
    [
      'org_min',
      fieldWork.deleteOrganisation(id('org', 'min'), say),
      ['organisations', 'activities', 'fieldProjects', 'people', 'plans'],
    ],
    [
      'org_own',
      fieldWork.deleteOrganisation(id('org', 'own'), say),
      ['organisations', 'activities', 'fieldProjects', 'people', 'plans'],
    ],
    ['src_tip', material.deleteSource(id('src', 'tip')), ['sources', 'editions', 'findings', 'updates']],
    ['per_ana', material.deletePerson(id('per', 'ana')), ['people', 'sources', 'plans']],
    ['acr_tip', material.deleteAcronym(id('acr', 'tip')), ['acronyms']],
    ['fig_key', figures.deleteFigure(id('fig', 'key'), say), ['figures', 'plans']],
  ])('%s: deleted with every mention of it', (gone, edit, lists) => {
    const after = edit(before)
    expectEdit(before, edit, Object.fromEntries(lists.map((list) => [list, after[list]])))
    noMention(after, gone)
  })
})

describe('tiers and counting', () => {
  it('a tier where there was none gets a readable id, and the same tier again is no step', () => {
    expectEdit(before, setTier(id('cty', 'FRA'), id('edn', '2020'), '1'), {
      placements: [
        ...before.placements,
        {
          id: id('tpl', 'FRA-2020'),
          countryId: id('cty', 'FRA'),
          editionId: id('edn', '2020'),
          tier: '1',
          status: 'entered',
          evidence: [],
          note: '',
        },
      ],
    })
    expect(setTier(id('cty', 'PRY'), id('edn', '2020'), '2')(before)).toBe(before)
    expect(setTier(id('cty', 'FRA'), id('edn', '2020'), null)(before)).toBe(before)
  })

  it('a tier is set although its readable id is taken', () => {
    const [taken] = before.placements
    if (!taken) throw new Error('the small project has a placement')
    const project = { ...before, placements: [{ ...taken, countryId: id('cty', 'USA') }] }
    const after = setTier(id('cty', 'PRY'), id('edn', '2020'), '3')(project)
    expect(after.placements.map((p) => [p.id, p.tier])).toEqual([
      ['tpl_PRY-2020', '2'],
      ['tpl_PRY-2020-2', '3'],
    ])
  })

  it.each(['PRY', 'USA', 'FRA'])('%s: counted and left out are opposites that come back', (iso) => {
    const country = before.countries.find((c) => c.iso3 === iso)
    const rule = before.countRules[0]
    if (!country || !rule) throw new Error('the small project has them')
    const was = isCounted(rule, country)
    const flipped = setCounted(rule.id, country.id, !was)(before)
    expect(isCounted(flipped.countRules[0] ?? rule, country)).toBe(!was)
    expect(setCounted(rule.id, country.id, was)(flipped)).toEqual(before)
    expect(setCounted(rule.id, country.id, was)(before)).toBe(before)
  })
})
