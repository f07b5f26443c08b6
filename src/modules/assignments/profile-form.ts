import { clockText, listIn, minutesIn, numberIn, plainIn, type Typed, textIn } from './read-typed.ts'
import type { ProfileChange } from './save-profile.server.ts'
import type { Profile } from './visitor.ts'

/** What stands in the fields when the form opens. */
export const typedOfProfile = (profile: Profile): Typed => ({
  home: profile.home ?? '',
  instruments: profile.instruments.join(' '),
  channels: profile.channels.join(' '),
  languages: profile.languages.join(' '),
  experience: String(profile.experience),
  max_per_day: String(profile.maxPerDay),
  max_per_cycle: String(profile.maxPerCycle),
  ...Object.fromEntries(
    profile.hours.flatMap((span, weekday) =>
      span === null
        ? []
        : [
            [`from_${weekday}`, clockText(span[0])],
            [`until_${weekday}`, clockText(span[1])],
          ],
    ),
  ),
})

/** The change that a form asks for. */
export function profileFrom(visitor: string, typed: Typed): ProfileChange {
  const [from, until] = [plainIn(typed, 'absence_from'), plainIn(typed, 'absence_until')]
  return {
    visitor,
    revision: Number(typed.revision) || 0,
    profile: {
      home: textIn(typed, 'home') || null,
      instruments: listIn(typed, 'instruments'),
      channels: listIn(typed, 'channels'),
      languages: listIn(typed, 'languages'),
      experience: numberIn(typed, 'experience'),
      maxPerDay: numberIn(typed, 'max_per_day'),
      maxPerCycle: numberIn(typed, 'max_per_cycle'),
      hours: [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
        textIn(typed, `from_${weekday}`) === '' && textIn(typed, `until_${weekday}`) === ''
          ? null
          : ([minutesIn(typed, `from_${weekday}`), minutesIn(typed, `until_${weekday}`)] as const),
      ),
    },
    absence: from === '' && until === '' ? null : { startsOn: from, endsOn: until || from },
    dropped: listIn(typed, 'dropped'),
  }
}
