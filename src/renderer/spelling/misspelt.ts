/** Which words no dictionary and no name of the project knows. The dictionaries are asked on another thread, about each word once. */
import type { Language } from '../../core/model/language'
import type { Project } from '../../core/model/project'
import { knownForm, projectWords } from '../../core/spelling/words'
import { bridge } from '../bridge'
import { settingsStore } from '../settings'

export interface CheckedWord {
  readonly word: string
  readonly language: Language
  /** As the dictionary writes it. */
  readonly asked: string
}

/** What the dictionaries said, by language and word; kept by whoever asks again. */
export type KnownAnswers = Map<string, boolean>

/** The fields on screen ask for the same project one after the other. */
const namesOf = (() => {
  const cache = new WeakMap<Project, ReadonlySet<string>>()
  return (project: Project): ReadonlySet<string> => {
    const have = cache.get(project)
    if (have) return have
    const words = projectWords(project)
    cache.set(project, words)
    return words
  }
})()

export async function misspeltOf<W extends CheckedWord>(
  words: readonly W[],
  project: Project,
  known: KnownAnswers,
): Promise<readonly W[]> {
  const open = words.filter(({ language, asked }) => !known.has(`${language}/${asked}`))
  for (const language of new Set(open.map((word) => word.language))) {
    const asked = [...new Set(open.filter((word) => word.language === language).map((word) => word.asked))]
    const wrong = new Set(await bridge.checkSpelling({ language, words: asked }).catch(() => []))
    for (const word of asked) known.set(`${language}/${word}`, !wrong.has(word))
  }
  const names = namesOf(project)
  const own = new Set(settingsStore.getState().words.map(knownForm))
  return words.filter(
    ({ word, language, asked }) =>
      known.get(`${language}/${asked}`) === false && !names.has(knownForm(word)) && !own.has(knownForm(word)),
  )
}
