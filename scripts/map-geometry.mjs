/** The plane geometry of `build-maps.mjs`: areas, fewer points, cutting to a frame, the roomiest place inside. Points are [x, y]. */

/** Twice signed, halved: positive when the ring runs clockwise on a page whose y grows downwards. */
export function ringArea(ring) {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i], ring[(i + 1) % ring.length]]
    sum += x0 * y1 - x1 * y0
  }
  return sum / 2
}

const triangle = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

/**
 * Takes points away while the smallest triangle of a point and its neighbours is under `detailAt(point)` (Visvalingam and Whyatt, 1993).
 * Both ends stay; a closed line keeps four points, so that it stays an area.
 */
export function keptPoints(line, detailAt) {
  const points = [...line]
  const isClosed = points.length > 3 && String(points[0]) === String(points.at(-1))
  const least = isClosed ? 4 : 2
  // A triangle never counts for less than one taken before it, else a curve would unravel from its first point.
  let floor = 0
  while (points.length > least) {
    let [smallest, at] = [Number.POSITIVE_INFINITY, -1]
    for (let i = 1; i < points.length - 1; i++) {
      const share = triangle(points[i - 1], points[i], points[i + 1]) / detailAt(points[i])
      if (share < smallest) [smallest, at] = [share, i]
    }
    floor = Math.max(floor, smallest)
    if (floor >= 1) break
    points.splice(at, 1)
  }
  return points
}

/** A ring cut to a rectangle, side by side (Sutherland and Hodgman, 1974); empty when nothing is inside. */
export function clipToFrame(ring, { left, top, right, bottom }) {
  const sides = [
    [([x]) => x >= left, (a, b) => crossing(a, b, (left - a[0]) / (b[0] - a[0]))],
    [([x]) => x <= right, (a, b) => crossing(a, b, (right - a[0]) / (b[0] - a[0]))],
    [([, y]) => y >= top, (a, b) => crossing(a, b, (top - a[1]) / (b[1] - a[1]))],
    [([, y]) => y <= bottom, (a, b) => crossing(a, b, (bottom - a[1]) / (b[1] - a[1]))],
  ]
  return sides.reduce(
    (points, [isInside, cut]) =>
      points.flatMap((point, i) => {
        const before = points.at(i - 1)
        if (isInside(point)) return isInside(before) ? [point] : [cut(before, point), point]
        return isInside(before) ? [cut(before, point)] : []
      }),
    ring,
  )
}
const crossing = ([ax, ay], [bx, by], share) => [ax + share * (bx - ax), ay + share * (by - ay)]

/** The point of a polygon (outer ring first, then holes) that is farthest from its edges, by a grid made finer three times. */
export function innermost(rings) {
  const [xs, ys] = [rings[0].map(([x]) => x), rings[0].map(([, y]) => y)]
  let [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best = { at: [(x0 + x1) / 2, (y0 + y1) / 2], room: Number.NEGATIVE_INFINITY }
  for (let round = 0; round < 4; round++) {
    const [dx, dy] = [(x1 - x0) / 16, (y1 - y0) / 16]
    for (let i = 0; i <= 16; i++) {
      for (let j = 0; j <= 16; j++) {
        const at = [x0 + i * dx, y0 + j * dy]
        const room = distanceInside(at, rings)
        if (room > best.room) best = { at, room }
      }
    }
    ;[x0, x1, y0, y1] = [best.at[0] - dx, best.at[0] + dx, best.at[1] - dy, best.at[1] + dy]
  }
  return { at: best.at, room: Math.max(0, best.room) }
}

/** To the nearest edge; negative outside. */
function distanceInside([x, y], rings) {
  let isInside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[(i + 1) % ring.length]]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
      nearest = Math.min(nearest, (x - ax - share * (bx - ax)) ** 2 + (y - ay - share * (by - ay)) ** 2)
    }
  }
  return (isInside ? 1 : -1) * Math.sqrt(nearest)
}
