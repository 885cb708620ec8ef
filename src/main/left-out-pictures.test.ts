import { expect, it } from 'vitest'
import { isLeftOut } from '../core/images/left-out'
import type { Asset } from '../core/model/material'
import type { Project } from '../core/model/project'
import { someProject } from '../core/project-file/arbitrary-project.for-tests'
import { changesBetween } from '../core/project-file/what-changed'
import { createTeller } from '../core/telling/told-project'
import { createLeftOutPictures } from './left-out-pictures'
import { createToldProjects } from './told-projects'

const image = (n: number): Asset => ({
  hash: `sha256-${String(n).repeat(64)}`,
  type: 'image/png',
  widthPx: n,
  heightPx: n,
  base64: 'A'.repeat(400 * n),
})
const project: Project = { ...someProject(), assets: [image(1), image(2), image(3)] }
const shown = (answer: unknown): Project => (answer as { project: Project }).project
/** A window without pictures, and the project as its page holds it. */
function bare() {
  const pictures = createLeftOutPictures()
  pictures.leaveOut(1)
  return { pictures, page: shown(pictures.send(1, 'project:open-crashed', { name: 'x', project })) }
}

it('a page gets the project without the bytes of its images, and a save has all of them', () => {
  const { pictures, page } = bare()
  expect(page.assets.every(isLeftOut)).toBe(true)
  expect(JSON.stringify(page)).not.toContain('AAAA')
  expect({ ...page, assets: [] }).toEqual({ ...project, assets: [] })
  expect(pictures.hear(1, 'project:save', { file: 'f', project: page })).toEqual({ file: 'f', project })
})

it('pictures that are added, replaced and deleted there are as they are on the page', () => {
  const { pictures, page } = bare()
  const added = image(4)
  const edited = { ...page, title: 'Edited', assets: [added, ...page.assets.slice(1)] }
  const heard = pictures.hear(1, 'draft:keep', { project: edited, file: null })
  expect(heard).toEqual({ file: null, project: { ...project, title: 'Edited', assets: [added, image(2), image(3)] } })
})

it('what is told in changes is filled in as well', () => {
  const { pictures, page } = bare()
  const told = createToldProjects()
  const teller = createTeller()
  const hear = (one: Project) => pictures.hear(1, 'project:save', told.hear(1, { project: teller.tell(one) }))
  expect(hear(page)).toEqual({ project })
  expect(hear({ ...page, title: 'Later' })).toEqual({ project: { ...project, title: 'Later' } })
})

it('the same image in two versions is no change; a damaged one beside a whole one stays apart', () => {
  const pictures = createLeftOutPictures()
  pictures.leaveOut(1)
  const damaged = { ...image(3), base64: 'BBBB' }
  const file = { ...project, title: 'In the file', assets: [image(1), image(2), damaged] }
  const search = { found: { project, file: { is: 'read', project: file } }, crashed: null }
  const sent = pictures.send(1, 'draft:next', search) as typeof search
  expect(changesBetween(sent.found.project, sent.found.file.project)).toHaveLength(changesBetween(project, file).length)
  expect(pictures.hear(1, 'draft:keep', { project: sent.found.file.project })).toEqual({ project: file })
  expect(pictures.hear(1, 'draft:keep', { project: sent.found.project })).toEqual({ project })
})

it('the pages on screen are made without them, an export with them', () => {
  const { pictures, page } = bare()
  expect(pictures.hear(1, 'briefing:preview', { project: page })).toEqual({ project: page })
  expect(pictures.hear(1, 'briefing:export', { project: page })).toEqual({ project })
})

it('other windows, and this one once it shows another file, have their pictures', () => {
  const { pictures, page } = bare()
  const answer = { project }
  expect(pictures.send(2, 'project:open', answer)).toBe(answer)
  expect(pictures.send(1, 'project:open', undefined), 'the dialog was closed').toBeUndefined()
  expect(shown(pictures.send(1, 'project:read-again', answer)).assets.every(isLeftOut)).toBe(true)
  expect(pictures.send(1, 'project:open', answer)).toBe(answer)
  expect(pictures.hear(1, 'draft:keep', { project: page }), 'what was still under way').toEqual({ project })
  pictures.leaveOut(1)
  pictures.show(1)
  expect(pictures.send(1, 'draft:choose', answer)).toBe(answer)
})

it('a mark that nothing is held for is never written', () => {
  const { pictures, page } = bare()
  const forged = { ...page, assets: [{ ...image(1), base64: 'left-out:99' }] }
  expect(() => pictures.hear(1, 'project:save', { project: forged })).toThrow('not held')
})
