// A whole process with Typst: node typst.mjs MODULE WORKSPACE MAIN FONTS OUT
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [module = '', workspace = '', mainFilePath = '', fonts = '', out = ''] = process.argv.slice(2)
const { NodeCompiler } = createRequire(import.meta.url)(module)
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: JSON.parse(fonts) }] })
const pdf = compiler.pdf({ mainFilePath })
if (!pdf) throw new Error('Typst made no PDF')
writeFileSync(out, pdf)
