/** Any edit there is, with arguments of the right type: ids of the project and of records just deleted, texts as a paste brings them. */
import fc from 'fast-check'
import { replaceInTexts } from '../find/find'
import { OWN_THEMES } from '../house-style/themes.for-tests'
import { ACTIVITY_MODES, ACTIVITY_TYPES, ORGANISATION_KINDS, PROJECT_ROLES, WORDING_ROLES } from '../model/field-work'
import {
  FIGURE_KINDS,
  NUMBER_SHAPES,
  PEOPLE_GROUPS,
  TIER_DISTRIBUTION_FORMS,
  TIER_TREND_MEASURES,
} from '../model/figure'
import { type Id, type IdPrefix, makeId } from '../model/ids'
import { instantOf } from '../model/instant'
import { LANGUAGES } from '../model/language'
import { LIMITS } from '../model/limits'
import { type Asset, CONSENTS, SOURCE_KINDS } from '../model/material'
import { COVERS } from '../model/own-theme'
import { isoDate } from '../model/partial-date'
import { CARRIES, PAPERS, PLAN_BLOCK_KINDS, THEMES } from '../model/plan'
import type { Project } from '../model/project'
import type { Inline, InlineText, Prose } from '../model/prose'
import { FINDING_KINDS, type Finding, MEASURES, PILLARS, REGIONS, TIERS } from '../model/report'
import { BLOCK_STATES, REPLY_KINDS } from '../model/review'
import type { Token } from '../model/token'
import * as blocks from './blocks'
import * as donorWording from './donor-wording'
import * as fieldWork from './field-work'
import * as figures from './figures'
import * as findings from './findings'
import { importRecords } from './import-records'
import type { SayInline } from './inlines'
import * as look from './look'
import * as material from './material'
import { newBlock } from './new-block'
import * as ownNumbers from './own-numbers'
import * as pictures from './pictures'
import * as placements from './placements'
import * as plan from './plan'
import type { Edit } from './records'
import { replaceRecord } from './replace'
import * as review from './review'
import * as silence from './silence'
import * as statistics from './statistics'
import * as suggestions from './suggestions'
import * as tables from './tables'
import * as terms from './terms'

type Draw = fc.GeneratorValue

const NASTY = [
  '',
  'words',
  'a\tb',
  'two\nlines',
  'from\u000bWord\r\n',
  'half \ud83d',
  '\u0000',
  'src_gone',
  'https://example.org/a',
  'http://example.org',
  'javascript:alert(1)',
  'es-PY',
  'not a tag',
  'x'.repeat(LIMITS.line + 1),
  `${'x'.repeat(LIMITS.line - 1)}🙂`,
]
const NUMBERS = [null, 0, -0, -3, 2.5, 12, 2020, 1e12, Number.NaN, Number.POSITIVE_INFINITY] as const

/** Edits by their names, so that a test can say that none was forgotten. */
export type EditName = keyof ReturnType<typeof makers>

export interface Attempt {
  readonly name: EditName
  readonly edit: Edit
}

/** @param gone ids of records that were deleted before */
export function drawEdit(draw: Draw, project: Project, gone: readonly string[]): Attempt {
  const all = makers(draw, project, gone)
  const names = Object.keys(all) as EditName[]
  const name = names[draw(fc.nat, names.length - 1)] ?? 'addRow'
  return { name, edit: all[name]() }
}

const say: SayInline = (inline) => (inline.type === 'token' ? `as it read (${inline.attrs.token.fn})` : '[removed]')

