/** All answers to a merge at once: hundreds of decisions must not each look through the whole project. */
import type { Project } from '../model/project'
import { crossCheck } from '../project-file/cross-checks'
import { type Answer, answersTo, decide, withAnswer } from './decide'
import type { Decision, Merged } from './merge-projects'
import { withWhatIsUsed } from './whole'

/** By the key of the decision. What is not in it is open: mine stands there. */
export type Answers = ReadonlyMap<string, Answer>

/** @param sides see `decide` @returns a project that can be saved; an answer that would make it another is left out */
export function decideAll(
  { project, decisions }: Pick<Merged, 'project' | 'decisions'>,
  answers: Answers,
  sides: readonly Project[],
): Project {
  const taken = decisions.flatMap((decision): (readonly [Decision, Answer])[] => {
    const answer = answers.get(decision.key)
    return answer === undefined || answer === 'mine' ? [] : [[decision, answer]]
  })
  if (taken.length === 0) return project
  const all = taken.reduce((value, [decision, answer]) => withAnswer(value, decision, answer), project)
  const whole = withWhatIsUsed(all, sides)
  if (crossCheck(whole).length === 0) return whole
  return taken.reduce((value, [decision, answer]) => decide(value, decision, answer, sides), project)
}

/** The same answer to all that are open. `both` only where both can stand; mine otherwise. */
export function answerRest(decisions: readonly Decision[], answers: Answers, answer: Answer): Answers {
  const rest = decisions.filter(({ key }) => !answers.has(key))
  const fitting = (decision: Decision): Answer => (answersTo(decision).includes(answer) ? answer : 'mine')
  return new Map([...answers, ...rest.map((decision) => [decision.key, fitting(decision)] as const)])
}

/** Answers that were given to the same questions before the merge was made anew. */
export function carriedAnswers(
  before: { readonly decisions: readonly Decision[]; readonly answers: Answers },
  decisions: readonly Decision[],
): Answers {
  const sameAs = (one: Decision): string => JSON.stringify([one.at, one.path, one.shape, one.mine, one.theirs])
  const given = new Map(
    before.decisions.flatMap((one) => {
      const answer = before.answers.get(one.key)
      return answer === undefined ? [] : [[sameAs(one), answer] as const]
    }),
  )
  return new Map(
    decisions.flatMap((one) => {
      const answer = given.get(sameAs(one))
      return answer === undefined ? [] : [[one.key, answer] as const]
    }),
  )
}
