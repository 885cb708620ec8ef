import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, boundsOfPoints, pointsOf } from './bounds.for-tests'
import type { Canvas2D } from './canvas-2d'
import type { DisplayList, PathOp, TextOp } from './display-list'
import { recordedHatch } from './hatch'
import { type Point, transformPoint } from './matrix'
import { plainMeasurer } from './measurer.for-tests'
import { RecordingCanvas } from './recording-canvas'
import type { RecordingContext2D } from './recording-context'
import { MissingGlyphError } from './text-measurer'
import { UnsupportedCanvasCall } from './unsupported'

function record(draw: (context: RecordingContext2D) => void): DisplayList {
  const canvas = new RecordingCanvas(200, 100, plainMeasurer)
  draw(canvas.getContext('2d'))
  return canvas.displayList
}

function onlyPath(list: DisplayList): PathOp {
  const [op, ...others] = list.ops
  if (op?.kind !== 'path' || others.length > 0) throw new Error(`expected one path: ${JSON.stringify(list.ops)}`)
  return op
}

function onlyText(list: DisplayList): TextOp {
  const [op, ...others] = list.ops
  if (op?.kind !== 'text' || others.length > 0) throw new Error(`expected one text: ${JSON.stringify(list.ops)}`)
  return op
}

function expectBounds(actual: Bounds, expected: Bounds): void {
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    const slack = 1e-9 * Math.max(1, Math.abs(expected[side]))
    expect(Math.abs(actual[side] - expected[side]), side).toBeLessThanOrEqual(Math.max(1e-7, slack))
  }
}

// A browser's context must fit where our drawings ask for a canvas; this does not compile otherwise.
const asCanvas2D = (context: CanvasRenderingContext2D): Canvas2D => context
void asCanvas2D

const coordinate = fc.double({ min: -500, max: 500, noNaN: true, noDefaultInfinity: true })
const factor = fc.double({ min: -3, max: 3, noNaN: true, noDefaultInfinity: true })
const matrix = fc.tuple(factor, factor, factor, factor, coordinate, coordinate)
const point = fc.tuple(coordinate, coordinate)

