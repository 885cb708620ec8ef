/** Puts a mark between groups of three digits, from `least` digits on. The minus is U+2212. */
export function groupDigits(value: number, mark: string, least: number): string {
  const sign = value < 0 ? '\u2212' : ''
  const digits = String(Math.abs(Math.trunc(value)))
  return sign + (digits.length < least ? digits : digits.replace(/\B(?=(\d{3})+$)/g, mark))
}
