/** Template files on the disk: written whole or not at all, and read with everything that is asked of a project file. */
import type { Project } from '../../core/model/project'
import { OTHER_COPY } from '../../core/project-file/failure'
import { serializeTemplate } from '../../core/project-file/serialize-template'
import type { Expected } from './expect-on-disk'
import { NotAProject } from './project-adapter'
import type { FileStamp } from './read-limited'
import { readProjectFile } from './read-project-file'
import { writeCopy } from './write-copy'

/**
 * @param template of `templateOf`
 * @throws UserError; what stood there is then as it was
 */
export const writeTemplateFile = (
  file: string,
  template: Project,
  expected: Exclude<Expected, FileStamp>,
): Promise<void> => writeCopy(file, new TextEncoder().encode(serializeTemplate(template)), template.id, {}, expected)

/**
 * @throws UserError when it cannot be read; NotAProject when it is no whole template
 */
export async function readTemplateFile(file: string): Promise<Project> {
  const read = await readProjectFile(file, { kinds: 'template' })
  if (!read.ok) throw new NotAProject(file, read)
  if (read.damagedImages.length > 0)
    throw new NotAProject(file, {
      ok: false,
      code: 'damaged-image',
      message: 'The logo in this template is damaged: it is not the image that was stored.',
      next: OTHER_COPY,
    })
  return read.project
}
