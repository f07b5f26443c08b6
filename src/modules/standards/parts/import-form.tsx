import { Button } from '#ui/button.tsx'
import { FileInput } from '#ui/file-input.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { editorWords } from '../editor/words.ts'

/** Takes a guide from a file. */
export function ImportForm({ error }: { readonly error: string | undefined }) {
  const words = useWords(editorWords)
  return (
    <Form encType="multipart/form-data" noValidate>
      <FileInput
        name="file"
        label={words.importFile}
        hint={words.importHint}
        error={error}
        accept=".xlsx,.json"
      />
      <label className="mb-6 flex min-h-11 items-center gap-3">
        <input type="checkbox" name="replace" value="yes" className="size-6 shrink-0" />
        {words.importReplace}
      </label>
      <Button look="second">{words.importNow}</Button>
    </Form>
  )
}
