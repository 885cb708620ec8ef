// A Vite plugin: after the page is built, lists its files for the `app:` protocol, which serves nothing else.
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
})

/**
 * @param {{ folder: string, listFile: string }} places the built page, and where the list goes
 * @returns {import('vite').Plugin}
 */
export function builtFileList({ folder, listFile }) {
  return {
    name: 'briefwright:built-file-list',
    apply: 'build',
    async closeBundle(error) {
      if (error) return
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
        .sort()
      const list = Object.fromEntries(files.map((file) => [new URL(file, 'app://bundle/').pathname, { file, type: typeOf(file) }]))
      await writeFile(listFile, `${JSON.stringify(list, null, 2)}\n`)
    },
  }
}

function typeOf(/** @type {string} */ file) {
  const type = TYPES[path.extname(file).toLowerCase()]
  if (type === undefined) throw new Error(`${file} has no content type yet: add its ending to scripts/built-file-list.mjs`)
  return type
}
