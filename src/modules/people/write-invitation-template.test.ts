import { expect, test } from 'vitest'
import { mapColumns } from '#platform/files/map-columns.ts'
import { languages } from '#platform/language.ts'
import { readWorkbook } from '#platform/spreadsheets/read-workbook.ts'
import { takeText } from '#platform/spreadsheets/take-cell.ts'
import { invitationColumns } from './read-invitation-list.server.ts'
import { writeInvitationTemplate } from './write-invitation-template.server.ts'

test.each(languages)(
  'what is offered to be filled in (%s) has the columns that are read',
  async (language) => {
    const bytes = new Uint8Array(await writeInvitationTemplate(language))
    const { sheets } = await readWorkbook(bytes, { file: 'people.xlsx' })
    const headers = sheets[0]!.rows[0]!.cells.map((cell) => String(Object.values(takeText(cell))[0]))
    const { at, faults } = mapColumns(headers, invitationColumns, 'people.xlsx')
    expect(faults).toEqual([])
    expect(Object.values(at)).toEqual([...headers.keys()])
  },
)
