import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { keepingWords } from '../keeping-words.ts'
import { roles } from '../role.ts'
import { peopleWords } from '../words.ts'

/** The first question of giving a role: what is asked next depends on it. */
export function ChooseRole() {
  const words = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  return (
    <form method="get">
      <Select
        name="role"
        label={words.chooseRole}
        options={roles.map((value) => ({ value, label: roleNames[value] ?? value }))}
      />
      <Button>{words.goOn}</Button>
    </form>
  )
}
