import { describe, expect, it } from 'vitest'
import type { DisplayList } from './display-list'
import { elideClips } from './elide-clips'
import { recordedHatch } from './hatch'
import { plainMeasurer } from './measurer.for-tests'
import { RecordingCanvas } from './recording-canvas'
import type { RecordingContext2D } from './recording-context'

type Draw = (context: RecordingContext2D) => void

function clipped(shape: Draw, content: Draw): DisplayList {
  const canvas = new RecordingCanvas(100, 100, plainMeasurer)
  const context = canvas.getContext('2d')
  context.save()
  context.beginPath()
  shape(context)
  context.clip()
  context.beginPath()
  content(context)
  context.restore()
  return canvas.displayList
}

const kinds = (list: DisplayList) => elideClips(list).ops.map((op) => op.kind)
const rounded: Draw = (context) => context.roundRect(10, 10, 60, 40, 8)
const fillSame: Draw = (context) => {
  rounded(context)
  context.fill()
}

describe('a clip goes', () => {
  it.each<[string, Draw, Draw]>([
    ['around the very same shape', rounded, fillSame],
    [
      'around a ring inside it',
      rounded,
      (context) => {
        rounded(context)
        context.roundRect(12, 12, 56, 36, 6)
        context.fill('evenodd')
      },
    ],
    [
      'around a hatch of the same shape',
      rounded,
      (context) => {
        context.fillStyle = recordedHatch({ kind: 'diagonal', background: '#fff', ink: '#000' })
        fillSame(context)
      },
    ],
    [
      'drawn the other way round',
      (context) => context.arc(40, 30, 30, 7, 0, true),
      (context) => context.fillRect(38, 28, 4, 4),
    ],
  ])('%s', (_, shape, content) => {
    expect(kinds(clipped(shape, content))).not.toContain('clip')
    expect(kinds(clipped(shape, content))).toContain('path')
  })
})

describe('a clip stays', () => {
  it.each<[string, Draw, Draw]>([
    ['when the content is larger', rounded, (context) => context.fillRect(0, 0, 100, 100)],
    ['when only a corner shows beyond the rounding', rounded, (context) => context.fillRect(10, 10, 60, 40)],
    ['around a line', rounded, (context) => context.strokeRect(30, 30, 5, 5)],
    ['around text', rounded, (context) => context.fillText('a', 30, 30)],
    [
      'of two shapes',
      (context) => {
        rounded(context)
        context.rect(80, 80, 5, 5)
      },
      fillSame,
    ],
    [
      'with a notch',
      (context) => {
        for (const [x, y] of [
          [0, 0],
          [90, 0],
          [45, 45],
          [90, 90],
          [0, 90],
        ] as const)
          context.lineTo(x, y)
      },
      (context) => context.fillRect(60, 40, 10, 10),
    ],
    [
      'in the shape of a star',
      (context) => {
        for (let tip = 0; tip < 5; tip++) {
          context.lineTo(50 + 45 * Math.cos((tip * 4 * Math.PI) / 5), 50 + 45 * Math.sin((tip * 4 * Math.PI) / 5))
        }
      },
      (context) => context.fillRect(49, 49, 2, 2),
    ],
    ['that is empty', () => {}, fillSame],
  ])('%s', (_, shape, content) => {
    const list = clipped(shape, content)
    expect(elideClips(list)).toEqual(list)
  })
})

it('drops an inner clip and keeps the outer one that cuts', () => {
  const list = clipped(
    (context) => context.rect(0, 0, 20, 20),
    (context) => {
      context.save()
      rounded(context)
      context.clip()
      context.beginPath()
      fillSame(context)
      context.restore()
    },
  )
  expect(list.ops.map((op) => op.kind)).toEqual(['clip', 'clip', 'path', 'unclip', 'unclip'])
  expect(kinds(list)).toEqual(['clip', 'path', 'unclip'])
})
