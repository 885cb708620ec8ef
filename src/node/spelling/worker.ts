/** The spelling thread: Hunspell with the dictionaries that ship with the app. A dictionary is read when its language is first asked for. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type Hunspell, loadModule } from 'hunspell-asm'
import type { Language } from '../../core/model/language'
import type { SpellingAnswer, SpellingRequest } from './spelling-messages'

const port = parentPort
if (!port || typeof workerData !== 'string') throw new Error('the spelling thread is started with a folder')
const folder = workerData

const MOST_SUGGESTIONS = 7
const factory = loadModule()
const dictionaries = new Map<Language, Promise<Hunspell>>()

async function read(language: Language): Promise<Hunspell> {
  const [{ mountBuffer, create }, aff, dic] = await Promise.all([
    factory,
    readFile(path.join(folder, `${language}.aff`)),
    readFile(path.join(folder, `${language}.dic`)),
  ])
  return create(mountBuffer(aff, `${language}.aff`), mountBuffer(dic, `${language}.dic`))
}

function dictionaryOf(language: Language): Promise<Hunspell> {
  const known = dictionaries.get(language)
  if (known) return known
  const reading = read(language)
  dictionaries.set(language, reading)
  return reading
}

port.on('message', async ({ id, language, words, ask }: SpellingRequest) => {
  try {
    const dictionary = await dictionaryOf(language)
    const [first = ''] = words
    const answer =
      ask === 'check'
        ? words.filter((word) => !dictionary.spell(word))
        : dictionary.suggest(first).slice(0, MOST_SUGGESTIONS)
    port.postMessage({ id, words: answer } satisfies SpellingAnswer)
  } catch {
    port.postMessage({ id, words: null } satisfies SpellingAnswer)
  }
})
