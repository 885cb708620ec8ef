/**
 * HTML of the clipboard as a row of events. Nothing is handed to the browser's own parser, which Trusted Types refuse: the tags are told
 * apart here, and all that is read of them is their name and a few attributes. What is no tag is text.
 */

export type HtmlEvent =
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string }

/** Elements whose content is no text for people. */
const SILENT = ['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'iframe', 'object']
const TAG = /<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/gi
const ATTRIBUTE = /([a-z][a-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi

/** A megabyte of a web page is enough. */
const LONGEST = 2_000_000

export function* htmlEvents(html: string): Generator<HtmlEvent> {
  const source = html.slice(0, LONGEST)
  let at = 0
  let silent: string | undefined
  for (const match of source.matchAll(TAG)) {
    const [whole, slash, name, rest = ''] = match
    if (silent === undefined && match.index > at) yield textOf(source.slice(at, match.index))
    at = match.index + whole.length
    if (name === undefined) continue
    const tag = name.toLowerCase()
    if (silent !== undefined) {
      if (slash === '/' && tag === silent) silent = undefined
      continue
    }
    if (slash === '/') yield { kind: 'close', tag }
    else if (SILENT.includes(tag)) silent = rest.endsWith('/') ? undefined : tag
    else yield { kind: 'open', tag, attributes: attributesOf(rest) }
  }
  if (silent === undefined && at < source.length) yield textOf(source.slice(at))
}

const textOf = (text: string): HtmlEvent => ({ kind: 'text', text: decode(text) })

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
    name.toLowerCase(),
    decode(double ?? single ?? bare ?? ''),
  ])
  return Object.fromEntries(found)
}

/** Programs write the others as they are; an unknown name stays as it was written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  sect: '§',
  euro: '€',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  atilde: 'ã',
  otilde: 'õ',
  acirc: 'â',
  ecirc: 'ê',
  ocirc: 'ô',
  ccedil: 'ç',
  agrave: 'à',
  iexcl: '¡',
  iquest: '¿',
}

const decode = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') {
      const known = Object.hasOwn(NAMED, name.toLowerCase()) ? NAMED[name.toLowerCase()] : undefined
      if (known === undefined) return whole
      return /^\p{Lu}/u.test(name) ? known.toUpperCase() : known
    }
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
