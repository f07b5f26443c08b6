import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import type { EntityToDeclare } from '../declaration.ts'
import type { Answer } from '../declare-interests.server.ts'
import { ownWords } from '../own-words.ts'
import type { Typed } from '../read-typed.ts'

interface CheckDeclarationProps {
  readonly answers: readonly Answer[]
  readonly entities: readonly EntityToDeclare[]
  readonly typed: Typed
}

/** What will be kept, before it is; everything typed goes along in hidden fields. */
export function CheckDeclaration({ answers, entities, typed }: CheckDeclarationProps) {
  const language = useLanguage()
  const words = useWords(ownWords)
  const names = new Map(
    entities.flatMap(({ code, name, centres }) => [
      [`entity ${code}`, name[language]] as const,
      ...centres.map((centre) => [`centre ${centre.code}`, centre.name[language]] as const),
    ]),
  )
  const sorted = [...answers].sort(
    (a, b) => Number(b.answer === 'interest') - Number(a.answer === 'interest'),
  )
  return (
    <section>
      {answers.length === 0 ? (
        <EmptyState title={words.checkNothing}>{words.notAnswered}</EmptyState>
      ) : (
        <Table
          caption={words.checkTitle}
          captionHidden
          rows={sorted}
          rowKey={({ kind, code }) => `${kind} ${code}`}
          columns={[
            {
              key: 'subject',
              header: words.subject,
              cell: ({ kind, code }) => names.get(`${kind} ${code}`) ?? code,
            },
            {
              key: 'answer',
              header: words.answer,
              cell: ({ answer, reason }) =>
                answer === 'none' ? words.noInterest : `${words.hasInterest}: ${reason ?? ''}`,
            },
          ]}
        />
      )}
      <Form className="mt-6 flex flex-wrap gap-4">
        {Object.entries(typed)
          .filter(([name, value]) => name !== 'intent' && value !== '')
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {answers.length > 0 && (
          <Button name="intent" value="save">
            {words.confirm}
          </Button>
        )}
        <Button name="intent" value="amend" look="second">
          {words.amend}
        </Button>
      </Form>
    </section>
  )
}
