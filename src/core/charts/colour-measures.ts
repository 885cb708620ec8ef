/**
 * How far apart colours are: WCAG's contrast, CIEDE2000 (Sharma, Wu and Dalal 2005), and both as people with a colour-vision
 * deficiency see them (Machado, Oliveira and Fernandes 2009, full severity) and as grey paper shows them.
 */
import { parseColour } from '../recorder/paint'

type Three = readonly [number, number, number]

/** Each from 0 to 1; what is see-through is laid on the ground. */
function rgb(css: string, ground: Three = [1, 1, 1]): Three {
  const paint = parseColour(css)
  if (!paint) throw new Error(`not a colour: ${css}`)
  const part = (at: 0 | 1 | 2) =>
    (Number.parseInt(paint.hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255) * paint.alpha + ground[at] * (1 - paint.alpha)
  return [part(0), part(1), part(2)]
}
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const encoded = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)
const dot = ([a, b, c]: Three, [x, y, z]: Three): number => a * x + b * y + c * z
const each = ([a, b, c]: Three, change: (part: number) => number): Three => [change(a), change(b), change(c)]

const LUMINANCE: Three = [0.2126, 0.7152, 0.0722]
const luminance = (colour: Three): number => dot(each(colour, linear), LUMINANCE)

/** WCAG's contrast ratio, from 1 to 21. */
export function contrast(one: string, ground: string): number {
  const under = rgb(ground)
  const [a, b] = [luminance(rgb(one, under)), luminance(under)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const SEEN: Readonly<Record<'protan' | 'deutan' | 'tritan' | 'grey', readonly [Three, Three, Three]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [LUMINANCE, LUMINANCE, LUMINANCE],
}
export const VIEWS = ['normal', 'protan', 'deutan', 'tritan', 'grey'] as const
export type View = (typeof VIEWS)[number]

function seen(css: string, view: View): Three {
  const colour = rgb(css)
  if (view === 'normal') return colour
  const light = each(colour, linear)
  const part = (row: Three) => encoded(Math.min(1, Math.max(0, dot(row, light))))
  const [red, green, blue] = SEEN[view]
  return [part(red), part(green), part(blue)]
}

/** CIELAB under D65. */
function lab(colour: Three): Three {
  const light = each(colour, linear)
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], light) / 0.95047)
  const y = f(dot([0.2126729, 0.7151522, 0.072175], light))
  const z = f(dot([0.0193339, 0.119192, 0.9503041], light) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** From 0 for black to 100 for white. */
export const lightness = (css: string): number => lab(rgb(css))[0]

/** CIEDE2000 of two CIELAB colours. */
export function ciede2000([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const radians = Math.PI / 180
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)))
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)]
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)]
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360)
  const [h1, h2] = [hue(x1, b1), hue(x2, b2)]
  const isGrey = c1 * c2 === 0
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * radians)
  const middle = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const cos = (degrees: number) => Math.cos(degrees * radians)
  const t =
    1 - 0.17 * cos(middle - 30) + 0.24 * cos(2 * middle) + 0.32 * cos(3 * middle + 6) - 0.2 * cos(4 * middle - 63)
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t]
  const turned = 60 * Math.exp(-(((middle - 275) / 25) ** 2))
  const rt = -Math.sin(turned * radians) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
  return Math.sqrt(((l2 - l1) / sl) ** 2 + ((c2 - c1) / sc) ** 2 + (dH / sh) ** 2 + rt * ((c2 - c1) / sc) * (dH / sh))
}

/** How different two colours look in a view; about 1 is the least that is seen side by side. */
export const difference = (one: string, other: string, view: View): number =>
  ciede2000(lab(seen(one, view)), lab(seen(other, view)))

/** The two colours that are hardest to tell apart, over all views. */
export function worstPair(colours: Readonly<Record<string, string>>, views: readonly View[] = VIEWS) {
  const names = Object.entries(colours)
  return names
    .flatMap(([one, a], at) =>
      names
        .slice(at + 1)
        .flatMap(([other, b]) => views.map((view) => ({ pair: `${one}/${other}`, view, far: difference(a, b, view) }))),
    )
    .reduce((least, each) => (each.far < least.far ? each : least))
}
