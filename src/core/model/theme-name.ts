/** The built-in house styles. */
export const THEMES = ['record', 'signal'] as const
export type ThemeName = (typeof THEMES)[number]
