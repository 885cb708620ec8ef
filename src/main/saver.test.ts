import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../node/storage/settings-store'
import { saverNow } from './saver'

const NOON = Date.UTC(2020, 6, 24, 12)
const as = (choices: Partial<typeof DEFAULT_SETTINGS>) =>
  saverNow(() => Promise.resolve({ get: () => ({ ...DEFAULT_SETTINGS, ...choices }) }), NOON)

it('signs with the author of the settings, half an hour being one sitting', async () => {
  expect(await as({ author: ' Ana ' })).toMatchObject({
    by: 'Ana',
    at: '2020-07-24T12:00:00Z',
    sameSince: '2020-07-24T11:30:00Z',
    id: expect.stringMatching(/^log_/),
  })
})

it('signs with nothing where nobody gave a name, and not at all where nobody wants it', async () => {
  expect(await as({})).toMatchObject({ by: '' })
  expect(await as({ author: 'Ana', keepsChangeLog: false })).toBeUndefined()
})
