import { weekOrder } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { controlLook } from '#ui/field.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../read-typed.ts'
import { dayText } from '../show-moment.ts'
import { type Absence, skillLanguages } from '../visitor.ts'
import { visitWords } from '../words.ts'
import { Check, CheckList } from './check-list.tsx'
import { NumberField } from './number-field.tsx'

interface ProfileFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly absences: readonly Absence[]
  readonly governorates: readonly { readonly code: string; readonly name: Text }[]
  readonly instruments: Readonly<Record<string, Text>>
  /** Leaves out what only the secretariat sets. */
  readonly own: boolean
}

/** Skills, limits, working week and days away of a visitor. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { typed, errors, governorates, own } = props
  const language = useLanguage()
  const words = useWords(visitWords)
  const list = (name: string) => (typed[name] ?? '').split(' ')
  return (
    <>
      <Select
        name="home"
        label={words.homeArea}
        value={typed.home ?? ''}
        options={[
          { value: '', label: words.noHome },
          ...governorates.map(({ code, name }) => ({ value: code, label: name[language] })),
        ]}
      />
      <CheckList
        name="languages"
        legend={words.languages}
        chosen={list('languages')}
        options={skillLanguages.map((code) => ({ value: code, label: words.languageNames[code] ?? code }))}
      />
      {own ? <KeptFields typed={typed} /> : <LimitFields {...props} list={list} />}
      <WeekFields typed={typed} errors={errors} />
      <AbsenceFields {...props} />
    </>
  )
}

const kept = ['instruments', 'channels', 'experience', 'max_per_day', 'max_per_cycle']

/** What stays as it is when somebody changes their own profile. */
const KeptFields = ({ typed }: { readonly typed: Typed }) =>
  kept.map((name) => <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />)

function LimitFields(props: ProfileFieldsProps & { readonly list: (name: string) => string[] }) {
  const { typed, errors, instruments, list } = props
  const language = useLanguage()
  const words = useWords(visitWords)
  return (
    <>
      <CheckList
        name="instruments"
        legend={words.instruments}
        chosen={list('instruments')}
        options={Object.entries(instruments).map(([value, name]) => ({ value, label: name[language] }))}
      />
      <CheckList
        name="channels"
        legend={words.channels}
        chosen={list('channels')}
        options={Object.entries(words.channelNames).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="experience"
        label={words.experience}
        value={typed.experience ?? '1'}
        options={words.experiences.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <NumberField name="max_per_day" label={words.maxPerDay} {...{ typed, errors }} />
      <NumberField name="max_per_cycle" label={words.maxPerCycle} {...{ typed, errors }} />
    </>
  )
}

interface WeekProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

function WeekFields({ typed, errors }: WeekProps) {
  const words = useWords(visitWords)
  return (
    <fieldset className="mb-6">
      <legend className="mb-1 font-semibold">{words.hours}</legend>
      <p className="mb-2 text-quiet">{words.hoursHint}</p>
      {weekOrder().map((at) => {
        const weekday = words.weekdays[at] ?? ''
        const error = errorOf(errors, `from_${at}`)
        return (
          <div key={weekday} className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="w-full sm:w-24">{weekday}</span>
            {(['from', 'until'] as const).map((end) => (
              <input
                key={end}
                id={`${end}_${at}`}
                name={`${end}_${at}`}
                defaultValue={typed[`${end}_${at}`] ?? ''}
                aria-label={`${weekday}: ${end === 'from' ? words.fromHour : words.untilHour}`}
                aria-invalid={error !== undefined || undefined}
                aria-describedby={error === undefined ? undefined : `from_${at}-error`}
                dir="ltr"
                inputMode="numeric"
                className={`${controlLook} max-w-[7rem] rtl:text-end`}
              />
            ))}
            {error !== undefined && (
              <span id={`from_${at}-error`} className="font-semibold text-danger">
                {error}
              </span>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function AbsenceFields({ typed, errors, absences }: ProfileFieldsProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const day = (text: string) => dayText(language, text)
  return (
    <section>
      <Heading level={2}>{words.absences}</Heading>
      {absences.length === 0 ? (
        <p className="mb-4">{words.noAbsences}</p>
      ) : (
        <ul className="mb-4">
          {absences.map(({ id, startsOn, endsOn }) => (
            <li key={id}>
              <Check
                name="dropped"
                value={id}
                checked={(typed.dropped ?? '').includes(id)}
                label={`${words.drop}: ${startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`}`}
              />
            </li>
          ))}
        </ul>
      )}
      <fieldset>
        <legend className="mb-2 font-semibold">{words.newAbsence}</legend>
        <div className="flex flex-wrap gap-x-6">
          <TextInput
            name="absence_from"
            label={words.firstDay}
            type="date"
            width="short"
            value={typed.absence_from ?? ''}
            error={errorOf(errors, 'absence_from')}
          />
          <TextInput
            name="absence_until"
            label={words.lastDay}
            type="date"
            width="short"
            value={typed.absence_until ?? ''}
          />
        </div>
      </fieldset>
    </section>
  )
}