describe('paths', () => {
  it('lie where the transform puts their points', () => {
    fc.assert(
      fc.property(
        fc.array(matrix, { maxLength: 3 }),
        fc.array(point, { minLength: 2, maxLength: 8 }),
        (steps, points) => {
          const list = record((context) => {
            for (const step of steps) context.transform(...step)
            context.beginPath()
            for (const [x, y] of points) context.lineTo(x, y)
            context.fill()
          })
          const moved = points.map((start) =>
            steps.reduceRight<Point>(([x, y], step) => transformPoint(step, x, y), start),
          )
          expectBounds(boundsOfPoints(pointsOf(onlyPath(list).segments)), boundsOfPoints(moved))
        },
      ),
    )
  })

  it('keep each point under the transform of its moment', () => {
    const list = record((context) => {
      context.moveTo(1, 1)
      context.translate(10, 0)
      context.quadraticCurveTo(1, 1, 4, 1)
      context.resetTransform()
      context.lineTo(1, 5)
      context.fill()
    })
    const segments = onlyPath(list).segments
    expect(segments.map((segment) => segment.slice(-2))).toEqual([
      [1, 1],
      [14, 1],
      [1, 5],
    ])
    // The curve starts at (1, 1) of the page, not at (11, 1): its first control point lies two thirds towards (11, 1).
    expect(segments[1]?.[1]).toBeCloseTo(1 + (2 / 3) * 10)
  })

  it('go on from the start of the subpath after closing it', () => {
    const list = record((context) => {
      context.moveTo(3, 3)
      context.lineTo(9, 3)
      context.closePath()
      context.quadraticCurveTo(6, 3, 6, 6)
      context.fill()
    })
    expect(onlyPath(list).segments[3]?.[1]).toBeCloseTo(5)
  })

  it('draw arcs on the circle, from angle to angle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.double({ min: -7, max: 7, noNaN: true }),
        fc.double({ min: -7, max: 7, noNaN: true }),
        fc.boolean(),
        (radius, start, end, counterclockwise) => {
          const list = record((context) => {
            context.moveTo(0, 0)
            context.arc(0, 0, radius, start, end, counterclockwise)
            context.fill()
          })
          const segments = onlyPath(list).segments
          const ends = segments
            .filter(([kind]) => kind === 'C')
            .map((segment): Point => segment.slice(-2) as [number, number])
          for (const [x, y] of ends) expect(Math.hypot(x, y)).toBeCloseTo(radius, 6)
          const asked = counterclockwise ? start - end : end - start
          const last = segments.at(-1)?.slice(-2) as [number, number]
          const stop = asked >= 2 * Math.PI ? start : end // a full turn ends where it began
          expect(last[0]).toBeCloseTo(radius * Math.cos(stop), 6)
          expect(last[1]).toBeCloseTo(radius * Math.sin(stop), 6)
        },
      ),
    )
  })

  it('cut rounded corners down to the box', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (width, height, radii) => {
          const list = record((context) => {
            context.roundRect(10, 20, width, height, radii)
            context.fill()
          })
          const expected = { left: 10, top: 20, right: 10 + width, bottom: 20 + height }
          expectBounds(boundsOfPoints(pointsOf(onlyPath(list).segments)), expected)
        },
      ),
    )
  })

  it('ignore points that are no numbers, as a canvas does', () => {
    const list = record((context) => {
      context.moveTo(1, 1)
      context.lineTo(Number.NaN, 2)
      context.lineTo(2, 2)
      context.fill()
    })
    expect(onlyPath(list).segments).toEqual([
      ['M', 1, 1],
      ['L', 2, 2],
    ])
  })

  it('are not touched by fillRect', () => {
    const list = record((context) => {
      context.moveTo(1, 1)
      context.lineTo(2, 2)
      context.fillRect(0, 0, 5, 5)
      context.stroke()
    })
    expect(list.ops.map((op) => op.kind === 'path' && op.segments.length)).toEqual([5, 2])
  })
})

describe('paint and state', () => {
  it('multiplies the alpha of colour and canvas', () => {
    const list = record((context) => {
      context.globalAlpha = 0.5
      context.fillStyle = 'rgba(255, 0, 0, 0.5)'
      context.fillRect(0, 0, 1, 1)
    })
    expect(onlyPath(list).fill?.paint).toEqual({ hex: '#ff0000', alpha: expect.closeTo(0.25, 2) })
  })

  it('records nothing for what would not show', () => {
    const list = record((context) => {
      context.fillStyle = 'transparent'
      context.fillRect(0, 0, 1, 1)
      context.fillText('unseen', 0, 0)
    })
    expect(list.ops).toEqual([])
  })

  it('scales line width and dashes with the canvas', () => {
    const list = record((context) => {
      context.rotate(1)
      context.scale(2, -2)
      context.lineWidth = 3
      context.setLineDash([1])
      context.strokeRect(0, 0, 1, 1)
    })
    expect(onlyPath(list).stroke?.style).toMatchObject({
      width: expect.closeTo(6, 9),
      dash: [2, 2].map((n) => expect.closeTo(n, 9)),
    })
  })

  it('restores what was saved, and ends the clips opened since', () => {
    const list = record((context) => {
      context.font = 'bold 20px Sans'
      context.save()
      context.font = '8px Serif'
      context.rect(0, 0, 5, 5)
      context.clip()
      context.clip()
      context.restore()
      context.restore() // nothing saved: no effect
      expect(context.font).toBe('bold 20px Sans')
    })
    expect(list.ops.map((op) => op.kind)).toEqual(['clip', 'clip', 'unclip', 'unclip'])
  })

  it('closes open clips in what it hands out, and goes on recording', () => {
    const canvas = new RecordingCanvas(10, 10, plainMeasurer)
    const context = canvas.getContext('2d')
    context.rect(0, 0, 5, 5)
    context.clip()
    const early = canvas.displayList
    context.fillRect(0, 0, 1, 1)
    expect(early.ops.map((op) => op.kind)).toEqual(['clip', 'unclip'])
    expect(canvas.displayList.ops.map((op) => op.kind)).toEqual(['clip', 'path', 'unclip'])
  })

  it('starts anew when the canvas is cleared or resized', () => {
    const canvas = new RecordingCanvas(10, 10, plainMeasurer)
    const context = canvas.getContext('2d')
    context.lineWidth = 7
    context.fillRect(0, 0, 1, 1)
    context.clearRect(0, 0, 10, 10)
    expect(canvas.displayList.ops).toEqual([])
    expect(context.lineWidth).toBe(7)
    canvas.width = 10
    expect(context.lineWidth).toBe(1)
  })
})

