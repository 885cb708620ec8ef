// Puts the spelling dictionaries and their licences beside the built main process.
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const PARTS = /** @type {const} */ ([
  ['index.aff', 'aff'],
  ['index.dic', 'dic'],
  ['license', 'license.txt'],
])

/** @param {string} packages the folder with the packages @returns {import('vite').Plugin} */
export function dictionaries(packages) {
  return {
    name: 'dictionaries',
    async generateBundle() {
      for (const language of ['en', 'es', 'pt'])
        for (const [file, ending] of PARTS)
          this.emitFile({
            type: 'asset',
            fileName: `dictionaries/${language}.${ending}`,
            source: await readFile(path.join(packages, `dictionary-${language}`, file)),
          })
    },
  }
}
