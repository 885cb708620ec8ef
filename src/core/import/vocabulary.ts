/** Words of a table and what they stand for: closed lists in three languages, and the records of the project by their names. */
import { ACTIVITY_MODES, ACTIVITY_TYPES, ORGANISATION_KINDS } from '../model/field-work'
import type { Localized } from '../model/language'
import type { Project } from '../model/project'
import { FINDING_KINDS, MEASURES, PILLARS, TIERS } from '../model/report'
import { fold } from './fold'

export const VOCABULARIES = [
  'activity-type',
  'activity-mode',
  'project',
  'organisation',
  'organisation-kind',
  'country',
  'edition',
  'tier',
  'finding-kind',
  'pillar',
  'measure',
  'source',
] as const
export type VocabularyName = (typeof VOCABULARIES)[number]

/** The tier that no source states: a value of its own, for a word may say so. */
export const UNKNOWN_TIER = '?'

export interface Vocabulary {
  readonly name: VocabularyName
  /** Every value a word can stand for, in order. */
  readonly values: readonly string[]
  /** @param word as it stands in the table */
  readonly find: (word: string) => string | undefined
  /** New words may become new records. */
  readonly grows: boolean
}

type Words = Readonly<Record<string, readonly string[]>>

const WORDS: Readonly<Partial<Record<VocabularyName, Words>>> = {
  'activity-type': {
    training: [
      'trainings',
      'capacitacion',
      'capacitaciones',
      'entrenamiento',
      'formacion',
      'curso',
      'course',
      'capacitacao',
      'treinamento',
      'formacao',
    ],
    workshop: ['workshops', 'taller', 'talleres', 'oficina', 'oficinas'],
    webinar: ['webinars', 'webinario', 'seminario web', 'seminario virtual'],
    meeting: ['meetings', 'reunion', 'reuniones', 'reuniao', 'reunioes'],
    event: ['events', 'evento', 'eventos', 'conference', 'conferencia', 'foro', 'forum'],
    milestone: ['milestones', 'hito', 'hitos', 'marco', 'marcos'],
    curriculum: ['curricula', 'plan de estudios', 'malla curricular', 'curriculo', 'curso curricular'],
  },
  'activity-mode': {
    'in-person': ['in person', 'face to face', 'face-to-face', 'presencial', 'onsite', 'on site'],
    virtual: ['online', 'on-line', 'remote', 'en linea', 'remoto', 'remota', 'a distancia', 'a distância', 'zoom'],
    hybrid: ['hibrido', 'hibrida', 'blended', 'semipresencial'],
  },
  'organisation-kind': {
    own: ['own organisation', 'own organization', 'propia', 'propria'],
    donor: ['donors', 'donante', 'donantes', 'doador', 'financiador', 'funder'],
    government: ['gov', 'gobierno', 'governo', 'estado', 'public'],
    international: [
      'international organisation',
      'international organization',
      'internacional',
      'igo',
      'un',
      'onu',
      'organismo internacional',
    ],
    'civil-society': ['civil society', 'ngo', 'ong', 'cso', 'osc', 'sociedad civil', 'sociedade civil'],
  },
  tier: {
    '1': ['tier 1', 'tier1', 't1', 'nivel 1'],
    '2': ['tier 2', 'tier2', 't2', 'nivel 2'],
    '2WL': [
      'tier 2 watch list',
      'tier 2 watchlist',
      'tier 2 wl',
      'tier 2wl',
      'tier2wl',
      '2 wl',
      't2wl',
      'watch list',
      'watchlist',
      'lista de vigilancia',
      'nivel 2 lista de vigilancia',
      'nivel 2, lista de vigilancia',
    ],
    '3': ['tier 3', 'tier3', 't3', 'nivel 3'],
    SC: ['special case', 'special', 'caso especial'],
    [UNKNOWN_TIER]: ['unknown', 'desconocido', 'desconhecido', 'not known', 'n/a'],
  },
  'finding-kind': {
    progress: [
      'progresses',
      'avance',
      'avances',
      'progreso',
      'progresos',
      'progresso',
      'progressos',
      'logro',
      'logros',
    ],
    shortcoming: [
      'shortcomings',
      'gap',
      'gaps',
      'deficiencia',
      'deficiencias',
      'brecha',
      'brechas',
      'lacuna',
      'lacunas',
      'falencia',
    ],
    recommendation: [
      'recommendations',
      'recomendacion',
      'recomendaciones',
      'recomendacao',
      'recomendacoes',
      'prioritized recommendation',
    ],
  },
  pillar: {
    prosecution: [
      'enjuiciamiento',
      'procesamiento',
      'persecucion',
      'persecucion penal',
      'persecucao',
      'acusacao',
      'judicializacion',
    ],
    protection: ['proteccion', 'protecao'],
    prevention: ['prevencion', 'prevencao'],
    partnership: ['partnerships', 'alianza', 'alianzas', 'asociacion', 'parceria', 'parcerias'],
  },
  measure: {
    investigations: ['investigation', 'cases investigated', 'investigaciones', 'investigacion', 'investigacoes'],
    prosecutions: [
      'prosecution',
      'prosecuted',
      'enjuiciamientos',
      'procesamientos',
      'acusaciones',
      'processos',
      'acusacoes',
    ],
    convictions: ['conviction', 'convicted', 'condenas', 'condena', 'condenacoes'],
    'victims-identified': [
      'victims identified',
      'victims',
      'identified victims',
      'victimas identificadas',
      'victimas',
      'vitimas identificadas',
      'vitimas',
    ],
  },
}

