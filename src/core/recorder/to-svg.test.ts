import { describe, expect, it } from 'vitest'
import { recordedHatch } from './hatch'
import { plainMeasurer } from './measurer.for-tests'
import { RecordingCanvas } from './recording-canvas'
import type { RecordingContext2D } from './recording-context'
import { toSvg } from './to-svg'

const words = { title: 'A & B', description: 'Said <aloud> "so"', language: 'en' }
function svgOf(draw: (context: RecordingContext2D) => void, said = words): string {
  const canvas = new RecordingCanvas(100, 50, plainMeasurer)
  draw(canvas.getContext('2d'))
  return toSvg(canvas.displayList, said)
}

/** Tags in pairs, names and quotes as XML wants them. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  const rest = svg
    .replace(/<\?xml [^>]*\?>/, '')
    .replace(/<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/g, (_, end, name, __, alone) => {
      if (end) expect(open.pop()).toBe(name)
      else if (!alone) open.push(name)
      return ''
    })
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/)
}

const everything = (context: RecordingContext2D): void => {
  context.save()
  context.rect(0, 0, 50, 50)
  context.clip()
  context.fillStyle = recordedHatch({ kind: 'diagonal', background: '#dce6f1', ink: '#0d2e55' })
  context.fillRect(10, 10, 20, 20)
  context.restore()
  context.setLineDash([4, 2])
  context.strokeStyle = 'rgba(255, 0, 0, 0.5)'
  context.lineCap = 'round'
  context.strokeRect(1, 1, 2, 2)
  const stamp = new RecordingCanvas(10, 10, plainMeasurer)
  stamp.getContext('2d').fillRect(0, 0, 10, 10)
  context.drawImage(stamp, 50, 0, 20, 20)
  context.fillStyle = '#000000'
  context.font = 'bold 10px Sans'
  context.fillText('Ñande Ko’ê <& "', 5, 20)
  context.rotate(Math.PI / 2)
  context.fillText('up', 0, -5)
}

describe('an SVG', () => {
  it('is well-formed and says what it is', () => {
    const svg = svgOf(everything)
    expectWellFormed(svg)
    expect(svg).toContain('<title id="title">A &amp; B</title>')
    expect(svg).toContain('<desc id="desc">Said &lt;aloud&gt; &quot;so&quot;</desc>')
    expect(svg).toContain('aria-labelledby="title desc" xml:lang="en"')
  })

  it('has no pattern, mask, filter, picture or script', () => {
    expect(svgOf(everything)).not.toMatch(/<(pattern|mask|filter|image|script|foreignObject|use|style)\b|href/)
  })

  it('writes text as text, in its place where the font is missing', () => {
    const svg = svgOf(everything)
    expect(svg).toContain('>Ñande Ko’ê &lt;&amp; &quot;</text>')
    expect(svg).toContain('x="5" y="20"')
    expect(svg).toContain(`font-weight="600" textLength="${15 * 5}"`)
    expect(svg).toMatch(/<text transform="matrix\(0 1 -1 0 5 0\)"[^>]*>up<\/text>/)
  })

  it('keeps clips, dashes, opacity and groups', () => {
    const svg = svgOf(everything)
    expect(svg).toContain('<clipPath id="clip1"><path d="M0 0L50 0L50 50L0 50Z" clip-rule="nonzero"/></clipPath>')
    expect(svg.match(/<g clip-path="url\(#clip1\)">/g)).toHaveLength(1)
    expect(svg).toContain('stroke="#ff0000" stroke-opacity="0.5"')
    expect(svg).toContain('stroke-dasharray="4 2"')
    expect(svg).toContain('<g transform="matrix(2 0 0 2 50 0)">')
  })

  it('leaves out what XML cannot say', () => {
    const svg = svgOf(() => undefined, { ...words, title: 'a\u0000b\ud800c\ufffed' })
    expect(svg).toContain('>abcd</title>')
  })

  it('is the same each time', () => expect(svgOf(everything)).toBe(svgOf(everything)))
})
