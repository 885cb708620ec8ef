import { UserError } from '../../core/user-error'
import { type ReadTheme, readThemeFile } from '../theme-files/read-theme'
import { Stop } from './command'

/** @throws Stop with code 3 for a file that is no theme, with every place that is wrong */
export async function readTheme(file: string): Promise<ReadTheme> {
  try {
    return await readThemeFile(file)
  } catch (error) {
    if (error instanceof UserError) throw new Stop(3, error.message, { cause: error })
    throw error
  }
}
