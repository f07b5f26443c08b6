import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { centreFact, workOf } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, pairFault, refuseAny } from './check-change.ts'
import { isChannel } from './is-channel.ts'
import type { Attributes } from './registry-record.ts'
import { sameValue } from './same-value.ts'
import { textOrNull } from './trim-text.ts'

export interface Describing extends Change {
  readonly channel: string
  readonly services: readonly Text[]
  readonly hours: Text
  readonly attributes: Attributes
}

/**
 * Records how a centre serves from a day on: channel, services, opening hours, and the attributes that guides may read.
 *
 * @throws Refusal 422 `registry.channel_unfit`, `registry.one_language`, `registry.unchanged`
 */
export async function describeCentre(
  services: Services,
  person: Person,
  change: Describing,
  mode: Mode = 'record',
) {
  const { code, channel, attributes } = change
  const work = { channel, services: change.services, hours: textOrNull(change.hours), attributes }
  return changeCentre(services, person, 'centre.describe', { change, mode }, ({ then }) => {
    refuseAny([
      isChannel(channel) ? null : faultOf('registry.channel_unfit', 'channel', { channel }),
      pairFault('hours', change.hours.ar, change.hours.en),
      ...change.services.map(({ ar, en }) => pairFault('services', ar, en)),
      sameValue(workOf(then), work) ? faultOf('registry.unchanged', 'channel') : null,
    ])
    return [centreFact(code, 'work', change.on, work)]
  })
}
