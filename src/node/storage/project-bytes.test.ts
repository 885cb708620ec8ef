import { expect, it } from 'vitest'
import { guard } from '../../core/project-file/guard'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { projectBytes } from './project-bytes'

it('are those of a project whose images are damaged', () => {
  const sample = loadSample()
  const assets = sample.assets.map((asset) => ({ ...asset, base64: `"\\\n\t${asset.base64.slice(0, 40)}"base64": ""` }))
  const project = { ...sample, assets }
  const text = serializeProject(project)
  expect(JSON.parse(text)).toMatchObject({ assets })
  expect(Buffer.from(text).equals(projectBytes(project))).toBe(true)
})

it('are those of its text, whatever looks like an image in it', () => {
  const sample = loadSample()
  expect(sample.assets.length).toBeGreaterThan(0)
  const title = 'Años – “base64": "" \\"base64": "" 人身売買'
  for (const project of [sample, { ...sample, title }, { ...sample, title, assets: [], media: [], figures: [] }]) {
    let text: string
    try {
      text = serializeProject(project)
    } catch {
      continue // without its pictures this sample may refer to one
    }
    const bytes = projectBytes(project)
    expect(Buffer.from(text).equals(bytes)).toBe(true)
    expect(JSON.parse(text)).toMatchObject({ title: project.title, assets: project.assets })
    expect(guard(bytes).ok).toBe(true)
  }
  expect(() => serializeProject({ ...sample, title })).not.toThrow()
})
