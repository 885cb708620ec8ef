/** What is dropped on the window is named before anything is done with it. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, SAMPLE, test } from './fixtures'
import { drop } from './pages/drop'

test('a PDF and a letter are refused by name, a picture and a project only when somebody says so', async ({
  briefwright,
  window,
  folder,
}, info) => {
  const { keyboard } = window
  /** A dialog takes the focus a moment after it is drawn. */
  const enter = async () => {
    await expect(window.getByRole('dialog').getByRole('button').and(window.locator(':focus'))).toBeVisible()
    await keyboard.press('Enter')
  }
  const file = async (name: string, content: string | Buffer) => {
    const at = path.join(folder, name)
    await writeFile(at, content)
    return at
  }
  await drop(window, await file('list.csv', 'a;b\n1;2\n'))
  await expect(window.getByRole('dialog', { name: 'list.csv is a table' })).toContainText('Open a project first')
  await enter()
  await expect(window.getByRole('dialog')).toBeHidden()

  await briefwright.openSample()
  await drop(window, await file('report.pdf', '%PDF-1.7\n'))
  await expect(window.getByRole('dialog', { name: 'report.pdf is a PDF' })).toContainText('exported with its project')
  await window.screenshot({ path: info.outputPath('pdf.png') })
  await enter()
  await expect(window.getByRole('alert')).toContainText('damaged, or another program has written it anew')
  await window.getByRole('alert').getByRole('button').first().click()
  await drop(window, await file('letter.docx', Buffer.from('PK\u0003\u0004 word/document.xml', 'latin1')))
  await expect(window.getByRole('dialog', { name: 'letter.docx cannot be opened' })).toContainText('a Word document')
  await window.screenshot({ path: info.outputPath('other.png') })
  await keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()

  await briefwright.go('Sources')
  const png = await window.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 40
    canvas.height = 30
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  await drop(window, await file('meeting.png', Buffer.from(png, 'base64')))
  await expect(window.getByRole('dialog', { name: 'Add a picture?' })).toContainText('meeting.png')
  await window.screenshot({ path: info.outputPath('picture.png') })
  await enter()
  await expect(briefwright.intake).toContainText('meeting.png')

  const project = path.join(folder, 'from a colleague.briefing')
  await copyFile(SAMPLE, project)
  await drop(window, project)
  const question = window.getByRole('dialog', { name: 'Open from a colleague.briefing?' })
  await expect(question).toContainText('as of 31 Jul 2020, with 15 findings and 14 activities')
  await window.screenshot({ path: info.outputPath('project.png') })
  await question.getByRole('button', { name: 'Not now' }).click()
  await expect(briefwright.intake).toContainText('meeting.png')
  await drop(window, project)
  await question.getByRole('button', { name: 'Open' }).click()
  await window.getByRole('button', { name: 'Don’t save' }).click()
  await expect(briefwright.status).toContainText(/^Saved/)

  await briefwright.openExport()
  await briefwright.dialog.getByRole('radio', { name: 'The data and the whole project: for colleagues' }).check()
  await expect(briefwright.dialog).toContainText('Whoever gets this PDF can open the project')
  await window.screenshot({ path: info.outputPath('carries.png') })
  const pdf = path.join(folder, 'with its project.pdf')
  await briefwright.finishExport(pdf)
  await expect(briefwright.dialog).toContainText('7 files inside, each described')
  await window.screenshot({ path: info.outputPath('carried.png') })
  await briefwright.dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(briefwright.dialog).toBeHidden()
  await drop(window, pdf)
  await window.getByRole('button', { name: 'Verify this PDF' }).click()
  const verified = window.getByRole('dialog', { name: '“with its project.pdf” is what its project gives' })
  await expect(verified).toContainText('7 pages, byte for byte')
  await window.screenshot({ path: info.outputPath('verified.png') })
  await verified.getByRole('button', { name: 'Close' }).press('Enter')
  const altered = path.join(folder, 'signed.pdf')
  const made = await readFile(pdf)
  const end = /startxref\s+\d+\s+%%EOF\s*$/.exec(made.toString('latin1').slice(-60))?.[0] ?? ''
  await writeFile(altered, Buffer.concat([made, Buffer.from(`\n${end}`)]))
  await drop(window, altered)
  await window.getByRole('button', { name: 'Verify this PDF' }).click()
  const differs = window.getByRole('dialog', { name: '“signed.pdf” is not what its project gives' })
  await expect(differs).toContainText(`another program has added ${end.length + 1} bytes to its end`)
  await window.screenshot({ path: info.outputPath('differs.png') })
  await differs.getByRole('button', { name: 'Close' }).press('Enter')
  await drop(window, pdf)
  await window.getByRole('button', { name: 'Open the project in it' }).click()
  await expect(window.getByRole('alert')).toContainText('Opened from “with its project.pdf”')
  await window.screenshot({ path: info.outputPath('from-pdf.png') })
  await briefwright.openExport()
  await expect(
    briefwright.dialog.getByRole('radio', { name: 'The data and the whole project: for colleagues' }),
    'what was chosen has gone along',
  ).toBeChecked()
})
