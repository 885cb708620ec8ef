/** Where text that is set in two columns goes from one to the other: worked out before anything is set. Heights in points. */

export interface ColumnLine {
  readonly height: number
  /** Space over it, unless it opens a column. */
  readonly above: number
  /** Whether a column may begin with it, as far as what comes after it is concerned. */
  readonly mayOpen: boolean
  /** Its paragraph began before it: that many lines of it have to stand in the column it leaves. 0: it is the first of its paragraph. */
  readonly leaves: number
}

/** Up to which line the left column goes, and the right one; both are the end of what was given when all of it fits. */
export interface ColumnPair {
  readonly left: number
  readonly right: number
}

/** Sums of floats never come out exactly. */
const ROUNDING = 0.05

export class ColumnBreaks {
  private readonly lines: readonly ColumnLine[]
  /** Heights of all lines before each, with the spaces over them. */
  private readonly sums: readonly number[]

  constructor(lines: readonly ColumnLine[]) {
    this.lines = lines
    const sums = [0]
    for (const { height, above } of lines) sums.push((sums.at(-1) ?? 0) + above + height)
    this.sums = sums
  }

  /** Of the lines from `from` up to and without `to`, as one column. */
  height(from: number, to: number): number {
    if (to <= from) return 0
    return (this.sums[to] ?? 0) - (this.sums[from] ?? 0) - (this.lines[from]?.above ?? 0)
  }

  /** Both columns as even as their lines allow, the left one never the shorter by choice. */
  balanced(from: number): ColumnPair & { readonly height: number } {
    const end = this.lines.length
    let best = { left: end, right: end, height: this.height(from, end) }
    for (let at = from + 1; at < end; at++) {
      if (!this.mayOpen(at, from)) continue
      const [left, right] = [this.height(from, at), this.height(at, end)]
      const height = Math.max(left, right)
      if (height <= best.height) best = { left: at, right: end, height }
      if (left > right) break // from here on the left one only grows
    }
    return best
  }

  /** What a page with so much room takes: both columns, or, when something does not even begin to fit, nothing: `left` is `from`. */
  page(from: number, room: number): ColumnPair {
    const even = this.balanced(from)
    if (even.height <= room - ROUNDING) return even
    const left = this.fill(from, room)
    const right = this.fill(left, room)
    return right === left ? { left: from, right: from } : { left, right }
  }

  /** The least room in which a page takes anything. */
  least(from: number): number {
    const most = this.balanced(from).height
    for (let at = from + 1; at <= this.lines.length; at++) {
      const room = this.height(from, at) + ROUNDING
      if (room >= most) break
      if (this.page(from, room).left > from) return room
    }
    return most
  }

  /** As many lines as fit, whatever belongs together: for what is longer than a page. */
  forced(from: number, room: number): number {
    let at = from + 1
    while (at < this.lines.length && this.height(from, at + 1) <= room - ROUNDING) at++
    return at
  }

  private fill(from: number, room: number): number {
    let last = from
    for (let at = from + 1; at <= this.lines.length; at++) {
      if (this.height(from, at) > room - ROUNDING) break
      if (at === this.lines.length || this.mayOpen(at, from)) last = at
    }
    return last
  }

  private mayOpen(at: number, from: number): boolean {
    const line = this.lines[at]
    return line?.mayOpen === true && at - from >= line.leaves
  }
}
