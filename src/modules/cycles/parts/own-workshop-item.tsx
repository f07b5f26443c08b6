import { formatDate, formatDateTime, plural } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import type { OwnWorkshop } from '../list-own-workshops.server.ts'
import { closedParams, openUntil } from '../registration.ts'
import { closedIn } from '../registration-words.ts'
import { workshopWords } from '../workshop-words.ts'

interface OwnWorkshopItemProps {
  readonly workshop: OwnWorkshop
  /** The id that a wish for a place is sent under. */
  readonly post: string
  /** ISO date. */
  readonly today: string
}

/** A workshop to come, as its reader may come: their place in it, a way to register, or why there is none. */
export function OwnWorkshopItem({ workshop, post, today }: OwnWorkshopItemProps) {
  const language = useLanguage()
  const { title, startsAt, timeZone, venue, link } = workshop
  return (
    <section className="mb-6 border-b border-line pb-4">
      <Heading level={2}>
        <bdi>{title[language]}</bdi>
      </Heading>
      <p className="mb-1">{formatDateTime(language, new Date(startsAt), { timeZone })}</p>
      <p className="mb-1">
        <bdi className="break-words">{venue?.[language] ?? link}</bdi>
      </p>
      <State workshop={workshop} post={post} today={today} />
    </section>
  )
}

function State({ workshop, post, today }: OwnWorkshopItemProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  const { id, title, left, place, registration, cancelledAt, calledOff } = workshop
  if (cancelledAt !== null)
    return (
      <p>
        <Tag tone="danger">{words.calledOff}</Tag>{' '}
        {calledOff && <bdi>{words.calledOffWhy(calledOff[language])}</bdi>}
      </p>
    )
  if (place !== null)
    return (
      <p>
        <Tag tone={place.status === 'registered' ? 'good' : 'notice'}>{words.minePlaces[place.status]}</Tag>{' '}
        <a
          href={urlTo(language, 'workshopPlace', { token: place.token })}
          aria-label={words.seePlaceOf(title[language])}
          className="inline-flex min-h-11 items-center"
        >
          {words.seePlace}
        </a>
      </p>
    )
  const until = openUntil(registration, today)
  if (until === null) return <p className="text-quiet">{closedIn(language, closedParams(registration))}</p>
  return (
    <>
      <p className="mb-1">{words.openUntil(formatDate(language, until))}</p>
      <p className="mb-4 font-semibold">
        {left === 0 ? words.full : words.left(plural(language, left, words.seats))}
      </p>
      <Form>
        <input type="hidden" name="id" value={post} />
        <input type="hidden" name="workshop" value={id} />
        <Button aria-label={words.registerOf(title[language])}>{words.register}</Button>
      </Form>
    </>
  )
}
