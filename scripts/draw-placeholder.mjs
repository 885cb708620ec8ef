/**
 * Draws the placeholder photograph of the sample: the sun rises over a river and low hills, with palms in front. Our own drawing, so
 * that no one's picture is needed. The JPEG is committed; run this only to change it. Needs `pdftoppm` (poppler).
 *
 *     node scripts/draw-placeholder.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

const WIDTH = 1104
const HEIGHT = 736
const NIGHT = '#0F2138'

const mix = (from, to, share) =>
  `#${[0, 1, 2]
    .map((i) =>
      Math.round(from[i] + (to[i] - from[i]) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Bands of colour from `top` to `foot`, each running on to the foot of the picture so that no seam shows. */
function gradient(doc, top, foot, from, to, bands, curve = 1) {
  for (let i = 0; i < bands; i++) {
    const y = top + (i * (foot - top)) / bands
    doc.rect(0, y, WIDTH, HEIGHT - y).fill(mix(from, to, (i / (bands - 1)) ** curve))
  }
}

function ridge(doc, base, height, length, phase, colour) {
  doc.moveTo(0, HEIGHT)
  for (let x = 0; x <= WIDTH + 4; x += 4) {
    doc.lineTo(x, base + height * (Math.sin(x / length + phase) + 0.5 * Math.sin(x / (length * 0.43) + phase * 2)))
  }
  doc.lineTo(WIDTH, HEIGHT).fill(colour)
}

function palm(doc, x, y, size) {
  doc.lineCap('round').strokeColor(NIGHT)
  doc
    .lineWidth(size * 0.05)
    .moveTo(x, y)
    .quadraticCurveTo(x + size * 0.08, y - size * 0.5, x, y - size)
    .stroke()
  // A frond is a thin leaf between two curves that leave the crown together and meet again at the tip.
  for (const [k, turn] of [-0.14, -0.02, 0.12, 0.25, 0.38, 0.63, 0.76, 0.89, 1.02, 1.14].entries()) {
    const angle = Math.PI * turn
    const reach = size * (0.42 + 0.05 * ((k * 7) % 3))
    const tip = [x + Math.cos(angle) * reach, y - size - Math.sin(angle) * reach * 0.5 + size * 0.16]
    const bow = [x + Math.cos(angle) * reach * 0.62, y - size - Math.sin(angle) * reach * 0.82 - size * 0.06]
    doc
      .moveTo(x, y - size)
      .quadraticCurveTo(bow[0], bow[1] - size * 0.03, tip[0], tip[1])
      .quadraticCurveTo(bow[0], bow[1] + size * 0.07, x, y - size)
      .fill(NIGHT)
  }
  doc.circle(x, y - size, size * 0.045).fill(NIGHT)
}

function draw(doc) {
  const sunX = WIDTH * 0.63
  gradient(doc, 0, HEIGHT * 0.34, [44, 74, 122], [176, 142, 158], 90)
  gradient(doc, HEIGHT * 0.34, HEIGHT * 0.6, [176, 142, 158], [252, 216, 170], 90)
  for (let i = 14; i > 0; i--) {
    doc
      .circle(sunX, HEIGHT * 0.55, HEIGHT * (0.1 + i * 0.026))
      .fillColor('#FFECC8', 0.05)
      .fill()
  }
  doc.fillOpacity(1)
  doc.circle(sunX, HEIGHT * 0.55, HEIGHT * 0.105).fill('#FFF3D9')
  ridge(doc, HEIGHT * 0.565, HEIGHT * 0.022, 190, 0.4, '#A9A7AE')
  ridge(doc, HEIGHT * 0.602, HEIGHT * 0.018, 125, 2.1, '#75829A')
  gradient(doc, HEIGHT * 0.635, HEIGHT * 0.9, [232, 200, 170], [46, 72, 112], 90, 0.75)
  for (let i = 0; i < 30; i++) {
    const half = HEIGHT * (0.1 + 0.011 * i * (((i * 37) % 17) / 17)) * (1 - i * 0.012)
    doc
      .roundedRect(sunX - half, HEIGHT * (0.643 + i * 0.0078), 2 * half, 2.6, 1.3)
      .fillColor('#FBE6C6', 0.9 - i * 0.022)
      .fill()
  }
  doc.fillOpacity(1)
  ridge(doc, HEIGHT * 0.885, HEIGHT * 0.022, 230, 3.2, '#1D3350')
  ridge(doc, HEIGHT * 0.94, HEIGHT * 0.018, 150, 0.2, NIGHT)
  palm(doc, WIDTH * 0.12, HEIGHT * 0.97, HEIGHT * 0.52)
  palm(doc, WIDTH * 0.205, HEIGHT * 0.985, HEIGHT * 0.36)
  palm(doc, WIDTH * 0.91, HEIGHT * 0.985, HEIGHT * 0.4)
}

const folder = mkdtempSync(join(tmpdir(), 'placeholder-'))
try {
  const doc = new PDFDocument({ size: [WIDTH, HEIGHT], margin: 0 })
  const parts = []
  doc.on('data', (part) => parts.push(part))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  draw(doc)
  doc.end()
  await ended
  const pdf = join(folder, 'placeholder.pdf')
  writeFileSync(pdf, Buffer.concat(parts))
  const target = fileURLToPath(new URL('../resources/samples/placeholder', import.meta.url))
  // 72 dpi: a point of the drawing is a pixel of the picture.
  execFileSync('pdftoppm', ['-jpeg', '-jpegopt', 'quality=84,optimize=y', '-r', '72', '-singlefile', pdf, target])
} finally {
  rmSync(folder, { recursive: true })
}
