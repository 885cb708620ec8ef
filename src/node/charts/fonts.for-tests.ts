import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFiles } from './measure'

const requireModule = createRequire(import.meta.url)

function face(name: string): string {
  return join(
    dirname(requireModule.resolve('@expo-google-fonts/source-sans-3/package.json')),
    name,
    `SourceSans3_${name}.ttf`,
  )
}

export const FONT_FILES: FontFiles = {
  Sans: {
    normal: face('400Regular'),
    bold: face('600SemiBold'),
    italics: face('400Regular_Italic'),
    bolditalics: face('600SemiBold_Italic'),
  },
}
