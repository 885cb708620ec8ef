/** Comments, the status of blocks and the change log. */
import { z } from 'zod'
import { type Instant, isInstant } from '../../model/instant'
import { LIMITS } from '../../model/limits'
import { BLOCK_STATES, MOST_NAME, REPLY_KINDS } from '../../model/review'
import { entries, idOf, language, line, text } from './primitives'
import { prose } from './prose'

const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'must be a moment such as 2020-06-25T10:42:05Z')
  .refine(isInstant, 'must be a moment that exists, in the years 1900 to 2199') as unknown as z.ZodType<Instant, string>

/** The id of something that may be gone: it is not followed. */
const formerId = z.string().regex(/^[a-z][a-z][a-z]_[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'must be an id')
const name = () => line(MOST_NAME)

const replySchema = z.strictObject({
  id: idOf('rep').describe('Id of the reply.'),
  kind: z.enum(REPLY_KINDS).describe('Whether it only says something, or resolves or reopens the thread.'),
  by: name().describe('Who wrote it; empty: no name was given.'),
  at: instant.describe('When it was written, in UTC.'),
  text: text().describe('What it says; it may be empty.'),
})

export const commentSchema = z.strictObject({
  id: idOf('cmt').describe('Id of the comment.'),
  about: formerId.describe('Id of the record or block it is about, which may be gone by now.'),
  name: name().describe('What that was called when the comment was written.'),
  by: name().describe('Who wrote it; empty: no name was given.'),
  at: instant.describe('When it was written, in UTC.'),
  text: text().describe('What it says.'),
  replies: entries(replySchema).describe('What came after it; the newest says whether it is resolved.'),
})

export const suggestionSchema = z.strictObject({
  id: idOf('sug').describe('Id of the suggestion.'),
  about: formerId.describe('Id of the block whose text it is, which may be gone by now.'),
  language: language.describe('Language of the text.'),
  by: name().describe('Who suggests it; empty: no name was given.'),
  at: instant.describe('When it was last worked on, in UTC.'),
  was: prose.describe('The text it was made from.'),
  now: prose.describe('The text as it would be.'),
})

export const blockStatus = z.strictObject({
  state: z.enum(BLOCK_STATES).describe('How far the block is.'),
  by: name().describe('Who said so; empty: no name was given.'),
  at: instant.describe('When, in UTC.'),
  of: line(40).describe('Fingerprint of the block as it was then.'),
})

const ids = (what: string) => entries(formerId, LIMITS.loggedIds).describe(what)
export const logEntrySchema = z.strictObject({
  id: idOf('log').describe('Id of the entry.'),
  by: name().describe('Who saved; empty: no name was given.'),
  at: instant.describe('When it was last saved, in UTC.'),
  added: ids('Ids of what was added.'),
  changed: ids('Ids of what was changed.'),
  removed: ids('Ids of what was removed.'),
})
