/** Serves the built page at `app://bundle/`: a look-up in a list made at build time, so no path can lead elsewhere. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { CSP, DEVELOPMENT_CSP, HOST, responseHeaders, SCHEME } from './hardening'

/** URL path -> file below the renderer's folder, and its content type. */
export type BuiltFiles = ReadonlyMap<string, { readonly file: string; readonly type: string }>

const builtFilesSchema = z.record(z.string(), z.strictObject({ file: z.string(), type: z.string() }))

/** @param listFile out/renderer-files.json, written by the build */
export async function readBuiltFiles(listFile: string): Promise<BuiltFiles> {
  const list = builtFilesSchema.parse(JSON.parse(await readFile(listFile, 'utf8')))
  return new Map(Object.entries(list))
}

/** The file a request asks for, or undefined: anything but a GET of a listed path on our host. */
export function findBuiltFile(
  files: BuiltFiles,
  method: string,
  url: string,
): { file: string; type: string } | undefined {
  const at = URL.parse(url)
  if (at === null || method !== 'GET' || at.protocol !== `${SCHEME}:` || at.host !== HOST) return undefined
  return files.get(at.pathname)
}

export type Answer = (request: Request) => Promise<Response>

export function answerWithBuiltFiles(root: string, files: BuiltFiles): Answer {
  new Response() // Node loads what this takes at its first use, for 30 ms: now, while the page gets its process
  return async (request) => {
    const found = findBuiltFile(files, request.method, request.url)
    if (found === undefined) return new Response(null, { status: 404 })
    const bytes = await readFile(path.join(root, found.file))
    return new Response(bytes, { headers: responseHeaders(found.type, CSP) })
  }
}

/** In a checkout only: the same address, answered by the development server on this machine. */
export function answerFromDevServer(origin: string): Answer {
  return async (request) => {
    const at = URL.parse(request.url)
    if (at === null || request.method !== 'GET' || at.host !== HOST) return new Response(null, { status: 404 })
    const answer = await fetch(new URL(at.pathname + at.search, origin)) // Node's fetch: Chromium itself finds no host
    const type = answer.headers.get('content-type') ?? 'application/octet-stream'
    return new Response(await answer.arrayBuffer(), {
      status: answer.status,
      headers: responseHeaders(type, DEVELOPMENT_CSP),
    })
  }
}
