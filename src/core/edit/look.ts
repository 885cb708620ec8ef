/** Edits of how a briefing looks: a theme of the organisation's own, and its cover. */
import { onlyWhatDiffers } from '../house-style/resolve'
import { themeFaults } from '../house-style/rules'
import type { BriefingPlanId } from '../model/ids'
import type { Asset } from '../model/material'
import type { Cover, OwnTheme } from '../model/own-theme'
import { withAsset, withoutUnused } from './pictures'
import { changeRecord, type Edit } from './records'

/**
 * Takes a theme in the place of the plan's built-in one. Nothing happens to one that breaks a rule, or whose logo the project has no room for.
 * @param logo the image that the theme's logo names; null: it is in the project already, or the theme has none
 */
export const setOwnTheme =
  (id: BriefingPlanId, theme: OwnTheme, logo: Asset | null): Edit =>
  (project) => {
    if (!project.plans.some((plan) => plan.id === id) || themeFaults(theme).length > 0) return project
    const held = theme.logo !== undefined && logo?.hash === theme.logo.assetHash ? withAsset(logo)(project) : project
    if (held === undefined) return project
    const wanted = theme.logo?.assetHash
    if (wanted !== undefined && !held.assets.some(({ hash }) => hash === wanted)) return project
    const ownTheme = onlyWhatDiffers(theme)
    return withoutUnused(changeRecord('plans', id, (plan) => ({ ...plan, ownTheme }))(held))
  }

/** The built-in theme that the plan had is back. */
export const removeOwnTheme =
  (id: BriefingPlanId): Edit =>
  (project) => {
    if (!project.plans.some((plan) => plan.id === id && plan.ownTheme)) return project
    return withoutUnused(changeRecord('plans', id, ({ ownTheme: _, ...plan }) => plan)(project))
  }

/** @param cover null: as the theme has it */
export const setCover = (id: BriefingPlanId, cover: Cover | null): Edit =>
  changeRecord('plans', id, (plan) => {
    if ((plan.cover ?? null) === cover) return plan
    const { cover: _, ...rest } = plan
    return cover === null ? rest : { ...rest, cover }
  })
