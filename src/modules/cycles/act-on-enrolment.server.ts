import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { enrolCentres, refreshEnrolled, withdrawCentre } from './change-enrolment.server.ts'
import { typedFrom } from './cycle-form.ts'
import { listEnrolment } from './enrolment.server.ts'
import { type EnrolmentView, enrollable, narrowEnrolment } from './enrolment-view.ts'
import { decideExemption, proposeExemption } from './exempt-centre.server.ts'

export interface EnrolmentForm {
  readonly cycle: number
  /** What the page lists: enrolling all means all that it narrows to. */
  readonly view: EnrolmentView
  readonly form: FormData
}

/** What a form of the enrolment came to: which words say so, of how many centres, and after which one to go on. */
export interface EnrolmentDone {
  readonly done: string
  readonly count?: number
  readonly after?: string
}

/** Does what a form of the page of the enrolment asks for. @throws Refusal of the use case that it is */
export async function actOnEnrolment(
  services: Services,
  person: Person,
  { cycle, view, form }: EnrolmentForm,
): Promise<EnrolmentDone> {
  const typed = typedFrom(form)
  const { intent = '', centre = '' } = typed
  const reason = typed[`reason_${centre}`] ?? ''
  switch (intent) {
    case 'enrol':
      return { ...(await enrol([centre])), after: centre }
    case 'enrol-chosen':
      return enrol(form.getAll('chosen').map(String))
    case 'enrol-all':
      return enrol(codesOf(narrowEnrolment(await list(), view)))
    case 'enrol-accepted':
      return enrol(codesOf((await list()).filter(({ census }) => census?.decision === 'accepted')))
    case 'refresh':
      return { done: 'refreshed', count: (await refreshEnrolled(services, person, cycle)).length }
    case 'withdraw':
      await withdrawCentre(services, person, { cycle, centre, reason })
      return { done: 'withdrawn', after: centre }
    case 'propose':
      await proposeExemption(services, person, { cycle, centre, reason })
      return { done: 'proposed', after: centre }
    default: {
      const decision = intent === 'grant' ? 'granted' : intent === 'refuse' ? 'refused' : 'ended'
      const revision = Number(typed.revision) || 0
      await decideExemption(services, person, { cycle, centre, revision, decision })
      return { done: intent === 'take-back' ? 'taken-back' : decision, after: centre }
    }
  }

  function list() {
    return listEnrolment(services, person, cycle)
  }

  async function enrol(codes: readonly string[]): Promise<EnrolmentDone> {
    return { done: 'enrolled', count: await enrolCentres(services, person, cycle, codes) }
  }
}

const codesOf = (rows: Parameters<typeof enrollable>[0]): string[] => enrollable(rows).map(({ code }) => code)
