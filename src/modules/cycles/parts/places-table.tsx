import { Breakable } from '#ui/breakable.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ListedPlace } from '../take-attendance.server.ts'
import { workshopWords } from '../workshop-words.ts'

const tones = { registered: 'good', waiting: 'notice', cancelled: 'plain' } as const

interface PlacesTableProps {
  readonly places: readonly ListedPlace[]
  /** Whether attendance is taken here. */
  readonly taking: boolean
}

/** Who registered for a workshop; from its day on, who came is ticked. */
export function PlacesTable({ places, taking }: PlacesTableProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  const told = (attended: boolean | null) =>
    attended === null ? words.notTaken : attended ? words.came : words.absent
  const table = (
    <Table
      caption={words.people}
      captionHidden
      rows={places}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: words.name, cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'entity', header: words.entity, cell: ({ entity }) => <bdi>{entity.name[language]}</bdi> },
        // At the door nobody is told by their address, and a phone has little room.
        ...(taking
          ? []
          : [
              {
                key: 'address',
                header: words.address,
                cell: ({ address }: ListedPlace) => <Breakable text={address} />,
              },
            ]),
        {
          key: 'status',
          header: words.status,
          cell: ({ status }) => <Tag tone={tones[status]}>{words.statuses[status]}</Tag>,
        },
        {
          key: 'attended',
          header: words.attendance,
          cell: ({ id, name, status, attended }) =>
            taking && status === 'registered' ? (
              <label className="inline-flex min-h-11 items-center gap-3">
                <input type="hidden" name="listed" value={id} />
                <input
                  type="checkbox"
                  name="came"
                  value={id}
                  defaultChecked={attended === true}
                  aria-label={words.cameOf(name)}
                  className="size-6 shrink-0"
                />
                {words.came}
              </label>
            ) : (
              told(attended)
            ),
        },
      ]}
    />
  )
  if (!taking) return table
  return (
    <Form>
      <p className="mb-2">{words.attendanceLead}</p>
      {table}
      <div className="mt-4">
        <Button name="intent" value="attendance">
          {words.saveAttendance}
        </Button>
      </div>
    </Form>
  )
}
