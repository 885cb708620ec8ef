/** The stations of the way from an empty project to a PDF, each as a person goes through it, with either hand. */
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Activity, ActivityType, FieldProject, ProjectRole } from '../../src/core/model/field-work'
import type { Figure } from '../../src/core/model/figure'
import type { Source } from '../../src/core/model/material'
import type { PlanBlock } from '../../src/core/model/plan'
import type { Project } from '../../src/core/model/project'
import type { InlineText } from '../../src/core/model/prose'
import { type Finding, MEASURES, type Measure } from '../../src/core/model/report'
import type { Briefwright } from './briefwright'
import type { Hand } from './hand'
import { Outline } from './outline'
import { Writing } from './writing'

const KINDS = {
  government: 'Government',
  donor: 'Donor',
  'civil-society': 'Civil society',
  international: 'International',
  own: 'Ours',
} as const
const SOURCE_KINDS: Partial<Record<Source['kind'], string>> = { article: 'Article', legislation: 'Law', other: 'Other' }
const SECTIONS = {
  outline: '1',
  findings: '2',
  projects: '3',
  regional: '4',
  sources: '5',
  media: '6',
  people: '7',
  checks: '8',
} as const
const FINDING_KINDS = { progress: 'Progress', shortcoming: 'Shortcoming', recommendation: 'Recommendation' } as const

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const beginning = (text: string): RegExp => new RegExp(`^${escaped(text)}`)
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** As a person reads the page from top to bottom: by kind, then in their own order. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] => {
  const kinds = Object.keys(FINDING_KINDS)
  return findings.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.order - b.order)
}

export class Journey {
  readonly outline: Outline
  readonly writing: Writing
  private readonly window: Page

