import { expect, it } from 'vitest'
import { detailsText } from './copy-details'

const versions = { app: '0.1.0', electron: '33.4.11', chromium: '130.0', node: '20.18', system: 'linux 6.1 x64' }

it('names code, versions, system and times', () => {
  const text = detailsText({ code: 'disk-full', system: 'ENOSPC', at: 0, savedAt: undefined, draftAt: 1000 }, versions)
  expect(text).toContain('Error: disk-full (ENOSPC) at 1970-01-01T00:00:00.000Z')
  expect(text).toContain('Last saved in this window: never')
  expect(text).toContain('Last draft: 1970-01-01T00:00:01.000Z')
  for (const part of Object.values(versions)) expect(text).toContain(part)
  expect(detailsText({ code: null, system: null, at: null, savedAt: 1, draftAt: null }, versions)).toContain(
    'Error: unexpected at never',
  )
})
