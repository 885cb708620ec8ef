// A whole process with bare pdfmake: node pdfmake.mjs DEFINITION FONTS OUT
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [definition = '', fonts = '', out = ''] = process.argv.slice(2)
const pdfmake = createRequire(import.meta.url)('pdfmake')
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))
pdfmake.setFonts(read(fonts))
pdfmake.setUrlAccessPolicy(() => false)
writeFileSync(out, await pdfmake.createPdf(read(definition)).getBuffer())
