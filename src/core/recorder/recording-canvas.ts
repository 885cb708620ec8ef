/** The canvas that a recording context belongs to; Chart.js takes it for an HTML canvas. Size in pixels. */
import type { DisplayList } from './display-list'
import { RecordingContext2D } from './recording-context'
import type { TextMeasurer } from './text-measurer'

export class RecordingCanvas {
  #width: number
  #height: number
  readonly #context: RecordingContext2D

  constructor(width: number, height: number, measurer: TextMeasurer) {
    this.#width = width
    this.#height = height
    this.#context = new RecordingContext2D(this, measurer)
    Object.preventExtensions(this)
  }

  get width(): number {
    return this.#width
  }
  /** Setting the size, even to what it was, empties a canvas. */
  set width(value: number) {
    this.#width = value
    this.#context.forget()
  }
  get height(): number {
    return this.#height
  }
  set height(value: number) {
    this.#height = value
    this.#context.forget()
  }

  getContext(kind: '2d'): RecordingContext2D
  getContext(kind: string): RecordingContext2D | null
  getContext(kind: string): RecordingContext2D | null {
    return kind === '2d' ? this.#context : null
  }

  /** What has been drawn up to now. Later drawing does not change it. */
  get displayList(): DisplayList {
    return { width: this.#width, height: this.#height, ops: this.#context.recordedOps }
  }
}
