import type { ComponentType } from 'react'

/** What every tabler icon takes. */
export type Icon = ComponentType<{ size?: number | string; stroke?: number | string; color?: string }>
