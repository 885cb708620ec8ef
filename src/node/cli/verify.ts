import { nameOf } from '../storage/disk-errors'
import { type Command, Stop } from './command'
import { openProject, refuseDamagedImages } from './open-project'

/** Whether a PDF is what its project gives. */
export const verifyCommand: Command = {
  name: 'verify',
  files: ['FILE.pdf'],
  options: [],
  summary: 'Makes a PDF again from the project it carries, and compares.',
  details:
    'Equal bytes prove that nobody has changed the PDF or the project in it since this version of Briefwright made it. Another version may set pages differently; then it says what differs and exits with 1. The PDF is only read.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const opened = await openProject(file)
    if (!('carriedBy' in opened)) {
      throw new Stop(
        2,
        `${nameOf(file)} is a project, not a PDF. “verify” takes a PDF that was exported with its project.`,
      )
    }
    refuseDamagedImages(file, opened)
    const { bytes } = await readPdf(file)
    const verdict = await verify(file, bytes, opened)
    if (verdict.is === 'same') {
      const pages = verdict.pageCount === 1 ? 'page' : 'pages'
      io.stdout(`${file}: ${verdict.pageCount} ${pages}, byte for byte what Briefwright makes of the project in it\n`)
      return 0
    }
    io.stdout(verdict.differences.map((difference) => `${difference}\n`).join(''))
    throw new Stop(
      1,
      `${nameOf(file)} is not what this version of Briefwright makes of the project in it. Either it was changed after it was made, or another version made it. The project in it is whole: “export” makes its PDF anew.`,
    )
  },
}

type Carried = Extract<Awaited<ReturnType<typeof openProject>>, { carriedBy: object }>

async function readPdf(file: string) {
  const { readLimited } = await import('../storage/read-limited')
  const { PDF_BYTES } = await import('../pdf/carried-project')
  return readLimited(file, PDF_BYTES)
}

async function verify(file: string, bytes: Uint8Array, { project, carriedBy }: Carried) {
  const { verifyPdf } = await import('../pdf/verify-pdf')
  const { contentProblem } = await import('../pdf/content-problem')
  const { UserError } = await import('../../core/user-error')
  try {
    return await verifyPdf(bytes, project, carriedBy.description)
  } catch (error) {
    const problem = error instanceof UserError ? error.message : contentProblem(error)
    if (problem === undefined) throw error
    throw new Stop(1, `${nameOf(file)} was not compared. ${problem}`, { cause: error })
  }
}
