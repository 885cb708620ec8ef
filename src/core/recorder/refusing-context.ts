/**
 * The members of a canvas context that the recorder refuses. A setting may be given the value it has anyway, for
 * Chart.js writes some of them at every turn; any other value throws.
 */
import { UnsupportedCanvasCall } from './unsupported'

const VECTOR_ONLY = 'it works on pixels, and a recorded drawing has none'
const NOT_NEEDED = 'no figure needs it; write it out with lines and curves'

export class RefusingContext {
  get globalCompositeOperation(): string {
    return 'source-over'
  }
  set globalCompositeOperation(value: string) {
    allowOnly('globalCompositeOperation', value, 'source-over')
  }
  get filter(): string {
    return 'none'
  }
  set filter(value: string) {
    allowOnly('filter', value, 'none')
  }
  get letterSpacing(): string {
    return '0px'
  }
  set letterSpacing(value: string) {
    allowOnly('letterSpacing', value, '0px')
  }
  get wordSpacing(): string {
    return '0px'
  }
  set wordSpacing(value: string) {
    allowOnly('wordSpacing', value, '0px')
  }
  get direction(): string {
    return 'ltr'
  }
  set direction(value: string) {
    allowOnly('direction', value, 'ltr', 'inherit')
  }
  get fontKerning(): string {
    return 'auto'
  }
  set fontKerning(value: string) {
    allowOnly('fontKerning', value, 'auto')
  }
  get fontStretch(): string {
    return 'normal'
  }
  set fontStretch(value: string) {
    allowOnly('fontStretch', value, 'normal')
  }
  get fontVariantCaps(): string {
    return 'normal'
  }
  set fontVariantCaps(value: string) {
    allowOnly('fontVariantCaps', value, 'normal')
  }
  get textRendering(): string {
    return 'auto'
  }
  set textRendering(value: string) {
    allowOnly('textRendering', value, 'auto')
  }

  // A shadow shows when it is blurred or moved; its colour alone does nothing, and datalabels sets it always.
  get shadowBlur(): number {
    return 0
  }
  set shadowBlur(value: number) {
    allowOnly('shadowBlur', value, 0)
  }
  get shadowOffsetX(): number {
    return 0
  }
  set shadowOffsetX(value: number) {
    allowOnly('shadowOffsetX', value, 0)
  }
  get shadowOffsetY(): number {
    return 0
  }
  set shadowOffsetY(value: number) {
    allowOnly('shadowOffsetY', value, 0)
  }
  get shadowColor(): string {
    return 'rgba(0, 0, 0, 0)'
  }
  set shadowColor(_value: string) {}

  createPattern(): never {
    return refuse('createPattern', 'tiles show seams in a PDF; use a hatch')
  }
  createLinearGradient(): never {
    return refuse('createLinearGradient', 'gradients become patterns and soft masks in a PDF; use a plain colour')
  }
  createRadialGradient(): never {
    return refuse('createRadialGradient', 'gradients become patterns and soft masks in a PDF; use a plain colour')
  }
  createConicGradient(): never {
    return refuse('createConicGradient', 'gradients become patterns and soft masks in a PDF; use a plain colour')
  }
  createImageData(): never {
    return refuse('createImageData', VECTOR_ONLY)
  }
  getImageData(): never {
    return refuse('getImageData', VECTOR_ONLY)
  }
  putImageData(): never {
    return refuse('putImageData', VECTOR_ONLY)
  }
  isPointInPath(): never {
    return refuse('isPointInPath', NOT_NEEDED)
  }
  isPointInStroke(): never {
    return refuse('isPointInStroke', NOT_NEEDED)
  }
  arcTo(): never {
    return refuse('arcTo', NOT_NEEDED)
  }
  reset(): never {
    return refuse('reset', 'make a new recording canvas')
  }
}

function refuse(call: string, reason: string): never {
  throw new UnsupportedCanvasCall(call, reason)
}

/** Canvas settings given as undefined or null are ignored by browsers, and Chart.js counts on it. */
function allowOnly<T>(name: string, value: T, ...allowed: readonly T[]): void {
  if (value == null || allowed.includes(value)) return
  refuse(`${name} = ${String(value)}`, `only ${String(allowed[0])} can be drawn`)
}
