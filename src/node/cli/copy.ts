import { LANGUAGES, type Language } from '../../core/model/language'
import { type Command, required, Stop } from './command'
import { openProject, refuseDamagedImages } from './open-project'
import { forceOption } from './options'
import { writing } from './write-file'

const PARTS = {
  'change-log': 'changeLog',
  comments: 'comments',
  internal: 'internal',
  'whole-pictures': 'wholePictures',
  unused: 'unused',
} as const
type Part = keyof typeof PARTS
const isPart = (word: string): word is Part => Object.hasOwn(PARTS, word)

/** A copy of a project to be sent on. */
export const copyCommand: Command = {
  name: 'copy',
  files: ['PROJECT'],
  options: [
    { name: 'out', value: 'FILE', isRequired: true, about: 'The copy to write; its name should end in .briefing.' },
    {
      name: 'without',
      value: 'PARTS',
      about: `What stays here, with commas between: ${Object.keys(PARTS).join(', ')}; or all.`,
    },
    {
      name: 'only',
      value: 'LANG',
      choices: LANGUAGES,
      about: 'Texts of this language only; where one was not written in it, the one that is printed instead.',
    },
    forceOption,
  ],
  summary: 'Writes a copy of a project to be sent on, without what should stay here.',
  details:
    'change-log: who changed what. comments: with how far each block is. internal: notes on tiers and statistics, the report’s words behind findings, reasons for counts and silenced checks, words to avoid, place and date of pictures, hidden blocks, people nobody may name. whole-pictures: what was cropped away. unused: figures, pictures, sources, people, organisations and findings that no briefing uses. The copy prints the same text. PROJECT stays as it is.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const stays = partsOf(call.text('without') ?? '')
    const opened = await openProject(file)
    refuseDamagedImages(file, opened)
    const only = LANGUAGES.find((one): one is Language => one === call.text('only')) ?? null
    if (only !== null && !opened.project.languages.includes(only))
      throw new Stop(
        2,
        `--only ${only}: the project is written in ${opened.project.languages.join(', ')}. Nothing was written.`,
      )
    const { copyOf, EVERYTHING } = await import('../../core/sharing/copy-project')
    const left = Object.fromEntries(stays.map((part) => [PARTS[part], false]))
    const copy = copyOf(opened.project, { ...EVERYTHING, ...left, language: only })
    const out = required(call, 'out')
    const { createProjectFile } = await import('../storage/project-files')
    await writing(() => createProjectFile(out, copy, call.has('force') ? 'anything' : 'nothing'))
    io.stderr(`${out}: a copy${stays.length === 0 ? '' : `, without ${stays.join(', ')}`}\n`)
    return 0
  },
}

/** @throws Stop with code 2 for a word that names no part */
function partsOf(text: string): readonly Part[] {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.includes('all')) return Object.keys(PARTS).filter(isPart)
  return words.map((word) => {
    if (isPart(word)) return word
    throw new Stop(
      2,
      `--without: there is no part “${word}”. There are ${Object.keys(PARTS).join(', ')}, and all. Nothing was written.`,
    )
  })
}
