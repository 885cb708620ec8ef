/** Which house style a plan has, and the plan with another one. */
import type { OwnTheme } from '../model/own-theme'
import type { BriefingPlan } from '../model/plan'
import type { ThemeName } from '../model/theme-name'

/** One of the built-in styles, whatever theme file the plan has. */
export function withBuiltIn({ ownTheme: _, ...plan }: BriefingPlan, theme: ThemeName): BriefingPlan {
  return { ...plan, theme }
}

export const themeOf = ({ ownTheme, theme }: Pick<BriefingPlan, 'ownTheme' | 'theme'>): OwnTheme | ThemeName =>
  ownTheme ?? theme
