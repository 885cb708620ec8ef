/**
 * The whole way: from an empty project and a colleague's workbook to a PDF, once with the mouse and once without. Nothing is loaded
 * behind the scenes: the bundled sample only says what to type, and what the text must be in the end.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page, TestInfo } from '@playwright/test'
import { assemble } from '../src/core/briefing/assemble'
import { briefingText } from '../src/core/briefing/to-text'
import type { Activity } from '../src/core/model/field-work'
import type { Figure } from '../src/core/model/figure'
import type { PlanBlock } from '../src/core/model/plan'
import type { Project } from '../src/core/model/project'
import type { InlineText } from '../src/core/model/prose'
import { sayInline } from '../src/core/narrative/say-inline'
import { parseProject } from '../src/core/project-file/parse'
import { expect, SAMPLE, test } from './fixtures'
import { KeyboardHand, MouseHand } from './pages/hand'
import { Journey } from './pages/journey'

// under three minutes on two cores of its own; twice that where other work runs beside it
test.describe.configure({ timeout: 360_000 })

const PHOTO = { credit: 'Drawn for this sample', name: 'river.jpg' }

test('with the mouse: the text of the briefing equals that of the sample', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  const began = Date.now()
  const sample = await projectIn(SAMPLE)
  const { block, blocks } = blocksOf(sample)
  const hand = new MouseHand(window)
  const journey = new Journey(briefwright, hand, sample)
  const file = path.join(folder, 'Paraguay.briefing')
  const source = (id: string) => sample.sources.filter((one) => one.id === id)
  const [article] = source('src_article')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))

  await journey.begin('Paraguay', 2020, {
    'As-of date': '31 Jul 2020',
    Organisation: 'Partners of the Americas',
    Unit: 'Child Protection Unit',
  })
  await briefwright.saveFirst(file)
  await journey.pasteOrganisations()
  await journey.addAcronyms(['ATLAS', 'COVID-19', 'CPU', 'MINNA', 'MTESS', 'USDOL'])
  await journey.addPerson()
  await journey.go('sources')
  await hand.select(window.getByRole('option', { name: /^Trafficking in Persons Report/ }))
  await hand.write(briefwright.field('Detail'), '20th edition')
  for (const one of [
    ...source('src_article'),
    ...source('src_narrative-2020'),
    ...source('src_tvpa'),
    ...source('src_united-nations'),
  ])
    await journey.addSource(one)
  await journey.go('projects')
  for (const project of sample.fieldProjects.toReversed()) await journey.addProject(project)
  await journey.importActivities(folder)
  await journey.enterNumbers()
  await window.screenshot({ path: testInfo.outputPath('numbers.png') })
  await journey.sortFindings(article?.title.en ?? '', false)
  await journey.linkActivities(sample.activities)
  await window.screenshot({ path: testInfo.outputPath('records.png') })

  // what the briefing is made of, in its order
  const { outline } = journey
  for (const kind of ['Progress and shortcomings', 'Projects over time', 'Who answers what'])
    await journey.addFigure(kind)
  await journey.go('outline')
  await journey.open(/^Figure 2/)
  await journey.add(/^Callout/)
  await journey.open('What the report found')
  await journey.add(/^Table\./)
  await journey.add(/^Text\./)
  await journey.open(/^(Findings|Progress since)/)
  await hand.choose(outline.current.getByRole('radio', { name: 'Shortcomings' }))
  await journey.add(/^Progress and shortcomings\..*no block/)
  await journey.moveUp('Projects', 2)
  await journey.moveUp('Our work', 1)
  await journey.open('Projects')
  for (const name of ['Ñande Ko’ê', 'ATLAS Paraguay']) await hand.tick(outline.current.getByRole('checkbox', { name }))
  await journey.add(/^Projects over time\..*no block/)
  await journey.open('Recommendations')
  await hand.tick(outline.current.getByRole('checkbox', { name: 'Say what answers each recommendation' }))
  await journey.add(/^Text\./)
  await journey.add(/^Who answers what\..*no block/)
  await journey.add(/^Text\./)
  await journey.add(/^Quotation/)
  await journey.blockLine('Text', block('blk_referral-quotation', 'quotation').text.en)
  await hand.tick(outline.current.getByRole('checkbox', { name: 'Pull quote' }))
  await journey.add(/^Text\./)
  await journey.prose(block('blk_nande-work', 'prose'))
  await journey.add(/^Text\./)
  await journey.prose(block('blk_atlas-work', 'prose'))
  await journey.add(/^Activities/)
  const table = block('blk_institutions', 'activities')
  await journey.blockLine('Title', table.title.en)
  await journey.blockLine('Note', table.note.en)
  await journey.blockLine('Source line', table.sourceLine.en)
  const types = outline.current.getByRole('combobox', { name: 'Type' })
  for (const type of ['Milestone', 'Meeting', 'Curriculum']) {
    await hand.pick(types, type)
    await window.keyboard.press('Escape')
  }
  await hand.write(outline.current.getByRole('textbox', { name: 'Months up to the as-of date' }), '6')
  await journey.open('The wider picture')
  await journey.add(/^Text\./)
  await journey.prose(block('blk_response', 'prose'))
  const photo = sample.figures.find((figure) => figure.kind === 'photo')
  const [asset] = sample.assets
  await journey.addPhoto(
    () => briefwright.dropPictures([{ name: PHOTO.name, bytes: Buffer.from(asset?.base64 ?? '', 'base64') }]),
    PHOTO.credit,
    'Placeholder for the photograph in the article',
    photo?.alt.mode === 'own' ? (photo.alt.text.en ?? '') : '',
  )
  await journey.go('outline')
  await journey.moveUp(/^Figure 7/, 1)

  // its words
  const title = block('blk_title', 'title')
  await journey.open('Title and authors')
  await journey.blockLine('Title', title.title.en)
  await journey.blockLine('Summary under the title', title.standfirst.en)
  await journey.open('Key figures')
  for (const [i, item] of block('blk_key-figures', 'key-figures').items.entries()) {
    if (i === 3) await hand.press(outline.current.getByRole('button', { name: 'Key figure', exact: true }))
    await journey.blockLine(`Number ${i + 1}`, item.number.en)
    await journey.blockLine(`What number ${i + 1} is`, item.label.en)
  }
  const names = await outline.order()
  const texts = blocks.filter(({ kind }) => kind === 'prose' || kind === 'context' || kind === 'closing')
  const written = new Set(['blk_nande-work', 'blk_atlas-work', 'blk_response'])
  expect(names.filter((name) => ['Text', 'Context', 'Closing'].includes(name))).toHaveLength(texts.length)
  const cases = block('blk_cases', 'table')
  await journey.open(/^Table 1/)
  await journey.blockLine('Title', cases.title.en)
  for (const name of ['Column', 'Column', 'Row'])
    await hand.press(outline.current.getByRole('button', { name, exact: true }))
  for (const [c, { label }] of cases.columns.entries()) {
    await journey.blockLine(`Heading of column ${c + 1}`, label.en)
    if (c > 0) await hand.press(outline.current.getByRole('button', { name: `Align column ${c + 1} right` }))
  }
  for (const [r, row] of cases.rows.entries())
    for (const [c, cell] of row.entries()) await journey.blockLine(`Row ${r + 1}, column ${c + 1}`, cell.en)
  await journey.blockLine('Note', cases.note.en)
  await journey.blockLine('Source line', cases.sourceLine.en)
  for (const [i, one] of texts.entries()) {
    if (written.has(one.id)) continue
    const place = blocks.indexOf(one)
    await hand.press(window.getByRole('navigation').getByRole('listitem').nth(place).getByRole('button').first())
    expect(await outline.current.getAttribute('aria-label'), `text ${i}`).toBe(names[place])
    await journey.prose(one)
  }
  const callout = block('blk_which-countries', 'callout')
  await hand.press(
    window.getByRole('navigation').getByRole('listitem').nth(blocks.indexOf(callout)).getByRole('button').first(),
  )
  await journey.blockLine('Title', callout.title.en)
  await journey.blockLine('Text', callout.text.en)
  await journey.open('Colophon')
  await journey.blockLine('Text', block('blk_colophon', 'colophon').text.en)

  await journey.go('media')
  await hand.choose(briefwright.middle.getByRole('radio', { name: 'Figures' }))
  const figures = blocks.flatMap((one) => (one.kind === 'figure' ? [one.figureId] : []))
  for (const [i, id] of figures.entries())
    await journey.describeFigure(i + 1, sample.figures.find((figure) => figure.id === id) as Figure)
  await window.screenshot({ path: testInfo.outputPath('figures.png') })

  await journey.go('checks')
  await window.screenshot({ path: testInfo.outputPath('checks.png') })
  await briefwright.pressSave()
  await expect(briefwright.status).toContainText(/Saved \d/)
  const pdf = await briefwright.export(path.join(folder, 'Paraguay.pdf'))
  expect(pdf.pages.length).toBeGreaterThan(3)
  const text = textOf(await projectIn(file))
  await report(testInfo, began, journey)
  await writeFile(testInfo.outputPath('text.txt'), text)
  await writeFile(testInfo.outputPath('sample.txt'), textOf(sample))
  expect(text).toBe(textOf(sample))
})

async function projectIn(file: string): Promise<Project> {
  const read = parseProject(await readFile(file))
  if (!read.ok) throw new Error(`${file} is no project`)
  return read.project
}

/** As the command line prints it. */
function textOf(project: Project): string {
  const [plan] = project.plans
  if (!plan) throw new Error('the project has no plan')
  return briefingText(assemble({ project, plan, language: 'en' }).briefing)
}

