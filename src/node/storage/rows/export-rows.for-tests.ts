import type { Row } from './row.for-tests'
export const exportRows: readonly Row[] = []
