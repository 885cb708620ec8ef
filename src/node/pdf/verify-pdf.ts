/** Makes a PDF again from the project it carries, and says what differs: equal input makes equal bytes. */
import { assemble } from '../../core/briefing/assemble'
import { withBuiltIn } from '../../core/house-style/plan-look'
import type { Project } from '../../core/model/project'
import { UserError } from '../../core/user-error'
import { carriedFiles, readMadeWith } from './carried-files'
import { PDF_BYTES } from './carried-project'
import { PdfObjects } from './checker/pdf-objects'
import { makePdf, type PdfEngine } from './make-pdf'

export type Verdict =
  | { readonly is: 'same'; readonly pageCount: number }
  /** In whole sentences, at least one. */
  | { readonly is: 'different'; readonly differences: readonly string[] }

export type VerifyErrorCode = 'not-told' | 'no-plan'

/**
 * @param project that was taken out of the PDF, with the `description` it has there
 * @throws UserError when the PDF does not say how it was made; what `makePdf` throws when no PDF can be made of the project any more
 */
export async function verifyPdf(
  bytes: Uint8Array,
  project: Project,
  description: string,
  engine?: PdfEngine,
): Promise<Verdict> {
  const made = readMadeWith(description)
  if (!made) {
    throw new UserError<VerifyErrorCode>(
      'not-told',
      'The PDF carries a project, but does not say which of its briefings it is, so it cannot be made again and compared.',
      { next: 'The project in it can be opened all the same.' },
    )
  }
  const stored = project.plans.find(({ id }) => id === made.plan)
  if (!stored) {
    throw new UserError<VerifyErrorCode>('no-plan', 'The project in the PDF has no briefing such as this one.', {
      next: 'The project in it can be opened all the same.',
    })
  }
  const styled = made.theme === 'own' ? stored : withBuiltIn(stored, made.theme)
  const plan = { ...styled, paper: made.paper }
  const scope = { project, plan, language: made.language }
  const { briefing } = assemble(scope)
  const files = await carriedFiles('project', project, scope, briefing, made.draft)
  const again = await makePdf(briefing, { draft: made.draft, files, ...(engine ? { engine } : {}) })
  if (Buffer.from(again.bytes).equals(bytes)) return { is: 'same', pageCount: again.pageCount }
  return { is: 'different', differences: differencesOf(bytes, again.bytes) }
}

function differencesOf(theirs: Uint8Array, ours: Uint8Array): readonly string[] {
  const added = theirs.length - ours.length
  if (added > 0 && Buffer.from(ours).equals(theirs.subarray(0, ours.length))) {
    return [
      `It begins with the PDF that Briefwright makes of this project, and another program has added ${added} bytes to its end, as programs do that save comments, signatures or changes.`,
    ]
  }
  const limits = { bytes: 2 * PDF_BYTES, objects: 2_000_000 }
  try {
    const found = compare(PdfObjects.open(theirs, limits), PdfObjects.open(ours, limits))
    return found.length > 0
      ? found
      : [
          'Pages, metadata and files inside are the same. What differs is not shown: tags, fonts, pictures, or the way the file is written.',
        ]
  } catch {
    return ['Another program has written it anew, in a form in which the pages cannot be compared one by one.']
  }
}

function compare(theirs: PdfObjects, ours: PdfObjects): string[] {
  const [theirPages, ourPages] = [theirs.pages(), ours.pages()]
  const found: string[] = []
  if (theirPages.length !== ourPages.length) {
    found.push(`It has ${pages(theirPages.length)}; made again, it has ${ourPages.length}.`)
  }
  const first = theirPages.findIndex((page, at) => drawing(theirs, page) !== drawing(ours, ourPages[at]))
  if (first !== -1 && first < ourPages.length) found.push(`The first page that differs is page ${first + 1}.`)
  for (const key of ['Title', 'Author', 'Subject', 'Keywords', 'CreationDate', 'Producer']) {
    const [a, b] = [theirs, ours].map((file) => file.text(file.dict(file.trailer['/Info'])[`/${key}`]))
    if (a !== b) found.push(`Its document information has another ${WORDS[key] ?? key}.`)
  }
  const [theirFiles, ourFiles] = [filesIn(theirs), filesIn(ours)]
  for (const [name, content] of ourFiles) {
    const other = theirFiles.get(name)
    if (other === undefined) found.push(`It does not carry ${name}.`)
    else if (!other.equals(content)) found.push(`It carries another ${name} than the project gives.`)
  }
  for (const name of theirFiles.keys()) if (!ourFiles.has(name)) found.push(`It also carries ${name}.`)
  return found
}

const WORDS: Readonly<Record<string, string>> = {
  Title: 'title',
  Author: 'author',
  Subject: 'subject',
  Keywords: 'list of keywords',
  CreationDate: 'date',
  Producer: 'program',
}

const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`

/** Of a page, the size and what is drawn. */
function drawing(file: PdfObjects, page: string | undefined): string {
  if (page === undefined) return ''
  const { '/MediaBox': box, '/Contents': contents } = file.dict(page)
  const parts = Array.isArray(file.get(contents)) ? file.list(contents) : [contents]
  return [JSON.stringify(file.get(box)), ...parts.map((part) => file.data(part).toString('latin1'))].join('\n')
}

const filesIn = (file: PdfObjects): ReadonlyMap<string, Buffer> =>
  new Map(
    file.list(file.dict(file.trailer['/Root'])['/AF']).map((reference) => {
      const { '/UF': name, '/EF': content } = file.dict(reference)
      return [file.text(name) ?? '', file.data(file.dict(content)['/F'])] as const
    }),
  )
