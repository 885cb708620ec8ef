import { readFile } from 'node:fs/promises'
import { resourceFile } from '../resources'
import { type Command, required } from './command'
import { forceOption } from './options'
import { refuseExisting, writeFile } from './write-file'

/** Copies the bundled sample byte by byte. */
export const sampleCommand: Command = {
  name: 'sample',
  files: [],
  options: [
    {
      name: 'out',
      value: 'FILE',
      isRequired: true,
      about: 'The project file to write; its name should end in .briefing.',
    },
    forceOption,
  ],
  summary: 'Writes the sample project, Paraguay in the TIP Report 2020.',
  details: 'A file that is there already is kept, unless --force is given.',
  run: async (call) => {
    const out = required(call, 'out')
    if (!call.has('force')) await refuseExisting(out)
    await writeFile(out, await readFile(resourceFile('samples', 'paraguay-2020.briefing')))
    return 0
  },
}
