// A whole process with our engine, as the command line runs it: node ours.mjs ENGINE BRIEFING OUT
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [engine = '', briefing = '', out = ''] = process.argv.slice(2)
const { makePdf, expectShortLife } = await import(pathToFileURL(engine).href)
expectShortLife()
writeFileSync(out, (await makePdf(JSON.parse(readFileSync(briefing, 'utf8')))).bytes)