  /** @param model what the briefing shall become; its words are typed, its records entered */
  constructor(
    readonly briefwright: Briefwright,
    readonly hand: Hand,
    readonly model: Project,
  ) {
    this.window = briefwright.window
    this.outline = new Outline(this.window)
    const [plan] = model.plans
    if (!plan) throw new Error('the model has no plan')
    const figures = plan.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figureId] : []))
    this.writing = new Writing(this.window, { project: model, plan, language: 'en' }, (id) => figures.indexOf(id) + 1)
  }

  private button(name: string | RegExp): Locator {
    return this.window.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first()
  }
  private field(name: string): Locator {
    return this.briefwright.field(name)
  }
  private list(name: string): Locator {
    return this.briefwright.middle.getByRole('combobox', { name, exact: true })
  }
  private async fields(values: Readonly<Record<string, string | null | undefined>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) if (value) await this.hand.write(this.field(name), value)
  }
  private async copy(text: string): Promise<void> {
    await this.briefwright.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  }

  async go(section: keyof typeof SECTIONS): Promise<void> {
    await this.window.keyboard.press(`ControlOrMeta+${SECTIONS[section]}`)
    const place = Number(SECTIONS[section]) - 1
    await expect(this.window.getByRole('navigation').getByRole('button').nth(place)).toHaveAttribute('aria-current')
  }

  // -------------------------------------------------------------------------------------------------------- the records

  async begin(country: string, year: number, values: Readonly<Record<string, string>>): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+N')
    const box = this.window.getByRole('combobox', { name: 'Country', exact: true })
    await this.hand.pick(this.window.getByRole('combobox', { name: 'Edition of the report' }), `TIP Report ${year}`)
    await this.hand.reach(box)
    await this.window.keyboard.type(country.slice(0, 5))
    await expect(this.window.getByRole('option', { name: country, exact: true })).toHaveAttribute(
      'data-combobox-selected',
      'true',
    )
    await this.window.keyboard.press('Enter')
    await expect(box).toHaveValue(country)
    for (const [name, value] of Object.entries(values))
      await this.hand.write(this.window.getByRole('textbox', { name, exact: true }), value)
    await this.window.keyboard.press('ControlOrMeta+Enter')
    await this.briefwright.arriveInWorkspace()
    await this.briefwright.arriveAtPages()
  }

  /** A table out of a colleague's spreadsheet, pasted. */
  async pasteOrganisations(): Promise<void> {
    const others = this.model.organisations.filter(({ kind }) => kind !== 'own')
    const rows = others.map(({ name, acronym, kind }) => [name.en, acronym, KINDS[kind]])
    await this.go('people')
    await this.copy([['Name', 'Acronym', 'Kind'], ...rows].map((row) => `${row.join('\t')}\n`).join(''))
    await this.window.keyboard.press('ControlOrMeta+V')
    await this.hand.press(this.button(`Import ${rows.length} organisations`))
    await this.hand.press(this.button('Close'))
  }

  private async newPerson(kind: 'Person' | 'Acronym'): Promise<void> {
    await this.hand.press(this.button('New'))
    await this.hand.press(this.window.getByRole('menuitem', { name: kind }))
  }
  async addAcronyms(shorts: readonly string[]): Promise<void> {
    await this.go('people')
    for (const short of shorts) {
      await this.newPerson('Acronym')
      await expect(this.field('Acronym')).toBeFocused()
      await this.fields({
        Acronym: short,
        'Long form': this.model.acronyms.find((one) => one.short === short)?.long.en,
      })
    }
  }
  async addPerson(): Promise<void> {
    await this.newPerson('Person')
    const [person] = this.model.people
    await this.fields({ Name: person?.name })
    await this.hand.pick(this.list('Organisation'), 'Partners of the Americas')
    await this.fields({ Role: person?.role.en, Unit: person?.unit.en })
  }

  async addSource(source: Source): Promise<void> {
    await this.hand.press(this.button('New'))
    await expect(this.field('Title')).toBeFocused()
    await this.fields({ Title: source.title.en })
    const kind = SOURCE_KINDS[source.kind]
    if (kind) await this.hand.pick(this.list('Kind'), kind)
    await this.fields({ Published: source.issued })
    const person = this.model.people.find(({ id }) => id === source.authorId)
    if (person) await this.hand.pick(this.list('Author with a record'), person.name)
    await this.fields({
      Author: source.author,
      Publisher: source.publisher,
      Detail: source.detail.en,
      Note: source.note.en,
    })
  }

  async addProject(project: FieldProject): Promise<void> {
    const roles: Readonly<Record<ProjectRole, RegExp>> = {
      donor: /^Donor/,
      prime: /^Prime/,
      'sub-awardee': /^Sub/,
      implementer: /^Implement/,
      partner: /^Partner/,
    }
    await this.hand.press(this.button('New project'))
    await expect(this.field('Name')).toBeFocused()
    await this.fields({
      Name: project.name.text,
      'Its language': project.name.lang === 'en' ? null : project.name.lang,
      'What the name means': project.gloss.en,
      'Name of its language': project.glossLanguage.en,
      'Long name': project.longName.en,
    })
    for (const [i, { organisationId, role }] of project.roles.entries()) {
      if (i > 0) await this.hand.press(this.button('Add an organisation'))
      const name = this.model.organisations.find(({ id }) => id === organisationId)?.name.en ?? ''
      await this.hand.pick(this.list(`Organisation ${i + 1}`), beginning(name))
      await this.hand.pick(this.briefwright.middle.getByRole('combobox', { name: /^Role/ }).nth(i), roles[role])
    }
    await this.fields({
      'Number of countries': project.countryCount === null ? null : `${project.countryCount}`,
      Start: project.start,
      Aims: project.aims.en,
    })
  }

  /** The workbook of a colleague, through the wizard. */
  async importActivities(folder: string): Promise<void> {
    const file = path.join(folder, 'activities.xlsx')
    const { activities } = this.model
    await writeXlsxFile(activitySheet(this.model), { sheet: 'Activities' }).toFile(file)
    await this.hand.choose(this.briefwright.middle.getByRole('radio', { name: 'Activities' }))
    await this.hand.press(this.button('Import'))
    const asked = this.window.waitForEvent('filechooser')
    await this.hand.press(this.button('Choose a file'))
    await (await asked).setFiles(file)
    await this.hand.press(this.button('Look at the columns'))
    await expect(this.window.getByText('11 of 11 columns were recognised.')).toBeVisible()
    await this.hand.press(this.button('See what changes'))
    await this.hand.press(this.button(`Import ${activities.length} activities`))
    await this.hand.press(this.button('Close'))
  }

  /** Two by hand, the others as cells out of a spreadsheet; then where those of the last year are from. */
  async enterNumbers(): Promise<void> {
    const { statistics, sources } = this.model
    const years = [...new Set(statistics.map(({ year }) => year))].toSorted()
    const [first = 0, second = 0] = years
    const numberOf = (measure: Measure, year: number) =>
      statistics.find((one) => one.measure === measure && one.year === year)?.value ?? '?'
    const cell = (name: string) => this.window.getByRole('gridcell', { name: new RegExp(`^${name}:`) })
    await this.go('regional')
    await this.hand.choose(this.briefwright.middle.getByRole('radio', { name: 'Law enforcement' }))
    await this.hand.select(cell(`Investigations, ${first}`))
    for (const measure of MEASURES) {
      await this.window.keyboard.type(`${numberOf(measure, first)}`)
      await this.window.keyboard.press(numberOf(measure, first) === '?' ? 'ArrowRight' : 'Tab')
    }
    await expect(cell(`Prosecutions, ${first}`)).toHaveAccessibleName(
      `Prosecutions, ${first}: ${numberOf('prosecutions', first)}`,
    )
    await expect(cell(`Convictions, ${first}`)).toHaveAccessibleName(`Convictions, ${first}: Not found`)
    await this.hand.select(cell(`Investigations, ${second}`))
    const rows = years.slice(1).map((year) => MEASURES.map((measure) => numberOf(measure, year)).join('\t'))
    await this.copy(`${rows.join('\n')}\n`)
    await this.window.keyboard.press('ControlOrMeta+V')
    await this.hand.press(this.button(`Import ${rows.length * MEASURES.length} numbers`))
    await this.hand.press(this.button('Close'))
    const last = statistics.find(({ measure, year }) => measure === 'convictions' && year === years.at(-1))
    await this.hand.select(cell(`Convictions, ${last?.year}`))
    await this.hand.pick(
      this.list('Source'),
      beginning(sources.find(({ id }) => id === last?.sourceId)?.title.en ?? ''),
    )
    await this.hand.press(this.button(`Use this source for 3 other numbers of ${last?.year}`))
  }

  /** The narrative, pasted and sorted sentence by sentence, then put into words. */
  async sortFindings(source: string, byKeys: boolean): Promise<void> {
    const findings = inOrder(this.model.findings)
    await this.go('findings')
    const chapter = (kind: Finding['kind']) =>
      findings.flatMap((one) => (one.kind === kind ? [one.statement.en] : [])).join(' ')
    await this.copy([chapter('progress'), chapter('shortcoming'), chapter('recommendation')].join('\n\n'))
    await this.window.keyboard.press('ControlOrMeta+V')
    await this.hand.pick(this.list('Source of this text'), beginning(source))
    if (byKeys) await this.hand.reach(this.window.getByRole('listbox', { name: 'Sentences' }))
    const pillars = ['prosecution', 'protection', 'prevention', 'partnership']
    for (const { statement, kind, pillar } of findings) {
      await expect(this.window.locator('.bw-sentence')).toHaveText(statement.en ?? '')
      if (byKeys) {
        await this.window.keyboard.press(kind.slice(0, 1))
        await this.window.keyboard.press(`${pillars.indexOf(pillar) + 1}`)
      } else {
        await this.hand.press(this.button(FINDING_KINDS[kind]))
        await this.hand.press(this.button(capitalised(pillar)))
      }
    }
    await this.hand.press(this.button(`Add ${findings.length} findings`))
    await expect(this.field('Statement')).toBeFocused()
    for (const { statement, label } of findings) {
      await this.hand.select(this.window.getByRole('option', { name: new RegExp(escaped(statement.en ?? '')) }).first())
      await this.hand.press(this.button('Begin with the words of the report'))
      await this.fields({ 'Short form': label.en })
    }
  }

  async linkActivities(activities: readonly Activity[]): Promise<void> {
    await this.go('findings')
    await this.hand.choose(this.briefwright.middle.getByRole('radio', { name: 'Who answers what' }))
    for (const type of ['training', 'workshop'] as const)
      if (activities.some((one) => one.type === type && one.answers.length > 0))
        await this.hand.press(this.button(new RegExp(`^Open ${TYPES[type]}`)))
    for (const { title, answers } of activities)
      for (const { findingId, extent } of answers) {
        const place = inOrder(this.model.findings)
          .filter(({ kind }) => kind === 'recommendation')
          .findIndex(({ id }) => id === findingId)
        const cell = this.window.getByRole('gridcell', { name: beginning(`${place + 1}. ${title.en}:`) })
        await this.hand.press(cell)
        await expect(cell).toHaveAccessibleName(/In part$/)
        if (extent === 'full') await this.hand.press(cell)
        await expect(cell).toHaveAccessibleName(extent === 'full' ? /In full$/ : /In part$/)
      }
    await this.hand.choose(this.briefwright.middle.getByRole('radio', { name: 'List' }))
  }

  // --------------------------------------------------------------------------------------------------------- the figures

  /** From the gallery. */
  async addFigure(kind: string): Promise<void> {
    await this.go('media')
    await this.hand.press(this.button('New'))
    const choice = this.window.getByRole('dialog', { name: 'Which figure?' })
    await this.hand.select(choice.getByRole('option', { name: kind, exact: true }))
    await this.hand.press(choice.getByRole('button', { name: `Add: ${kind}` }))
    await expect(choice).toBeHidden()
  }

  async describeFigure(place: number, figure: Figure): Promise<void> {
    await this.hand.select(this.window.getByRole('option', { name: new RegExp(`Figure ${place}\\b`) }))
    await expect(this.window.getByRole('heading', { name: `Figure ${place}`, exact: true })).toBeVisible()
    for (const [name, line] of [
      ['Title', figure.title.en],
      ['Note', figure.note.en],
      ['Source line', figure.sourceLine.en],
    ] as const)
      if (line) await this.line(this.field(name), line)
    if (figure.kind === 'tier-history') await this.fields({ 'Streak since': `${figure.streakSince ?? ''}` })
    if (figure.kind === 'project-timeline') await this.fields({ From: figure.from })
    if ('projectIds' in figure)
      for (const id of figure.projectIds) {
        const name = this.model.fieldProjects.find((one) => one.id === id)?.name.text ?? ''
        await this.tick(this.briefwright.middle.getByRole('checkbox', { name }))
      }
  }

  /** @param add gives the file to the app @param crop what to do in the dialog for cropping */
  async addPhoto(add: () => Promise<void>, credit: string, caption: string, alt: string): Promise<void> {
    await this.go('media')
    await this.hand.choose(this.briefwright.middle.getByRole('radio', { name: 'Pictures' }))
    await add()
    await expect(this.briefwright.intake).toBeVisible()
    await this.hand.press(this.button('Close the list'))
    await this.hand.press(this.button('Crop'))
    await this.hand.press(this.briefwright.dialog.getByRole('button', { name: 'Apply' }))
    await expect(this.briefwright.dialog).toBeHidden()
    await this.fields({ Credit: credit })
    await this.hand.pick(this.list('Consent of the people in it'), 'None needed')
    await this.hand.press(this.button('Use in the briefing'))
    await this.line(this.field('Caption'), [{ type: 'text', text: caption }])
    await this.fields({ 'Alt text': alt })
  }

  // --------------------------------------------------------------------------------------------------------- the outline

  async line(editor: Locator, inlines: InlineText | undefined): Promise<void> {
    await this.hand.reach(editor)
    await this.writing.replaceLine(inlines)
  }
  /** A field of the block that is open. */
  async blockLine(name: string, inlines: InlineText | undefined): Promise<void> {
    await this.line(this.outline.current.getByRole('textbox', { name, exact: true }), inlines)
  }
  async prose(block: PlanBlock | undefined): Promise<void> {
    if (!block || !('content' in block) || !block.content.en) throw new Error('no text to write')
    await this.hand.reach(this.outline.current.getByRole('textbox').first())
    await this.writing.replaceProse(block.content.en)
  }
  async open(name: string | RegExp): Promise<void> {
    await this.hand.press(this.outline.inRail(name).first())
    await expect(this.outline.current).toBeVisible()
  }
  /** By Enter in the rail: the focus is in the block by then. */
  async enter(name: string): Promise<void> {
    await this.hand.press(this.outline.inRail(name).first())
    await this.outline.expectFocusIn(name)
  }
  async add(choice: RegExp): Promise<void> {
    await this.hand.press(this.outline.current.getByRole('button', { name: 'Add a block below' }))
    const words = choice.source.replaceAll(/[\^\\]|\..*/g, '')
    await expect(this.outline.palette).toBeVisible()
    await this.hand.take(this.outline.palette.getByRole('option', { name: choice }).first(), words)
    await expect(this.outline.palette).toBeHidden()
  }
  async moveUp(name: string | RegExp, steps: number): Promise<void> {
    await this.open(name)
    for (let step = 0; step < steps; step++) {
      await this.hand.press(this.outline.current.getByRole('button', { name: 'More for this block' }))
      await this.hand.press(this.window.getByRole('menuitem', { name: /^Move up/ }))
    }
  }
  async tick(box: Locator): Promise<void> {
    await this.hand.tick(box)
  }
}

