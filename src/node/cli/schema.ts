import type { Command } from './command'

export const schemaCommand: Command = {
  name: 'schema',
  files: [],
  options: [],
  summary: 'Prints the JSON Schema of the project file, with a description of every field.',
  details: 'Ids that must exist and be unique are checked by “validate”; a JSON Schema cannot say so.',
  run: async (_call, io) => {
    const { projectJsonSchema } = await import('../../core/project-file/json-schema')
    io.stdout(`${JSON.stringify(projectJsonSchema(), null, 2)}\n`)
    return 0
  },
}
