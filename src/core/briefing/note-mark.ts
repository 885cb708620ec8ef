/** Notes are marked by letters, for the numbers belong to the sources: a to z, aa, ab … @param number from 1 */
export function noteMark(number: number): string {
  const rest = Math.floor((number - 1) / LETTERS)
  const letter = String.fromCharCode(FIRST + ((number - 1) % LETTERS))
  return rest === 0 ? letter : noteMark(rest) + letter
}

const LETTERS = 26
const FIRST = 97
