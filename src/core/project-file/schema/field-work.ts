/** The organisation's own side. */
import { z } from 'zod'
import {
  ACTIVITY_MODES,
  ACTIVITY_TYPES,
  ORGANISATION_KINDS,
  PROJECT_ROLES,
  WORDING_ROLES,
} from '../../model/field-work'
import { LIMITS } from '../../model/limits'
import { count, entries, idOf, languageTag, line, localized, partialDate, text } from './primitives'

export const activityType = z.enum(ACTIVITY_TYPES)
export const activityMode = z.enum(ACTIVITY_MODES)

const foreignName = z.strictObject({
  text: line().describe('The name.'),
  lang: languageTag.describe('The language the name is in, as a BCP 47 tag, for example gn.'),
})

export const organisationSchema = z.strictObject({
  id: idOf('org').describe('Id of the organisation.'),
  kind: z.enum(ORGANISATION_KINDS).describe('What the organisation is to the authors; own: their own.'),
  name: localized(line()).describe('Name as printed.'),
  localName: foreignName.nullable().describe('The name in its own language, where no briefing is in it; null: none.'),
  acronym: line(LIMITS.acronym).describe('Acronym as printed; empty: none.'),
  nameAsked: z
    .exactOptional(localized(line()))
    .describe('The form in which it asks to be named. Left out: any form will do.'),
  wordings: z
    .exactOptional(
      entries(
        z.strictObject({
          role: z
            .enum(WORDING_ROLES)
            .describe('What the organisation of the briefing is in the field project; any: where no other entry fits.'),
          acknowledgement: localized(text()).describe('What it asks to be printed about who paid.'),
          disclaimer: localized(text()).describe('What it asks to be printed about whose view is given.'),
        }),
      ),
    )
    .describe('The words it asks for where it pays for a field project. Left out: none are known.'),
})

export const personSchema = z.strictObject({
  id: idOf('per').describe('Id of the person.'),
  name: line().describe('Full name as printed.'),
  role: localized(line()).describe('What the person does.'),
  unit: localized(line()).describe('The unit the person works in.'),
  organisationId: idOf('org').nullable().describe('The organisation the person belongs to; null: none.'),
  isProtected: z
    .exactOptional(z.literal(true))
    .describe('Whether the person must not be named in any publication. Left out: not so.'),
})

const projectRole = z.strictObject({
  organisationId: idOf('org').describe('The organisation.'),
  role: z.enum(PROJECT_ROLES).describe('Its part in the field project.'),
})

export const fieldProjectSchema = z.strictObject({
  id: idOf('fpr').describe('Id of the field project.'),
  name: foreignName.describe('Name of the field project, with the language it is in.'),
  gloss: localized(line()).describe('What the name means; empty: it needs no gloss.'),
  glossLanguage: localized(line()).describe('Name of the language the name is in, printed behind the gloss.'),
  longName: localized(line()).describe('Long form of a name that is an acronym.'),
  roles: entries(projectRole).describe('Who takes part, and as what.'),
  countryIds: entries(idOf('cty')).describe('Countries it works in.'),
  countryCount: count()
    .nullable()
    .describe('In how many countries it works, where not all are named; null: as many as are named.'),
  start: partialDate.describe('When it began.'),
  end: partialDate.nullable().describe('When it ended or will end; null: open.'),
  aims: localized(text()).describe('What it is for.'),
})

const answer = z.strictObject({
  findingId: idOf('fnd').describe('The recommendation.'),
  extent: z.enum(['full', 'part']).describe('Whether the activity answers it in full or in part.'),
})

export const activitySchema = z.strictObject({
  id: idOf('act').describe('Id of the activity.'),
  projectId: idOf('fpr').describe('The field project that did it.'),
  type: activityType.describe('What kind of activity it was.'),
  mode: activityMode.nullable().describe('How people met; null: not known.'),
  title: localized(line()).describe('What it was, in a line.'),
  date: partialDate.describe('The day, month or year; the first one when there is an end.'),
  end: partialDate.nullable().describe('The last day, month or year; null: `date` says it all.'),
  quantity: count().nullable().describe('How many events the record stands for; null: the source does not say.'),
  audience: localized(line()).describe('Who it was for.'),
  partnerIds: entries(idOf('org')).describe('Organisations it was done with.'),
  participants: count().nullable().describe('How many people took part; null: not known.'),
  outcome: localized(text()).describe('What came of it.'),
  answers: entries(answer).describe('Recommendations it answers.'),
  sourceId: idOf('src').nullable().describe('The source that tells of it; null: the organisation itself.'),
  locator: z.exactOptional(line()).describe('Where in the source it stands. Left out: not said.'),
})

export const updateSchema = z.strictObject({
  id: idOf('upd').describe('Id of the update.'),
  projectId: idOf('fpr').describe('The field project it is about.'),
  date: partialDate.describe('The date it speaks of.'),
  text: localized(text()).describe('The update.'),
  sourceId: idOf('src').nullable().describe('The source that tells of it; null: the organisation itself.'),
})
