/** What has a file is saved by itself; the status bar says when. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures'

const CHANGED = 'Victims found too few services.'

test('a change is in the file without anybody saving it, and leaves no draft', async ({ briefwright, folder }) => {
  const file = path.join(folder, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.saveAs(file)
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await briefwright.expectFrameTitle(/^• /)
  await expect.poll(() => readFile(file, 'utf8')).toContain(CHANGED)
  await briefwright.expectFrameTitle(/^Paraguay/)
  await expect(briefwright.status).toContainText(/Saved \d/)
  await expect(briefwright.notice).toBeHidden()
})