/** What is written in a block, as it reads; without citations. */
function wordsIn(block: PlanBlock | undefined, project: Project): readonly string[] {
  const [plan] = project.plans
  if (!plan || !block) return []
  const scope = { project, plan, language: 'en' } as const
  const words = (line: InlineText | undefined) => (line ?? []).map((inline) => sayInline(inline, scope)).join('')
  if ('content' in block)
    return (block.content.en?.content ?? []).flatMap((node) =>
      'attrs' in node || node.type === 'paragraph'
        ? [words(node.content)]
        : node.content.map((item) => words(item.content[0].content)),
    )
  return block.kind === 'title' ? [words(block.title.en)] : block.kind === 'colophon' ? [words(block.text.en)] : []
}

/** How much a person did, and what could not be bound to the data; for whoever reads the results. */
async function report(testInfo: TestInfo, began: number, { hand, writing }: Journey): Promise<void> {
  const seconds = Math.round((Date.now() - began) / 1000)
  const words = { seconds, ...hand.deeds, valuesBound: writing.bound.length, valuesTyped: writing.typed }
  await writeFile(testInfo.outputPath('walk.json'), JSON.stringify(words, null, 2))
}

function blocksOf({ plans: [plan] }: Project) {
  const blocks = plan?.blocks ?? []
  const block = <Kind extends PlanBlock['kind']>(id: string, kind: Kind) => {
    const found = blocks.find((one) => one.id === id)
    if (found?.kind !== kind) throw new Error(`the sample has no ${kind} ${id}`)
    return found as Extract<PlanBlock, { kind: Kind }>
  }
  return { blocks, block }
}

