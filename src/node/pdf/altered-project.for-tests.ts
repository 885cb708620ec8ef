/** A PDF that carries one project and was made from another: as if somebody had put other words on its pages. */
import { assemble } from '../../core/briefing/assemble'
import { parseProject } from '../../core/project-file/parse'
import { carriedFiles } from './carried-files'
import { makePdf } from './make-pdf'

export async function renderWithOther(file: Uint8Array): Promise<Uint8Array> {
  const parsed = parseProject(file)
  if (!parsed.ok) throw new Error(parsed.message)
  const { project } = parsed
  const [plan] = project.plans
  if (!plan) throw new Error('the project has a plan')
  const scope = { project, plan, language: 'en' as const }
  const { briefing } = assemble(scope)
  const files = await carriedFiles('project', project, scope, briefing, false)
  const blocks = briefing.blocks.map((block) =>
    block.kind === 'title' ? { ...block, title: [{ text: 'Something else' }] } : block,
  )
  return (await makePdf({ ...briefing, title: 'Something else', blocks }, { files })).bytes
}
