/** Which briefing of a project a command is about. */
import { withBuiltIn } from '../../core/house-style/plan-look'
import { LANGUAGES } from '../../core/model/language'
import { type BriefingPlan, PAPERS, THEMES } from '../../core/model/plan'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'
import { type Call, Stop } from './command'

/**
 * From `--plan`, `--lang`, `--theme` and `--paper`, where the command has them.
 * @throws Stop with code 2
 */
export function readScope(call: Call, project: Project): Scope {
  const stored = choosePlan(call.text('plan'), project)
  const builtIn = THEMES.find((name) => name === call.text('theme'))
  const paper = PAPERS.find((name) => name === call.text('paper')) ?? stored.paper
  const plan = { ...(builtIn ? withBuiltIn(stored, builtIn) : stored), paper }
  const language = LANGUAGES.find((name) => name === call.text('lang')) ?? project.languages[0]
  if (!project.languages.includes(language)) {
    throw new Stop(
      2,
      `The project is not written in “${language}”. Its languages are: ${project.languages.join(', ')}.`,
    )
  }
  const plans = project.plans.map((other) => (other.id === plan.id ? plan : other))
  return { project: { ...project, plans }, plan, language }
}

function choosePlan(id: string | undefined, project: Project): BriefingPlan {
  const [first, second] = project.plans
  const list = project.plans.map((plan) => `  ${plan.id}  ${plan.name}`).join('\n')
  if (id === undefined) {
    if (first !== undefined && second === undefined) return first
    throw new Stop(2, `The project has several briefing plans. Choose one with --plan ID:\n${list}`)
  }
  const found = project.plans.find((plan) => plan.id === id)
  if (found !== undefined) return found
  throw new Stop(2, `The project has no briefing plan “${id}”. It has:\n${list}`)
}