describe('text', () => {
  it.each([
    ['left', 'alphabetic', 50, 40],
    ['center', 'alphabetic', 40, 40],
    ['right', 'top', 30, 47.5],
    ['end', 'middle', 30, 42.5],
    ['start', 'bottom', 50, 37.5],
    ['start', 'hanging', 50, 47],
  ] as const)('aligned %s, %s begins at (%d, %d)', (align, baseline, x, y) => {
    const list = record((context) => {
      context.font = 'italic 10px "Sans", serif'
      context.textAlign = align
      context.textBaseline = baseline
      context.fillText('four', 50, 40)
    })
    const op = onlyText(list)
    expect(op).toMatchObject({ text: 'four', width: 20, size: 10, family: 'Sans', bold: false, italic: true })
    expect(op.matrix).toEqual([1, 0, 0, 1, x, y])
  })

  it('is squeezed into maxWidth', () => {
    const op = onlyText(record((context) => context.fillText('12345678', 100, 0, 20)))
    expect(op.matrix[0]).toBe(0.5)
    expect(op.width * op.matrix[0]).toBe(20)
  })

  it('turns all white space into spaces', () => {
    expect(onlyText(record((context) => context.fillText('a\tb\nc', 0, 0))).text).toBe('a b c')
  })

  it('fails on a missing glyph with its name and code point', () => {
    const draw = () => record((context) => context.fillText('snow ☃', 0, 0))
    expect(draw).toThrow(MissingGlyphError)
    expect(draw).toThrow(/"☃" \(U\+2603\).*"snow ☃"/)
  })
})

describe('groups', () => {
  it('hold another drawing with its place', () => {
    const stamp = new RecordingCanvas(10, 10, plainMeasurer)
    stamp.getContext('2d').fillRect(0, 0, 10, 10)
    const list = record((context) => {
      context.translate(5, 5)
      context.drawImage(stamp, 1, 2, 20, 40)
    })
    expect(list.ops).toEqual([{ kind: 'group', matrix: [2, 0, 0, 4, 6, 7], ops: stamp.displayList.ops }])
  })
})

