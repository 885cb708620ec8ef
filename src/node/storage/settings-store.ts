/** What the app remembers besides projects, in a small file of its own. It can always be started: what cannot be read is kept aside and said. */
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import { LANGUAGES } from '../../core/model/language'
import { UserError } from '../../core/user-error'
import { writeError } from './disk-errors'
import { createTurns } from './in-turn'
import { makeFolder } from './make-folder'
import { readLimited } from './read-limited'
import { writeDurably } from './write-durably'

export const MOST_RECENT_FILES = 10
const MOST_BYTES = 1024 * 1024
const MOST_WINDOWS = 50
const MOST_SCREENS = 50
/** As the screens write them. */
export const paneSize = z.union([
  z.number().min(0).max(100_000),
  z.string().regex(/^\d{1,6}(?:\.\d{1,20})?(?:px|rem|%)$/),
])
const pixels = z.int().min(-100_000).max(100_000)

/** One schema a field: a bad one does not take the others with it. */
const FIELDS = {
  /** Newest first. */
  recentFiles: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(4096),
        openedAt: z.number().min(0),
        /** The as-of date of its first briefing when it was last opened or saved. */
        asOf: z.iso.date().nullable().default(null),
        /** Id of the project in it. Left out: opened before this was noted. */
        project: z.exactOptional(z.string().max(60)),
      }),
    )
    .max(MOST_RECENT_FILES),
  /** By the kind of window, or by project id. */
  windowPlaces: z
    .record(
      z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/),
      z.strictObject({
        x: pixels,
        y: pixels,
        width: z.int().min(100).max(20_000),
        height: z.int().min(100).max(20_000),
        isMaximized: z.boolean(),
      }),
    )
    .refine((places) => Object.keys(places).length <= MOST_WINDOWS),
  /** Of the screens, not of a briefing. */
  language: z.enum(LANGUAGES),
  theme: z.enum(['system', 'light', 'dark']),
  /** Who is named as author in new projects; empty: nobody. */
  author: z.string().max(200),
  /** Likewise. */
  organisation: z.string().max(200),
  unit: z.string().max(200),
  /** Of the panes of a screen, by its name and how many there are: a share of the room, or a length with its unit. */
  paneSizes: z
    .record(z.string().regex(/^[a-z0-9/-]{1,64}$/), z.array(paneSize).max(8))
    .refine((sizes) => Object.keys(sizes).length <= MOST_SCREENS),
  /** By screen: whether the pages stand beside it. A screen that is not named follows its own rule. */
  pagesShown: z
    .record(z.string().regex(/^[a-z-]{1,32}$/), z.boolean())
    .refine((shown) => Object.keys(shown).length <= MOST_SCREENS),
  /** Of the windows, in percent. */
  zoom: z.int().min(80).max(300),
  /** Taken as right by the spelling check, in every project. */
  words: z.array(z.string().min(1).max(100)).max(5_000),
  /** Of new briefings, the main one first. */
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length),
  /** Whether files that are opened come into the list of recent ones. */
  keepsRecentFiles: z.boolean(),
  /** Whether a save notes in the file who changed what. */
  keepsChangeLog: z.boolean(),
} as const

export type Settings = { readonly [F in keyof typeof FIELDS]: z.infer<(typeof FIELDS)[F]> }
export type WindowPlace = Settings['windowPlaces'][string]

export const DEFAULT_SETTINGS: Settings = {
  recentFiles: [],
  windowPlaces: {},
  language: 'en',
  theme: 'system',
  author: '',
  organisation: '',
  unit: '',
  paneSizes: {},
  pagesShown: {},
  zoom: 100,
  words: [],
  languages: ['en'],
  keepsRecentFiles: true,
  keepsChangeLog: true,
}

export interface SettingsProblem {
  /** Which of the settings are the defaults now. Empty: only something unknown was left out. */
  readonly fields: readonly (keyof Settings)[]
  /** Name of the file with the old content; undefined: it could not be kept. */
  readonly keptAs: string | undefined
  readonly message: string
}

