import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { HEAD_BYTES, whatIs } from './what-is'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const project = bytes(serializeProject(loadSample())).subarray(0, HEAD_BYTES)
const photo = new Uint8Array(readFileSync('resources/samples/placeholder.jpg')).subarray(0, HEAD_BYTES)

it.each([
  ['Paraguay.briefing', project, 'project'],
  ['as the mail renamed it.txt', project, 'project'],
  ['newer than this program.briefing', bytes('{ "format": "briefwright-project", "formatVersion": 99'), 'project'],
  ['House.txt', bytes('{ "format": "briefwright-template"'), 'template'],
  ['damaged.briefwright-template', bytes('half of it is gone'), 'template'],
  ['damaged.briefing', bytes('half of it is gone'), 'project'],
  ['photo.jpg', photo, 'picture'],
  ['photo without a name', photo, 'picture'],
  ['a picture that says it is a table.csv', photo, 'picture'],
  ['list.csv', bytes('a;b\n1;2\n'), 'table'],
  ['list.xlsx', latin('PK\u0003\u0004 xl/workbook.xml'), 'table'],
  ['broken.xlsx', latin('PK\u0003\u0004 nothing else'), 'table'],
  ['report.pdf', latin('%PDF-1.7\n'), 'pdf'],
  ['a document that says it is a project.briefing', latin('%PDF-1.7\n'), 'pdf'],
] as const)('%s', (name, head, is) => expect(whatIs(name, head)).toEqual({ is }))

it.each([
  ['letter.docx', latin('PK\u0003\u0004 word/document.xml'), 'a Word document'],
  ['setup.exe', latin('MZ'), 'a Windows program'],
  ['data.json', bytes('{ "format": "something else" }'), undefined],
  ['empty', new Uint8Array(), undefined],
] as const)('%s is none of these', (name, head, looks) => expect(whatIs(name, head)).toEqual({ is: 'other', looks }))
