/** The bundled sample: one realistic project for people to open, and for tests, pictures and measurements. */
import { makeId } from './model/ids'
import type { Asset } from './model/material'
import type { Project } from './model/project'
import { hemisphereRule, regionRecords } from './reference/records'
import type { ReferenceData } from './reference/reference'
import { activities, fieldProjects, updates } from './sample/field-work'
import { figures } from './sample/figures'
import { organisations, people } from './sample/people'
import { samplePlan } from './sample/plan'
import { edition2020, findings, statistics } from './sample/report'
import { acronyms, placeholder, sources, tipReport } from './sample/sources'
import { wholeHemisphere } from './sample/values'

/**
 * Paraguay in the TIP Report 2020, after an article of Partners of the Americas: its facts, names and numbers, none of its sentences.
 * @param photo the drawn picture that holds the place of the article's photograph
 */
export function sampleProject(reference: ReferenceData, photo: Asset): Project {
  const { editions, countries, placements } = regionRecords(reference, 'western-hemisphere', 2020)
  const rule = hemisphereRule(countries)
  return {
    id: makeId('prj', 'sample-paraguay-2020'),
    title: 'Paraguay 2020',
    languages: ['en'],
    editions: editions.map((edition) =>
      edition.id === edition2020 ? { ...edition, sourceId: tipReport.id } : edition,
    ),
    countries,
    placements,
    countRules: [rule, wholeHemisphere],
    findings,
    statistics,
    organisations,
    people,
    fieldProjects,
    activities,
    updates,
    sources,
    media: [placeholder(photo)],
    acronyms,
    terms: [],
    figures: figures(photo),
    plans: [samplePlan(photo, rule)],
    comments: [],
    suggestions: [],
    changeLog: [],
    assets: [photo],
  }
}