export interface SettingsStore {
  readonly get: () => Settings
  /** The new value holds at once. @throws UserError when it could not be written; it holds all the same until the app ends */
  readonly update: (change: (settings: Settings) => Settings) => Promise<void>
  /** What was wrong with the file at the start. */
  readonly problem: SettingsProblem | undefined
}

/** Never fails. @param clock milliseconds since 1970 */
export async function openSettings(file: string, clock: () => number): Promise<SettingsStore> {
  const { settings, problem } = await readSettings(file, clock)
  const low = new Low<Settings>(settingsAdapter(file), settings)
  const inTurn = createTurns()
  return {
    get: () => low.data,
    update: async (change) => {
      const next = change(low.data)
      if (next === low.data) return
      // checked as when it is read: a value that would not come back is a mistake of the program
      low.data = z.strictObject(FIELDS).parse(next)
      await inTurn(() => low.write())
    },
    problem,
  }
}

/** Newest first, each once. */
export const withRecentFile = (
  settings: Settings,
  file: string,
  openedAt: number,
  asOf: string | null = null,
  project?: string,
): Settings => ({
  ...settings,
  recentFiles: [
    { path: file, openedAt, asOf, ...(project === undefined ? {} : { project }) },
    ...settings.recentFiles.filter((recent) => recent.path !== file),
  ].slice(0, MOST_RECENT_FILES),
})

function settingsAdapter(file: string): Adapter<Settings> {
  return {
    read: async () => null, // read once, at the start, where a bad file is dealt with
    write: async (settings) => {
      try {
        await makeFolder(path.dirname(file))
        await writeDurably(file, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`))
      } catch (error) {
        throw writeError(file, error)
      }
    },
  }
}

interface ReadSettings {
  readonly settings: Settings
  readonly problem: SettingsProblem | undefined
}

async function readSettings(file: string, clock: () => number): Promise<ReadSettings> {
  let found: unknown
  try {
    const { bytes } = await readLimited(file, MOST_BYTES)
    found = bytes.length > MOST_BYTES ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (error) {
    if (error instanceof UserError && error.code === 'gone') return { settings: DEFAULT_SETTINGS, problem: undefined }
  }
  const values = z.record(z.string(), z.unknown()).safeParse(found).data
  if (values === undefined) {
    return { settings: DEFAULT_SETTINGS, problem: await keepAside(file, fieldNames(), clock) }
  }
  const bad = fieldNames().filter((name) => name in values && !FIELDS[name].safeParse(values[name]).success)
  const hasUnknown = Object.keys(values).some((name) => !Object.hasOwn(FIELDS, name))
  const settings = z.object(FIELDS).parse({
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(Object.entries(values).filter(([name]) => !bad.some((one) => one === name))),
  })
  const problem = bad.length > 0 || hasUnknown ? await keepAside(file, bad, clock) : undefined
  return { settings, problem }
}

const fieldNames = (): readonly (keyof Settings)[] => Object.keys(FIELDS) as (keyof Settings)[]

async function keepAside(
  file: string,
  fields: readonly (keyof Settings)[],
  clock: () => number,
): Promise<SettingsProblem> {
  const date = new Date(clock()).toISOString().slice(0, 19).replaceAll(':', '-')
  const keptAs = `${path.basename(file)}.bad-${date}`
  const isKept = await rename(file, path.join(path.dirname(file), keptAs)).then(
    () => true,
    () => false,
  )
  const what =
    fields.length === fieldNames().length
      ? 'The settings could not be read; the usual ones are used.'
      : fields.length === 0
        ? 'The settings held something this Briefwright does not know; the rest is used as it was.'
        : `Some settings could not be read (${fields.join(', ')}); the usual ones are used for them.`
  const where = isKept ? ` The old settings are kept as “${keptAs}”.` : ''
  return {
    fields,
    keptAs: isKept ? keptAs : undefined,
    message: `${what}${where} No project is concerned.`,
  }
}

export const withoutRecentFile = (settings: Settings, file: string): Settings => ({
  ...settings,
  recentFiles: settings.recentFiles.filter((recent) => recent.path !== file),
})