describe('refusals', () => {
  const foreignPattern = { [Symbol.toStringTag]: 'CanvasPattern', setTransform() {} }
  const stamp = new RecordingCanvas(10, 10, plainMeasurer)
  const refused: Record<string, (context: RecordingContext2D) => void> = {
    'a blurred shadow': (context) => Object.assign(context, { shadowBlur: 3 }),
    'a moved shadow': (context) => Object.assign(context, { shadowOffsetX: 1 }),
    'a shadow below': (context) => Object.assign(context, { shadowOffsetY: 1 }),
    filter: (context) => Object.assign(context, { filter: 'blur(2px)' }),
    'blend mode': (context) => Object.assign(context, { globalCompositeOperation: 'multiply' }),
    letterSpacing: (context) => Object.assign(context, { letterSpacing: '1px' }),
    wordSpacing: (context) => Object.assign(context, { wordSpacing: '1px' }),
    'right to left': (context) => Object.assign(context, { direction: 'rtl' }),
    fontKerning: (context) => Object.assign(context, { fontKerning: 'none' }),
    fontStretch: (context) => Object.assign(context, { fontStretch: 'condensed' }),
    fontVariantCaps: (context) => Object.assign(context, { fontVariantCaps: 'small-caps' }),
    textRendering: (context) => Object.assign(context, { textRendering: 'geometricPrecision' }),
    'small capitals in a font': (context) => Object.assign(context, { font: 'small-caps 10px Sans' }),
    'a font without pixels': (context) => Object.assign(context, { font: '1em Sans' }),
    'no colour': (context) => Object.assign(context, { fillStyle: 'reddish' }),
    'a foreign pattern': (context) => Object.assign(context, { strokeStyle: foreignPattern }),
    lineCap: (context) => Object.assign(context, { lineCap: 'pointed' }),
    'a setting nobody knows': (context) => Object.assign(context, { lineGlow: 3 }),
    createPattern: (context) => context.createPattern(),
    createLinearGradient: (context) => context.createLinearGradient(),
    createRadialGradient: (context) => context.createRadialGradient(),
    createConicGradient: (context) => context.createConicGradient(),
    createImageData: (context) => context.createImageData(),
    getImageData: (context) => context.getImageData(),
    putImageData: (context) => context.putImageData(),
    isPointInPath: (context) => context.isPointInPath(),
    isPointInStroke: (context) => context.isPointInStroke(),
    arcTo: (context) => context.arcTo(),
    reset: (context) => context.reset(),
    'a bitmap': (context) => context.drawImage({ width: 1, height: 1 }, 0, 0),
    'no image': (context) => context.drawImage(null, 0, 0),
    'a part of an image': (context) => context.drawImage(stamp, 0, 0, 1, 1, 0, 0, 1, 1),
    'a faded image': (context) => {
      context.globalAlpha = 0.5
      context.drawImage(stamp, 0, 0)
    },
    'clearing a part': (context) => {
      context.fillRect(0, 0, 5, 5)
      context.clearRect(0, 0, 2, 2)
    },
    'a stretched line': (context) => {
      context.scale(1, 2)
      context.strokeRect(0, 0, 5, 5)
    },
    'a hatched line': (context) => {
      context.strokeStyle = recordedHatch({ kind: 'dots', background: null, ink: 'red' })
      context.strokeRect(0, 0, 5, 5)
    },
    'hatched text': (context) => {
      context.fillStyle = recordedHatch({ kind: 'dots', background: null, ink: 'red' })
      context.fillText('x', 0, 0)
    },
    'squeezed outlines': (context) => context.strokeText('12345678', 0, 0, 5),
    'a Path2D': (context) => Reflect.apply(context.stroke, context, [{}]),
    'a negative radius': (context) => context.arc(0, 0, -1, 0, 1),
    'a negative corner': (context) => context.roundRect(0, 0, 5, 5, -1),
  }

  it.each(Object.entries(refused))('of %s', (_, draw) => {
    expect(() => record(draw)).toThrow(/^recorder: |not extensible/)
  })

  it('carry a name and a reason', () => {
    const draw = () => record((context) => context.arcTo())
    expect(draw).toThrow(UnsupportedCanvasCall)
    expect(draw).toThrow(/arcTo is not supported: /)
  })

  it('let pass what changes nothing', () => {
    const draw = (context: RecordingContext2D) => {
      Object.assign(context, {
        shadowBlur: 0,
        shadowColor: 'red',
        globalCompositeOperation: 'source-over',
        letterSpacing: '0px',
        wordSpacing: '0px',
        direction: 'inherit',
        filter: 'none',
        fillStyle: undefined,
      })
    }
    expect(record(draw).ops).toEqual([])
  })
})