export function makers(draw: Draw, project: Project, gone: readonly string[]) {
  const one = <const T>(values: readonly T[]): T => {
    const value = values[draw(fc.nat, values.length - 1)]
    if (value === undefined) throw new Error('the generator asked for one of none')
    return value
  }
  const yes = () => draw(fc.boolean)
  const ids = <P extends IdPrefix>(prefix: P, known: readonly { readonly id: Id<P> }[]): readonly Id<P>[] => [
    ...known.map((record) => record.id),
    ...gone.filter((id): id is Id<P> => id.startsWith(`${prefix}_`)),
    makeId(prefix, 'nowhere'),
  ]
  const orNull = <T>(value: T): T | null => (yes() ? value : null)
  const text = () => one(NASTY)
  const number = () => one<number | null>(NUMBERS)
  const language = () => one(LANGUAGES)
  const index = () => draw(fc.nat, 4)
  const by = () => one([-1, 1] as const)
  const day = () => isoDate(draw(fc.integer, { min: 2001, max: 2026 }), 1 + draw(fc.nat, 11), 1 + draw(fc.nat, 27))

  const editionId = () => one(ids('edn', project.editions))
  const countryId = () => one(ids('cty', project.countries))
  const ruleId = () => one(ids('rul', project.countRules))
  const placementId = () => one(ids('tpl', project.placements))
  const statisticId = () => one(ids('sta', project.statistics))
  const newFinding = (): Finding => ({
    id: fresh('fnd', project.findings),
    countryId: countryId(),
    editionId: editionId(),
    kind: one(FINDING_KINDS),
    pillar: one(PILLARS),
    order: 1,
    statement: {},
    label: {},
    quote: '',
    sourceId: orNull(sourceId()),
    locator: '',
    repeats: orNull(findingId()),
  })
  const findingId = () => one(ids('fnd', project.findings))
  const organisationId = () => one(ids('org', project.organisations))
  const personId = () => one(ids('per', project.people))
  const projectId = () => one(ids('fpr', project.fieldProjects))
  const activityId = () => one(ids('act', project.activities))
  const updateId = () => one(ids('upd', project.updates))
  const sourceId = () => one(ids('src', project.sources))
  const mediaId = () => one(ids('med', project.media))
  const acronymId = () => one(ids('acr', project.acronyms))
  const termId = () => one(ids('trm', project.terms))
  const figureId = () => one(ids('fig', project.figures))
  const ownId = () => {
    const own = project.figures.filter(({ kind }) => kind === 'own-numbers')
    return own.length > 0 && yes() ? one(own).id : figureId()
  }
  const planId = () => one(ids('pln', project.plans))
  const allBlocks = project.plans.flatMap((p) => p.blocks)
  const blockId = () => one(ids('blk', allBlocks))
  /** A block with its own plan: two drawn apart would seldom meet. */
  const place = (kind?: string) => {
    const places = project.plans.flatMap((p) =>
      p.blocks.filter((b) => kind === undefined || b.kind === kind).map((b) => [p.id, b.id] as const),
    )
    return places.length > 0 && draw(fc.nat, 5) > 0 ? one(places) : ([planId(), blockId()] as const)
  }

  const suggestionId = () => one(ids('sug', project.suggestions))
  const which = () => one<{ readonly at?: number }>([{}, { at: 0 }, { at: 1 }, { at: 2 }]).at
  const commentId = () => one(ids('cmt', project.comments))
  const signed = () => ({ by: text(), at: instantOf(`${day()}T10:42:05.000Z`) })

  const token = (): Token =>
    one<() => Token>([
      () => ({ fn: 'name', of: { entity: 'organisation', organisation: organisationId() }, form: 'full' }),
      () => ({ fn: 'name', of: { entity: 'donor', project: projectId() }, form: 'both' }),
      () => ({ fn: 'date', of: { entity: 'activity', activity: activityId() }, precision: 'day' }),
      () => ({ fn: 'date', of: { entity: 'project-start', project: projectId() }, precision: 'month' }),
      () => ({ fn: 'tier', country: countryId(), edition: editionId(), style: 'name' }),
      () => ({
        fn: 'count',
        of: { entity: 'activities', filter: { project: orNull(projectId()), types: [], modes: [], window: null } },
        style: 'auto',
        capital: false,
      }),
    ])()
  const inline = (): Inline =>
    one<() => Inline>([
      () => ({ type: 'text', text: 'words ' }),
      () => ({ type: 'token', attrs: { token: token() } }),
      () => ({ type: 'citation', attrs: { sources: [sourceId(), sourceId()] } }),
      () => ({ type: 'figure-ref', attrs: { figure: figureId() } }),
      () => ({ type: 'table-ref', attrs: { table: blockId() } }),
      () => ({ type: 'footnote', attrs: { text: 'A note.' } }),
    ])()
  const line = (): InlineText => Array.from({ length: draw(fc.nat, 3) }, inline)
  const prose = (): Prose => ({
    type: 'doc',
    content: [
      { type: 'paragraph', content: line() },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: line() }] }] },
    ],
  })
  const fresh = <P extends IdPrefix>(prefix: P, known: readonly { readonly id: Id<P> }[]): Id<P> =>
    one([makeId(prefix, `new-${draw(fc.nat, 9)}`), ...known.slice(0, 1).map((record) => record.id)])
  const part = () => number() ?? draw(fc.integer, { min: -5, max: 12_000 })
  /** Now and then one that the project has no room for. */
  const image = (): Asset => ({
    hash: `sha256-${String(draw(fc.nat, 3)).repeat(64)}`,
    type: one(['image/png', 'image/jpeg']),
    widthPx: 1 + draw(fc.nat, 4_999),
    heightPx: one([1, 5_000]),
    base64: 'AAAA',
  })
  const figureKind = () => one(FIGURE_KINDS.filter((kind) => kind !== 'photo'))

  return {
    addBlock: () => {
      const [at, after] = place()
      const block = newBlock(one(PLAN_BLOCK_KINDS), fresh('blk', allBlocks), figureId())
      return block ? blocks.addBlock(at, block, after) : (p: Project) => p
    },
    moveBlock: () => blocks.moveBlock(...place(), by()),
    moveBlockTo: () => {
      const [at, id] = place()
      return blocks.moveBlockTo(at, id, place()[1])
    },
    setTwoColumns: () => blocks.setTwoColumns(...place(one(['prose', 'context', 'closing'])), yes()),
    setSidebar: () => blocks.setSidebar(...place('project-profile'), yes()),
    setBlockHidden: () => blocks.setBlockHidden(...place(), yes()),
    addBlockCopy: () => blocks.addBlockCopy(...place(), fresh('blk', allBlocks)),
    deleteBlock: () => blocks.deleteBlock(...place(), say),
    changeBlock: () =>
      one([
        blocks.changeBlock(...place('figure'), 'figure', (b) => ({ ...b, figureId: figureId() })),
        blocks.changeBlock(...place('project-profile'), 'project-profile', (b) => ({
          ...b,
          projectIds: [projectId()],
        })),
        blocks.changeBlock(...place('changes'), 'changes', (b) => ({ ...b, from: one(['plan', 'comparison']) })),
        blocks.changeBlock(...place('activities'), 'activities', (b) => ({
          ...b,
          filter: { ...b.filter, project: projectId() },
        })),
      ]),
    setProse: () => blocks.setProse(...place('prose'), language(), prose()),
    setBlockLine: () =>
      one([
        blocks.setBlockLine(...place('title'), 'title', 'title', language(), line()),
        blocks.setBlockLine(...place('callout'), 'callout', 'text', language(), line()),
        blocks.setBlockLine(...place('table'), 'table', 'note', language(), line()),
      ]),
    setKeyFigure: () =>
      blocks.setKeyFigure(...place('key-figures'), index(), one(['number', 'label']), language(), line()),
    addKeyFigure: () => blocks.addKeyFigure(...place('key-figures')),
    removeKeyFigure: () => blocks.removeKeyFigure(...place('key-figures'), index()),
    setCell: () => tables.setCell(...place('table'), index(), index(), language(), line()),
    setColumnLabel: () => tables.setColumnLabel(...place('table'), index(), language(), line()),
    setColumnAlign: () => tables.setColumnAlign(...place('table'), index(), one(['left', 'right'])),
    addRow: () => tables.addRow(...place('table')),
    replaceInTexts: () =>
      replaceInTexts(
        {
          text: one(['a', 'e', 'words', ' ', '0']),
          options: { matchCase: yes(), wholeWord: yes(), ignoreAccents: yes() },
        },
        text(),
        null,
        say,
      ),
    removeRow: () => tables.removeRow(...place('table'), index()),
    addColumn: () => tables.addColumn(...place('table')),
    removeColumn: () => tables.removeColumn(...place('table'), index()),

    addFigure: () => {
      const [of] = project.plans
      if (!of) return (p: Project) => p
      const id = fresh('fig', project.figures)
      const made = figures.newFigure(figureKind(), id, of, project)
      const photo = { kind: 'photo', mediaId: mediaId(), alt: { mode: 'own', text: {}, basedOn: '' } } as const
      return figures.addFigure(yes() ? made : { id, title: {}, note: {}, sourceLine: {}, width: 'text', ...photo })
    },
    changeFigure: () =>
      one([
        figures.changeFigure(figureId(), 'tier-history', {
          fromYear: number(),
          streakSince: number(),
          country: countryId(),
        }),
        figures.changeFigure(figureId(), 'tier-distribution', { rule: ruleId(), highlight: orNull(countryId()) }),
        figures.changeFigure(figureId(), 'tile-map', { region: one([...REGIONS, 'plan']), edition: editionId() }),
        figures.changeFigure(figureId(), 'map', { region: one(REGIONS), highlight: orNull(countryId()) }),
        figures.changeFigure(figureId(), 'tier-distribution', { form: one(TIER_DISTRIBUTION_FORMS) }),
        figures.changeFigure(figureId(), 'tier-trend', { fromYear: number(), measure: one(TIER_TREND_MEASURES) }),
        figures.changeFigure(figureId(), 'tier-strip', { countryIds: [countryId()], highlight: orNull(countryId()) }),
        figures.changeFigure(figureId(), 'tier-moves', { from: editionId(), rule: ruleId() }),
        figures.changeFigure(figureId(), 'coverage', { projectIds: [projectId()], edition: editionId() }),
        figures.changeFigure(figureId(), 'project-timeline', { from: day(), releaseOf: orNull(editionId()) }),
        figures.changeFigure(figureId(), 'photo', { mediaId: mediaId() }),
        figures.changeFigure(figureId(), 'people-reached', {
          by: one(PEOPLE_GROUPS),
          filter: { project: projectId(), types: [], modes: [], window: null },
        }),
        figures.changeFigure(figureId(), 'law-enforcement', { country: countryId(), toYear: number() }),
        figures.changeFigure(figureId(), 'own-numbers', { shape: one(NUMBER_SHAPES) }),
      ]),
    setOwnNumber: () => ownNumbers.setOwnNumber(ownId(), index(), index(), number()),
    setRowLabel: () => ownNumbers.setRowLabel(ownId(), index(), language(), text()),
    setSeriesName: () => ownNumbers.setSeriesName(ownId(), index(), language(), text()),
    addNumbersRow: () => ownNumbers.addNumbersRow(ownId()),
    removeNumbersRow: () => ownNumbers.removeNumbersRow(ownId(), index()),
    addSeries: () => ownNumbers.addSeries(ownId()),
    removeSeries: () => ownNumbers.removeSeries(ownId(), index()),
    setPastedNumbers: () =>
      ownNumbers.setPastedNumbers(ownId(), index(), index(), language(), {
        names: yes() ? [text(), text()] : [],
        rows: [{ label: text(), values: [number(), number(), number(), number()] }, { values: [number()] }],
      }),
    setFigureLine: () => figures.setFigureLine(figureId(), one(['title', 'note', 'sourceLine']), language(), line()),
    setFigureWidth: () => figures.setFigureWidth(figureId(), one(['text', 'wide'])),
    setGeneratedAlt: () => figures.setGeneratedAlt(figureId()),
    setOwnAlt: () => figures.setOwnAlt(figureId(), language(), text(), text()),
    deleteFigure: () => figures.deleteFigure(figureId(), say),

    addFinding: () => findings.addFinding(newFinding()),
    addFindings: () => findings.addFindings(yes() ? [newFinding(), newFinding()] : []),
    changeFinding: () =>
      findings.changeFinding(findingId(), {
        pillar: one(PILLARS),
        quote: text(),
        locator: text(),
        ...(yes() ? { sourceId: orNull(sourceId()) } : {}),
        ...(yes() ? { repeats: orNull(findingId()) } : {}),
      }),
    setFindingText: () => findings.setFindingText(findingId(), one(['statement', 'label']), language(), text()),
    setFindingKind: () => findings.setFindingKind(findingId(), one(FINDING_KINDS)),
    moveFinding: () => findings.moveFinding(findingId(), by()),
    moveFindingTo: () => findings.moveFindingTo(findingId(), number() ?? 1),
    deleteFinding: () => findings.deleteFinding(findingId(), say),
    setGap: () => findings.setGap(findingId(), one(['leave-out', 'planned', null])),
    setPlannedNote: () => findings.setPlannedNote(findingId(), language(), text()),
    setPlannedDate: () => findings.setPlannedDate(findingId(), orNull(day())),
    addSilenced: () => silence.addSilenced(planId(), one(['a', 'b', text()]), text()),
    removeSilenced: () => silence.removeSilenced(planId(), one(['a', 'b', 'print-0'])),
    setAnswer: () => findings.setAnswer(activityId(), findingId(), one(['full', 'part', null])),
    setAnswers: () => findings.setAnswers([activityId(), activityId()], findingId(), one(['full', 'part', null])),

    addActivity: () =>
      fieldWork.addActivity({
        id: fresh('act', project.activities),
        projectId: projectId(),
        type: one(ACTIVITY_TYPES),
        mode: orNull(one(ACTIVITY_MODES)),
        title: {},
        date: day(),
        end: orNull(day()),
        quantity: 1,
        audience: {},
        partnerIds: [],
        participants: null,
        outcome: {},
        answers: [],
        sourceId: orNull(sourceId()),
      }),
    changeActivity: () =>
      fieldWork.changeActivity(activityId(), {
        quantity: number(),
        participants: number(),
        ...(yes() ? { projectId: projectId() } : {}),
        ...(yes() ? { partnerIds: [organisationId()] } : {}),
        ...(yes() ? { sourceId: orNull(sourceId()), locator: text() } : {}),
      }),
    setActivityText: () =>
      fieldWork.setActivityText(activityId(), one(['title', 'audience', 'outcome']), language(), text()),
    deleteActivity: () => fieldWork.deleteActivity(activityId(), say),
    addFieldProject: () =>
      fieldWork.addFieldProject({
        id: fresh('fpr', project.fieldProjects),
        name: { text: '', lang: 'en' },
        gloss: {},
        glossLanguage: {},
        longName: {},
        roles: [{ organisationId: organisationId(), role: one(PROJECT_ROLES) }],
        countryIds: [countryId()],
        countryCount: null,
        start: day(),
        end: null,
        aims: {},
      }),
    changeFieldProject: () =>
      fieldWork.changeFieldProject(projectId(), {
        name: { text: text(), lang: text() },
        countryCount: number(),
        ...(yes() ? { countryIds: [countryId()] } : {}),
        ...(yes() ? { roles: [{ organisationId: organisationId(), role: one(PROJECT_ROLES) }] } : {}),
      }),
    setFieldProjectText: () =>
      fieldWork.setFieldProjectText(
        projectId(),
        one(['gloss', 'glossLanguage', 'longName', 'aims']),
        language(),
        text(),
      ),
    deleteFieldProject: () => fieldWork.deleteFieldProject(projectId(), say),
    addUpdate: () =>
      fieldWork.addUpdate({
        id: fresh('upd', project.updates),
        projectId: projectId(),
        date: day(),
        text: {},
        sourceId: orNull(sourceId()),
      }),
    changeUpdate: () => fieldWork.changeUpdate(updateId(), { date: day(), sourceId: orNull(sourceId()) }),
    setUpdateText: () => fieldWork.setUpdateText(updateId(), language(), text()),
    deleteUpdate: () => fieldWork.deleteUpdate(updateId()),
    addTerm: () =>
      terms.addTerm({
        id: fresh('trm', project.terms),
        language: language(),
        avoid: 'slave',
        say: 'victim',
        why: '',
      }),
    changeTerm: () => terms.changeTerm(termId(), { avoid: text(), say: text(), why: text(), language: language() }),
    setTermAllowed: () => terms.setTermAllowed(termId(), yes()),
    deleteTerm: () => terms.deleteTerm(termId()),
    setNameAsked: () => donorWording.setNameAsked(organisationId(), language(), text()),
    setNameAsAsked: () => donorWording.setNameAsAsked(organisationId(), language()),
    setDonorWording: () =>
      donorWording.setDonorWording(
        organisationId(),
        one(WORDING_ROLES),
        one(['acknowledgement', 'disclaimer']),
        language(),
        text(),
      ),
    removeDonorWording: () => donorWording.removeDonorWording(organisationId(), one(WORDING_ROLES)),
    addOrganisation: () =>
      fieldWork.addOrganisation({
        id: fresh('org', project.organisations),
        kind: one(ORGANISATION_KINDS),
        name: {},
        localName: null,
        acronym: '',
      }),
    changeOrganisation: () =>
      fieldWork.changeOrganisation(organisationId(), {
        acronym: text(),
        localName: orNull({ text: text(), lang: text() }),
      }),
    setOrganisationName: () => fieldWork.setOrganisationName(organisationId(), language(), text()),
    deleteOrganisation: () => fieldWork.deleteOrganisation(organisationId(), say),

    addSource: () =>
      material.addSource({
        ...material.newSource(fresh('src', project.sources), one(SOURCE_KINDS)),
        authorId: orNull(personId()),
      }),
    changeSource: () =>
      material.changeSource(sourceId(), {
        author: text(),
        publisher: text(),
        url: text(),
        dateRead: orNull(day()),
        ...(yes() ? { authorId: orNull(personId()) } : {}),
      }),
    setSourceText: () => material.setSourceText(sourceId(), one(['title', 'detail', 'note']), language(), text()),
    replaceRecord: () =>
      one<() => Edit>([
        () => replaceRecord(sourceId(), sourceId()),
        () => replaceRecord(organisationId(), organisationId()),
        () => replaceRecord(personId(), personId()),
        () => replaceRecord(ruleId(), ruleId()),
        () => replaceRecord(personId(), sourceId()),
      ])(),
    deleteSource: () => material.deleteSource(sourceId()),
    addPerson: () =>
      material.addPerson({
        id: fresh('per', project.people),
        name: '',
        role: {},
        unit: {},
        organisationId: orNull(organisationId()),
      }),
    changePerson: () =>
      material.changePerson(personId(), { name: text(), ...(yes() ? { organisationId: organisationId() } : {}) }),
    setProtected: () => material.setProtected(personId(), yes()),
    setPersonText: () => material.setPersonText(personId(), one(['role', 'unit']), language(), text()),
    deletePerson: () => material.deletePerson(personId()),
    addAcronym: () => material.addAcronym({ id: fresh('acr', project.acronyms), short: '', long: {} }),
    setAcronymShort: () => material.setAcronymShort(acronymId(), text()),
    setAcronymLong: () => material.setAcronymLong(acronymId(), language(), text()),
    deleteAcronym: () => material.deleteAcronym(acronymId()),

    addPicture: () =>
      pictures.addPicture(
        { id: fresh('med', project.media), credit: {}, consent: one(CONSENTS), takenAt: null },
        image(),
      ),
    setPictureImage: () => pictures.setPictureImage(mediaId(), image()),
    setPictureCrop: () =>
      pictures.setPictureCrop(
        mediaId(),
        image(),
        orNull({ asset: image(), crop: { x: part(), y: part(), width: part(), height: part() } }),
      ),
    removePictureCrop: () => pictures.removePictureCrop(mediaId()),
    changeMedia: () => pictures.changeMedia(mediaId(), { consent: one(CONSENTS), takenAt: orNull(day()) }),
    setMediaText: () => pictures.setMediaText(mediaId(), one(['credit', 'place']), language(), text()),
    deletePicture: () => pictures.deletePicture(mediaId(), say),

    setTierSource: () => placements.setTierSource(placementId(), orNull(sourceId()), text()),
    addCountRule: () =>
      placements.addCountRule({
        id: fresh('rul', project.countRules),
        name: {},
        region: orNull(one(REGIONS)),
        include: [countryId()],
        exclude: [],
        note: {},
      }),
    setRuleRegion: () => placements.setRuleRegion(ruleId(), orNull(one(REGIONS))),
    setCountReason: () => placements.setCountReason(ruleId(), countryId(), language(), text()),
    deleteCountRule: () => placements.deleteCountRule(ruleId(), say),

    setStatistic: () =>
      statistics.setStatistic(
        { countryId: countryId(), measure: one(MEASURES), year: one([2018, 2019, 1850, 2019.5, Number.NaN]) },
        number(),
      ),
    changeStatistic: () =>
      statistics.changeStatistic(statisticId(), { sourceId: orNull(sourceId()), locator: text(), note: text() }),
    setYearSource: () => statistics.setYearSource(statisticId()),
    deleteStatistic: () => statistics.deleteStatistic(statisticId(), say),

    setTier: () => placements.setTier(countryId(), editionId(), one([...TIERS, 'SC', null])),
    setCounted: () => placements.setCounted(ruleId(), countryId(), yes()),
    setRuleText: () => placements.setRuleText(ruleId(), one(['name', 'note']), language(), text()),

    importRecords: () => {
      const nasty = () => ({ [language()]: text() })
      const country = countryId()
      const edition = editionId()
      const known = <T>(records: readonly T[], change: (record: T) => T): readonly T[] =>
        records.slice(0, draw(fc.nat, 3)).map(change)
      const finding = (id: Finding['id']): Finding => ({
        id,
        countryId: country,
        editionId: edition,
        kind: one(FINDING_KINDS),
        pillar: one(PILLARS),
        order: 7,
        statement: nasty(),
        label: nasty(),
        quote: text(),
        sourceId: orNull(sourceId()),
        locator: text(),
        repeats: orNull(findingId()),
      })
      return importRecords({
        sources: {
          add: [{ ...material.newSource(fresh('src', project.sources)), title: nasty(), author: text() }],
          change: [],
        },
        statistics: {
          add: [MEASURES[0], one(MEASURES)].map((measure) => ({
            id: fresh('sta', project.statistics),
            countryId: country,
            measure,
            year: 2019,
            value: number(),
            sourceId: orNull(sourceId()),
            locator: text(),
            note: text(),
          })),
          change: known(project.statistics, (s) => ({ ...s, value: number(), note: text() })),
        },
        organisations: {
          add: [
            { id: fresh('org', project.organisations), kind: 'donor', name: nasty(), localName: null, acronym: text() },
          ],
          change: known(project.organisations, (o) => ({ ...o, name: nasty(), acronym: text() })),
        },
        fieldProjects: {
          add: [
            {
              id: fresh('fpr', project.fieldProjects),
              name: { text: text(), lang: text() },
              gloss: {},
              glossLanguage: {},
              longName: {},
              roles: [{ organisationId: organisationId(), role: 'implementer' }],
              countryIds: [countryId()],
              countryCount: null,
              start: day(),
              end: null,
              aims: {},
            },
          ],
          change: [],
        },
        activities: {
          add: [
            {
              id: yes() ? fresh('act', project.activities) : activityId(),
              projectId: projectId(),
              type: one(ACTIVITY_TYPES),
              mode: orNull(one(ACTIVITY_MODES)),
              title: nasty(),
              date: day(),
              end: orNull(day()),
              quantity: number(),
              audience: nasty(),
              partnerIds: [organisationId(), organisationId()],
              participants: number(),
              outcome: nasty(),
              answers: [],
              sourceId: orNull(sourceId()),
            },
          ],
          change: known(project.activities, (a) => ({ ...a, title: nasty(), partnerIds: [organisationId()] })),
        },
        placements: {
          add: [
            {
              id: fresh('tpl', project.placements),
              countryId: country,
              editionId: edition,
              tier: one([...TIERS, 'SC']),
              status: 'entered',
              evidence: [],
              note: text(),
              locator: text(),
            },
          ],
          change: known(project.placements, (p) => ({ ...p, tier: '3', note: text() })),
        },
        findings: {
          add: [finding(fresh('fnd', project.findings)), finding(findingId())],
          change: known(project.findings, (f) => ({ ...f, statement: nasty(), kind: one(FINDING_KINDS), order: 9 })),
        },
      })
    },

    addComment: () =>
      review.addComment({
        id: fresh('cmt', project.comments),
        about: one([
          project.id,
          countryId(),
          findingId(),
          figureId(),
          ...project.plans.flatMap((of) => of.blocks.map((block): string => block.id)),
        ]),
        name: text(),
        text: text(),
        ...signed(),
      }),
    addReply: () =>
      review.addReply(commentId(), {
        id: fresh(
          'rep',
          project.comments.flatMap(({ replies }) => replies),
        ),
        kind: one(REPLY_KINDS),
        text: text(),
        ...signed(),
      }),
    deleteComment: () => review.deleteComment(commentId()),
    deleteReply: () =>
      review.deleteReply(
        commentId(),
        one(
          ids(
            'rep',
            project.comments.flatMap(({ replies }) => replies),
          ),
        ),
      ),
    setSuggestion: () =>
      suggestions.setSuggestion(place('prose')[1], language(), prose(), {
        id: fresh('sug', project.suggestions),
        ...signed(),
      }),
    acceptSuggestion: () => suggestions.acceptSuggestion(suggestionId(), which()),
    rejectSuggestion: () => suggestions.rejectSuggestion(suggestionId(), which()),
    acceptAllSuggestions: () => suggestions.acceptAllSuggestions(),
    rejectAllSuggestions: () => suggestions.rejectAllSuggestions(),
    setBlockStatus: () => review.setBlockStatus(...place(), one([...BLOCK_STATES, null]), signed()),

    changePlan: () =>
      plan.changePlan(planId(), {
        asOf: day(),
        theme: one(THEMES),
        paper: one(PAPERS),
        ...(yes() ? { countryId: countryId() } : {}),
        ...(yes() ? { comparisonEditionId: orNull(editionId()) } : {}),
        ...(yes() ? { countRuleId: ruleId() } : {}),
        ...(yes() ? { organisationId: orNull(organisationId()) } : {}),
        ...(yes() ? { authorIds: [personId()] } : {}),
      }),
    setNotesAtEnd: () => plan.setNotesAtEnd(planId(), yes()),
    setCarries: () => plan.setCarries(planId(), one([...CARRIES, null])),
    setOwnTheme: () => {
      const [theme, logo] = [one(OWN_THEMES), orNull(image())]
      const broken = draw(fc.nat, 5) === 0
      return look.setOwnTheme(
        planId(),
        {
          ...theme,
          ...(logo ? { logo: { assetHash: logo.hash, alt: orNull('Casa') } } : {}),
          ...(broken ? { colours: { accent: '#FFD93B' as const } } : {}),
        },
        logo,
      )
    },
    removeOwnTheme: () => look.removeOwnTheme(planId()),
    setCover: () => look.setCover(planId(), one([...COVERS, null])),
    setEdition: () => plan.setEdition(planId(), editionId()),
    setPlanText: () => plan.setPlanText(planId(), one(['unit', 'keywords']), language(), text()),
    setProjectTitle: () => plan.setProjectTitle(text()),
  } satisfies Record<string, () => Edit>
}
