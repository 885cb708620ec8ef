import type { Project } from '../../core/model/project'

/** What a project is called where people see it. */
export const shownName = (project: Project, untitled: string): string => project.title.trim() || untitled