const VALUES: Readonly<Partial<Record<VocabularyName, readonly string[]>>> = {
  'activity-type': ACTIVITY_TYPES,
  'activity-mode': ACTIVITY_MODES,
  'organisation-kind': ORGANISATION_KINDS,
  tier: [...TIERS, 'SC', UNKNOWN_TIER],
  'finding-kind': FINDING_KINDS,
  pillar: PILLARS,
  measure: MEASURES,
}

/** What a value is called in tables, itself first. */
export const wordsFor = (name: VocabularyName, value: string): readonly string[] => [
  value,
  ...(WORDS[name]?.[value] ?? []),
]

const textsOf = (text: Localized): readonly string[] => Object.values(text)

function recordNames(name: VocabularyName, project: Project): readonly (readonly [string, readonly string[]])[] {
  switch (name) {
    case 'project':
      return project.fieldProjects.map((p) => [p.id, [p.name.text, ...textsOf(p.longName), ...textsOf(p.gloss)]])
    case 'organisation':
      return project.organisations.map((o) => [o.id, [...textsOf(o.name), o.localName?.text ?? '', o.acronym]])
    case 'country':
      return project.countries.map((c) => [c.id, [...textsOf(c.name), c.iso3]])
    case 'edition':
      return project.editions
        .toSorted((a, b) => b.year - a.year)
        .map((e) => [e.id, [e.year, `tip report ${e.year}`, `tip ${e.year}`, `${e.year} tip report`].map(String)])
    case 'source':
      return sourceNames(project)
    default:
      return []
  }
}

/** Editions of one report have one title: then only the title with its year says which is meant. */
function sourceNames({ sources, editions }: Project): readonly (readonly [string, readonly string[]])[] {
  const titled = new Map<string, number>()
  for (const { title } of sources)
    for (const key of new Set(textsOf(title).map(fold))) titled.set(key, (titled.get(key) ?? 0) + 1)
  return sources.map(({ id, title, author, url, issued }) => {
    const year = issued?.slice(0, 4)
    const edition = editions.find((one) => one.sourceId === id)
    return [
      id,
      [
        ...textsOf(title).flatMap((text) => [
          ...(titled.get(fold(text)) === 1 ? [text, ...(author === '' ? [] : [`${author}: ${text}`])] : []),
          ...(year === undefined ? [] : [`${text} ${year}`, `${text}, ${year}`, `${text} (${year})`]),
        ]),
        ...(edition ? [`tip report ${edition.year}`, `tip ${edition.year}`] : []),
        url,
      ],
    ]
  })
}

/** The words that are known in this project. The first record with a name keeps it. */
export function vocabularyOf(name: VocabularyName, project: Project): Vocabulary {
  const values = VALUES[name]
  const named: readonly (readonly [string, readonly string[]])[] = values
    ? values.map((value) => [value, wordsFor(name, value)])
    : recordNames(name, project)
  const known = new Map<string, string>()
  for (const [value, words] of named) {
    for (const word of words) {
      const key = fold(word)
      if (key !== '' && !known.has(key)) known.set(key, value)
    }
  }
  return {
    name,
    values: named.map(([value]) => value),
    find: (word) => known.get(fold(word)) ?? known.get(fold(word.replace(/\s*\([^)]*\)\s*$/, ''))),
    grows: name === 'organisation' || name === 'project' || name === 'source',
  }
}
