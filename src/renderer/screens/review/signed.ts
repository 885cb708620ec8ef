/** Who and when, for what is written into the project by hand. */

import type { Signed } from '../../../core/edit/review'
import { instantOf } from '../../../core/model/instant'
import { settingsStore } from '../../settings'

export const signedNow = (): Signed => ({
  by: settingsStore.getState().author.trim(),
  at: instantOf(new Date().toISOString()),
})
