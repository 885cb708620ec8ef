/** Spelling, asked by the editors word by word; nothing of a text leaves this computer. */
import { z } from 'zod'
import { LANGUAGES } from '../core/model/language'
import type { Requests } from '../ipc/contract'
import type { SpellingHost } from '../node/spelling/spelling-host'
import type { Handle } from './handle'

const word = z.string().min(1).max(100)
const language = z.enum(LANGUAGES)

export function handleSpellingRequests(handle: Handle<Requests>, spelling: SpellingHost): void {
  handle('spelling:check', z.strictObject({ language, words: z.array(word).max(10_000) }), ({ language, words }) =>
    spelling.ask({ ask: 'check', language, words }),
  )
  handle('spelling:suggest', z.strictObject({ language, word }), ({ language, word }) =>
    spelling.ask({ ask: 'suggest', language, words: [word] }),
  )
}