test('without a mouse: a shorter briefing, through every screen', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  const began = Date.now()
  const whole = await projectIn(SAMPLE)
  const { block } = blocksOf(whole)
  const kept = ['fnd_prosecuted', 'fnd_services-short', 'fnd_rec-identification', 'fnd_rec-services']
  const sample: Project = { ...whole, findings: whole.findings.filter(({ id }) => kept.includes(id)) }
  const hand = new KeyboardHand(window)
  const journey = new Journey(briefwright, hand, sample)
  const { keyboard } = window
  const file = path.join(folder, 'Paraguay.briefing')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await refuseMouse(window)

  await journey.begin('Paraguay', 2020, { 'As-of date': '31 Jul 2020', Organisation: 'Partners of the Americas' })
  await briefwright.saveFirst(file)
  await journey.pasteOrganisations()
  await journey.addAcronyms(['USDOL'])
  await journey.addPerson()
  await journey.go('sources')
  const article = sample.sources.find(({ id }) => id === 'src_article')
  if (!article) throw new Error('the sample has no article')
  await journey.addSource(article)
  await journey.go('projects')
  for (const project of sample.fieldProjects.toReversed()) await journey.addProject(project)
  await journey.importActivities(folder)
  await journey.sortFindings(article.title.en ?? '', true)
  await journey.linkActivities(
    sample.activities.filter(({ id }) => id === 'act_referral-mechanism').map(onlyKept(kept)),
  )

  await journey.go('regional')
  await hand.reach(window.getByRole('gridcell', { name: /^Antigua and Barbuda, 2010/ }))
  await keyboard.press('ArrowDown')
  await expect(window.locator('[role=gridcell]:focus')).toHaveAccessibleName(/^Argentina, 2010/)

  await journey.addFigure('Who answers what')
  const photo = path.join(folder, PHOTO.name)
  await writeFile(photo, Buffer.from(sample.assets[0]?.base64 ?? '', 'base64'))
  await journey.addPhoto(
    async () => {
      const asked = window.waitForEvent('filechooser')
      await hand.press(briefwright.middle.getByRole('button', { name: 'Add pictures' }).last())
      await (await asked).setFiles(photo)
    },
    PHOTO.credit,
    'A river at dawn',
    'The sun rises over a river and low hills.',
  )
  await journey.go('outline')
  // it is saved by itself
  await expect.poll(async () => JSON.stringify((await projectIn(file)).figures)).toContain('The sun rises')
  const before = blocksOf(await projectIn(file)).blocks
  const { current } = journey.outline
  await journey.enter('Title and authors')
  await journey.blockLine('Title', block('blk_title', 'title').title.en)
  await journey.enter('Recommendations')
  await journey.add(/^Who answers what\..*no block/)
  await expect(current).toHaveAttribute('aria-label', /^Figure/)
  await journey.enter('The report')
  await journey.prose(block('blk_on-the-ground', 'prose'))
  await journey.enter('Colophon')
  await journey.blockLine('Text', block('blk_colophon', 'colophon').text.en)
  await window.screenshot({ path: testInfo.outputPath('without a mouse.png') })
  await journey.go('checks')
  await window.screenshot({ path: testInfo.outputPath('checks.png') })

  await briefwright.pressSave()
  await expect(briefwright.status).toContainText(/Saved \d/)
  const pdf = path.join(folder, 'Paraguay.pdf')
  await briefwright.answerSaveDialog(pdf)
  await keyboard.press('ControlOrMeta+E')
  await hand.press(briefwright.dialog.getByRole('button', { name: 'Export', exact: true }))
  await expect(briefwright.dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  const result = await projectIn(file)
  const text = textOf(result)
  await report(testInfo, began, journey)
  await writeFile(testInfo.outputPath('text.txt'), text)
  // each piece stands in the block that it was meant for, and no other block has changed
  const { blocks } = blocksOf(result)
  const written = [
    ['title', 'blk_title'],
    ['prose', 'blk_on-the-ground'],
    ['colophon', 'blk_colophon'],
  ] as const
  const places = written.map(([kind]) => before.findIndex((one) => one.kind === kind))
  const added = blocks.filter(({ id }) => before.every((one) => one.id !== id))
  expect(blocks.filter((one) => !added.includes(one)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  for (const [i, [kind, id]] of written.entries())
    expect(
      wordsIn(
        blocks.find((one) => one.id === before[places[i] ?? -1]?.id),
        result,
      ),
      kind,
    ).toEqual(wordsIn(block(id, kind), whole))
  for (const one of before.filter((_, place) => !places.includes(place))) expect(blocks).toContainEqual(one)
  const behind = blocks[blocks.findIndex(({ kind }) => kind === 'recommendations') + 1]
  expect(added, 'the figure stands behind the recommendations').toEqual([behind])
  expect(behind).toMatchObject({ figureId: result.figures.find(({ kind }) => kind === 'coverage')?.id })
  for (const { statement } of sample.findings) expect(text).toContain(statement.en)
  expect(text).toContain('A river at dawn')
  expect(await window.evaluate(() => document.documentElement.dataset.mouse), 'no mouse was used').toBeUndefined()
})

/** Marks the page when anything of a mouse reaches it. */
const refuseMouse = (window: Page): Promise<void> =>
  window.evaluate(() => {
    // no moves: Chromium sends some by itself when what lies under a resting pointer changes
    for (const kind of ['pointerdown', 'mousedown', 'wheel'])
      addEventListener(
        kind,
        (event) => {
          if (event.isTrusted) document.documentElement.dataset.mouse = kind
        },
        true,
      )
  })

/** The activity with only those answers that the shorter briefing has findings for. */
const onlyKept =
  (kept: readonly string[]) =>
  (activity: Activity): Activity => ({
    ...activity,
    answers: activity.answers.filter(({ findingId }) => kept.includes(findingId)),
  })
