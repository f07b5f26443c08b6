import type { Language } from '#platform/language.ts'
import { writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import { invitationWords } from './invitation-words.ts'
import { invitationColumns } from './read-invitation-list.server.ts'

/** An empty list of people to invite: a workbook with every column that a sent list may have, headed in a language. */
export function writeInvitationTemplate(language: Language): ReturnType<typeof writeWorkbook> {
  const columns = Object.entries(invitationColumns).map(([name, { also }]) => ({
    header: language === 'ar' ? also[0] : name,
    width: 24,
  }))
  return writeWorkbook([{ name: invitationWords[language].templateSheet, columns, rows: [] }], language)
}
