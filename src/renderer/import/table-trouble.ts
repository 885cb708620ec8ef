/** Why a file gives no table, in words for people. */
export class TableTrouble extends Error {
  override readonly name = 'TableTrouble'
}
