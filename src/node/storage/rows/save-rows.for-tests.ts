import type { Row } from './row.for-tests'
export const saveRows: readonly Row[] = []
