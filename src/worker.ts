import { handleMakeProposal } from './modules/assignments/make-proposal.server.ts'
import { handleRecheckPlans } from './modules/assignments/recheck-plans.server.ts'
import { handleRemindVisits } from './modules/assignments/remind-visits.server.ts'
import { handleCheckAudit } from './modules/audit/check-audit.server.ts'
import { handleReadList } from './modules/centres/read-list.server.ts'
import { handleRemindWorkshops } from './modules/cycles/remind-workshops.server.ts'
import { setClock } from './modules/cycles/set-clock.server.ts'
import { handleReadImport } from './modules/evidence/read-import.server.ts'
import { handleInviteList } from './modules/people/invitation-list.server.ts'
import { handleTidySignIn } from './modules/people/tidy-sign-in.server.ts'
import { handleMakeReports } from './modules/results/make-reports.server.ts'
import { handleMeasureStability } from './modules/results/measure-stability.server.ts'
import { handleConsultationDay } from './modules/standards/turn-consultation-day.server.ts'
import { handleVerifyAudit } from './platform/audit-job.ts'
import type { JobWork } from './platform/jobs.ts'
import { keepHandingMail } from './platform/mail/hand-mail.ts'
import { handleSendMail } from './platform/mail/send-mail.ts'
import { handleTidyMail } from './platform/mail/tidy-mail.ts'
import type { Services } from './platform/services.ts'

/** Every job that is done, one line each. */
const listWork = (services: Services): readonly JobWork[] => [
  handleVerifyAudit(services),
  handleCheckAudit(services),
  handleSendMail(services),
  handleTidyMail(services),
  handleTidySignIn(services),
  handleInviteList(services),
  handleReadList(services),
  handleReadImport(services),
  handleMeasureStability(services),
  handleMakeReports(services),
  handleConsultationDay(services),
  handleMakeProposal(services),
  handleRemindVisits(services),
  handleRecheckPlans(services),
  handleRemindWorkshops(services),
]

/** A job, done by the clock that the programme has when it begins. */
const byProgrammeClock = (services: Services, work: JobWork): JobWork => ({
  ...work,
  run: async (...asked) => {
    await setClock(services)
    await work.run(...asked)
  },
})

/** Starts to do jobs. On a small machine the web process calls this too; on a larger one, processes of their own do. */
export const startWorker = async (services: Services): Promise<void> => {
  await services.jobs.work(listWork(services).map((work) => byProgrammeClock(services, work)))
  keepHandingMail(services)
}
