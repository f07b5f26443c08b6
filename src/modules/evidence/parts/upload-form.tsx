import { formatNumber } from '#platform/i18n.ts'
import { tableFiles } from '#platform/spreadsheets/table-files.ts'
import type { Text } from '#scoring/guide.ts'
import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { FileInput } from '#ui/file-input.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import type { CycleState } from '../../cycles/cycle-state.ts'
import { cycleWords } from '../../cycles/words.ts'
import { importLimitMb } from '../import-limits.ts'
import { importWords } from '../import-words.ts'

interface UploadFormProps {
  /** Those that take observations, at least one. */
  readonly cycles: readonly { readonly id: number; readonly title: Text; readonly state: CycleState }[]
  readonly errors: readonly FieldError[]
}

/** Chooses a cycle and a file. */
export function UploadForm({ cycles, errors }: UploadFormProps) {
  const language = useLanguage()
  const words = useWords(importWords)
  const { states } = useWords(cycleWords)
  const limit = formatNumber(language, importLimitMb)
  return (
    <Form encType="multipart/form-data" className="max-w-[42rem]">
      <Select
        name="cycle"
        label={words.cycle}
        error={errorOf(errors, 'cycle')}
        options={cycles.map(({ id, title, state }) => ({
          value: String(id),
          label: state === 'planned' ? `${title[language]} (${states.planned})` : title[language],
        }))}
      />
      <FileInput
        name="file"
        label={words.file}
        hint={`${words.fileHint(limit)} ${words.otherColumns}`}
        error={errorOf(errors, 'file')}
        accept={tableFiles}
      />
      <Button>{words.send}</Button>
    </Form>
  )
}
