/** A canvas call or setting that the recorder does not carry out. Going on would print something else than was asked. */
export class UnsupportedCanvasCall extends Error {
  override readonly name = 'UnsupportedCanvasCall'

  constructor(
    readonly call: string,
    reason: string,
  ) {
    super(`recorder: ${call} is not supported: ${reason}`)
  }
}
