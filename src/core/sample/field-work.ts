/**
 * The two field projects and what they did. Dates are as precise as the article is: “in the past six months” before 31 July 2020 is
 * February to July, “in the past three months” is May to July. Where it says “several”, the quantity is unknown, not a guess.
 */
import type { Activity, FieldProject, ProjectUpdate } from '../model/field-work'
import { makeId } from '../model/ids'
import type { PartialDate } from '../model/partial-date'
import { attorneyGeneral, minna, mtess, partners, usdol, usdos, winrock } from './people'
import { coordination, identification, investigate, paraguay, services } from './report'
import { article } from './sources'

const date = (text: string): PartialDate => text as PartialDate

export const nande: FieldProject = {
  id: makeId('fpr', 'nande-koe'),
  name: { text: 'Ñande Ko’ê', lang: 'gn' },
  gloss: { en: 'Our Sunrise' },
  glossLanguage: { en: 'Guaraní' },
  longName: {},
  roles: [
    { organisationId: usdos.id, role: 'donor' },
    { organisationId: partners.id, role: 'implementer' },
  ],
  countryIds: [paraguay],
  countryCount: null,
  start: date('2019-04'),
  end: null,
  aims: {
    en: 'Strengthens Paraguay to prevent and report trafficking and to protect victims, above all of sex and labor trafficking.',
  },
}

export const atlas: FieldProject = {
  id: makeId('fpr', 'atlas-paraguay'),
  name: { text: 'ATLAS Paraguay', lang: 'en' },
  gloss: {},
  glossLanguage: {},
  longName: { en: 'Attaining Lasting Change Paraguay' },
  roles: [
    { organisationId: usdol.id, role: 'donor' },
    { organisationId: winrock.id, role: 'prime' },
    { organisationId: partners.id, role: 'sub-awardee' },
  ],
  countryIds: [paraguay],
  countryCount: 4,
  start: date('2019-04'),
  end: null,
  aims: {
    en: 'Part of a global project that makes host governments better able to curb child labor, forced labor and trafficking.',
  },
}

export const fieldProjects: readonly FieldProject[] = [nande, atlas]

const activity = (
  fields: Pick<Activity, 'id' | 'projectId' | 'type' | 'title' | 'date'> & Partial<Activity>,
): Activity => ({
  mode: null,
  end: null,
  quantity: null,
  audience: {},
  partnerIds: [],
  participants: null,
  outcome: {},
  answers: [],
  sourceId: article.id,
  ...fields,
})

export const referralMechanism = activity({
  id: makeId('act', 'referral-mechanism'),
  projectId: nande.id,
  type: 'milestone',
  title: { en: 'Referral Mechanism completed' },
  date: date('2020-06'),
  quantity: 1,
  outcome: { en: 'A formal mechanism, so that victims of trafficking in Paraguay receive comprehensive services.' },
  answers: [
    { findingId: identification.id, extent: 'full' },
    { findingId: services.id, extent: 'full' },
    { findingId: coordination.id, extent: 'part' },
  ],
})

const inPersonTraining = activity({
  id: makeId('act', 'in-person-training'),
  projectId: nande.id,
  type: 'training',
  mode: 'in-person',
  title: { en: 'Training sessions in person' },
  date: date('2020-02'),
  end: date('2020-07'),
  audience: { en: 'Law enforcement officials and civil society actors' },
  outcome: { en: 'Officials can recognize cases of trafficking and refer them to the appropriate agencies.' },
  answers: [
    { findingId: identification.id, extent: 'full' },
    { findingId: investigate.id, extent: 'part' },
  ],
})

/** The article counts “trainings and workshops” together; how many were which is not known, so all are entered as trainings. */
const virtualTraining = (n: number): Activity =>
  activity({
    id: makeId('act', `virtual-training-${n}`),
    projectId: nande.id,
    type: 'training',
    mode: 'virtual',
    title: { en: `Virtual training or workshop ${n}` },
    date: date('2020-05'),
    end: date('2020-07'),
    quantity: 1,
    audience: { en: 'National and local officials' },
    outcome: {
      en: 'Covered national and international trafficking law, the identification of victims, and the services that care for them.',
    },
    answers: [{ findingId: identification.id, extent: 'full' }],
  })

const webinar = (n: number): Activity =>
  activity({
    id: makeId('act', `webinar-${n}`),
    projectId: nande.id,
    type: 'webinar',
    mode: 'virtual',
    title: { en: `Webinar ${n} for the Month to Prevent TIP` },
    date: date('2020-07'),
    quantity: 1,
    outcome: { en: 'Hosted or supported by the project.' },
  })

const meetings = activity({
  id: makeId('act', 'meetings'),
  projectId: atlas.id,
  type: 'meeting',
  title: { en: 'Meetings with government institutions' },
  date: date('2020-04'),
  end: date('2020-07'),
  audience: { en: 'Government institutions of Paraguay' },
  partnerIds: [minna.id, attorneyGeneral.id, mtess.id],
  outcome: {
    en: 'Encouraged the institutions to join anti-trafficking activities, among them trainings and events that raise public awareness.',
  },
  answers: [{ findingId: coordination.id, extent: 'full' }],
})

const curriculum = activity({
  id: makeId('act', 'curriculum'),
  projectId: atlas.id,
  type: 'curriculum',
  title: { en: 'Training curriculum continues' },
  // Under way when the article was written; it does not say since when.
  date: date('2020-07'),
  quantity: 1,
  audience: { en: 'Law enforcement officials' },
  outcome: { en: 'Builds skills for each step of a trafficking case.' },
  answers: [
    { findingId: investigate.id, extent: 'full' },
    { findingId: identification.id, extent: 'part' },
  ],
})

export const activities: readonly Activity[] = [
  inPersonTraining,
  ...[1, 2, 3, 4, 5, 6].map(virtualTraining),
  referralMechanism,
  ...[1, 2, 3, 4].map(webinar),
  meetings,
  curriculum,
]

const update = (name: string, project: FieldProject, when: string, text: string): ProjectUpdate => ({
  id: makeId('upd', name),
  projectId: project.id,
  date: date(when),
  text: { en: text },
  sourceId: article.id,
})

export const updates: readonly ProjectUpdate[] = [
  update(
    'nande-2020-06',
    nande,
    '2020-06',
    'The formal Referral Mechanism is complete: victims of trafficking in Paraguay are to receive comprehensive services.',
  ),
  update(
    'nande-2020-07',
    nande,
    '2020-07',
    'The planned trainings now take place on virtual platforms. In July the project hosted and supported webinars for Paraguay’s Month to Prevent TIP.',
  ),
  update(
    'atlas-2020-07',
    atlas,
    '2020-07',
    'Meetings with key actors of the Government of Paraguay went on through the pandemic, to keep in constant contact and to stress the new challenges. The training curriculum for law enforcement continues.',
  ),
]