const TYPES: Readonly<Record<ActivityType, string>> = {
  training: 'Training',
  workshop: 'Workshop',
  webinar: 'Webinar',
  meeting: 'Meeting',
  event: 'Event',
  curriculum: 'Curriculum',
  milestone: 'Milestone',
}

function activitySheet({ activities, fieldProjects, organisations, sources }: Project): SheetData {
  const text = (cells: readonly (string | number | null | undefined)[]) =>
    cells.map((cell) => ({ value: `${cell ?? ''}` }))
  const heads = [
    'Start',
    'End',
    'Activity',
    'Project',
    'Type',
    'Mode',
    'Partners',
    'Number held',
    'Audience',
    'Outcome',
    'Source',
  ]
  const rows = activities.map((activity) => [
    activity.date,
    activity.end,
    activity.title.en,
    fieldProjects.find(({ id }) => id === activity.projectId)?.name.text,
    TYPES[activity.type],
    activity.mode === null ? '' : { 'in-person': 'In person', virtual: 'Virtual', hybrid: 'Hybrid' }[activity.mode],
    activity.partnerIds
      .map((partner) => organisations.find(({ id }) => id === partner))
      .map((one) => one?.acronym || one?.name.en)
      .join('; '),
    activity.quantity,
    activity.audience.en,
    activity.outcome.en,
    sources.find(({ id }) => id === activity.sourceId)?.title.en,
  ])
  return [text(heads), ...rows.map(text)]
}
