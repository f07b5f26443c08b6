import { dayIn } from '#platform/day-in.ts'
import type { FaultWords } from '#platform/fault.ts'
import type { censusRefusals as ar } from './census-refusals.ar.ts'

export const censusRefusals: FaultWords<keyof typeof ar> = {
  'census.link_unknown': {
    title: 'This link is not known',
    detail: () => 'Part of it may be missing.',
    remedy: () => 'Open it from the mail itself, or copy all of it.',
  },
  'census.link_replaced': {
    title: 'This link no longer works',
    detail: () => 'The programme secretariat sent a newer link or took this one back.',
    remedy: () => 'Open the link in the latest mail, or write to the secretariat.',
  },
  'census.link_over': {
    title: 'This link has ended',
    detail: () => 'The last day for answers has passed.',
    remedy: () => 'Write to the secretariat for a new link.',
  },
  'census.link_closed': {
    title: 'The census is closed today',
    detail: () => 'This is not the census phase of the cycle.',
    remedy: () => 'Write to the secretariat if something has to change.',
  },
  'census.submitted': {
    title: 'The answers were sent',
    detail: () => 'The answers of your entity are with the secretariat and do not change here.',
    remedy: () => 'Write to the secretariat if something has to change.',
  },
  'census.changed_meanwhile': {
    title: 'Somebody else saved an answer on this link',
    detail: () => 'It was saved after you opened this page, so yours was not.',
    remedy: () => 'Look at what stands now, then save your answer again.',
  },
  'census.sent_differently': {
    title: 'This form was sent before with other content',
    detail: () => 'What was sent now was not saved.',
    remedy: () => 'Open the page again and try once more.',
  },
  'census.centre_unknown': {
    title: 'This is not one of your entity’s open centres',
    detail: () => 'The registry may have changed since you opened the page.',
    remedy: () => 'Go back to the list of centres.',
  },
  'census.line_decided': {
    title: 'The secretariat has decided on this answer',
    detail: () => 'What was accepted or refused does not change here.',
    remedy: () => 'Write to the secretariat if something has changed.',
  },
  'census.nothing_left': {
    title: 'Every centre has an answer',
    detail: () => 'No centre is left.',
    remedy: () => 'Check your answers, then send them.',
  },
  'census.unanswered': {
    title: 'Some centres have no answer',
    detail: ({ count }) => `There are ${count}.`,
    remedy: () => 'Answer them, then send.',
  },
  'census.still_asked': {
    title: 'The secretariat asked you to look at some answers again',
    detail: ({ count }) => `There are ${count} left.`,
    remedy: () => 'Look at them and save them, then send.',
  },
  'census.empty': {
    title: 'There is nothing to send',
    detail: () => 'Your entity has no centres in the registry, and you added none.',
    remedy: () => 'Add your centres first.',
  },
  'census.too_long': {
    title: 'The text is too long',
    detail: ({ longest }) => `It takes up to ${longest} characters.`,
    remedy: () => 'Shorten it.',
  },
  'census.nobody': {
    title: 'No entity is chosen',
    detail: () => 'The link goes to the entities that are ticked.',
    remedy: () => 'Tick one at least.',
  },
  'census.day_unfit': {
    title: 'The last day for answers is not usable',
    detail: ({ today }) => `It is a day from ${dayIn('en', today)} on.`,
    remedy: () => 'Write it as 2026-11-21.',
  },
  'census.day_after_phase': {
    title: 'The census is over by then',
    detail: ({ until }) => `Answers are taken until the end of the census phase, ${dayIn('en', until)}.`,
    remedy: () => 'Choose a day within the phase, or make the phase longer first.',
  },
  'census.address_unfit': {
    title: 'The mail address is not usable',
    detail: ({ entity }) => `Entity ${entity} needs one address.`,
    remedy: () => 'Write it whole, such as name@example.org.',
  },
  'census.submitted_already': {
    title: 'The entity has answered',
    detail: ({ entity }) => `Entity ${entity} has sent its answers.`,
    remedy: () => 'Give back the answers you want it to look at, instead of sending a new link.',
  },
  'census.sent_meanwhile': {
    title: 'This entity was sent a link a moment ago',
    detail: ({ entity, address }) =>
      `The link of entity ${entity} went to ${address} after you opened this page.`,
    remedy: () =>
      'Look at the address, the language and the last day, then send again if need be: that ends the link sent before.',
  },
  'census.request_unknown': {
    title: 'The census was not sent to this entity',
    detail: () => 'It has no request in this cycle.',
    remedy: () => 'Send it a link first.',
  },
  'census.not_submitted': {
    title: 'The entity has not sent its answers',
    detail: () => 'What it saves before sending is a draft.',
    remedy: () => 'Wait until it sends them, or remind it.',
  },
  'census.line_changed': {
    title: 'This answer was changed or decided on',
    detail: () => 'It happened after you opened the page, so your decision was not saved.',
    remedy: () => 'Look at it and decide again.',
  },
  'census.centre_gone': {
    title: 'The centre is no longer open, or no longer of this entity',
    detail: ({ centre }) =>
      `Centre ${centre} was closed or merged in the registry, or moved to another entity, after this entity answered for it.`,
    remedy: () =>
      'Refuse the answer and give that as the reason. Where the centre has a new entity, that one is asked about it.',
  },
  'census.registry_moved': {
    title: 'The registry changed after the entity answered',
    detail: ({ centre }) =>
      `What the registry says of centre ${centre} today is not what the entity confirmed.`,
    remedy: () => 'Ask the entity to look at it again.',
  },
  'census.overtaken': {
    title: 'Something later stands in the registry',
    detail: ({ centre, day }) =>
      `The correction of centre ${centre} is given from ${dayIn('en', day)} on, and the registry holds a change of a later day: that would go on to hold.`,
    remedy: () => 'Ask the entity again since when it is so, or record it on the page of the centre.',
  },
  'census.reason_missing': {
    title: 'Write the reason',
    detail: () => 'The entity reads it.',
    remedy: () => 'A short sentence is enough.',
  },
  'census.nothing_to_decide': {
    title: 'Nothing waits for a decision',
    detail: () => 'All answers are decided on, or none of them is a confirmation.',
    remedy: () => 'There is nothing to do here.',
  },
  'census.nothing_asked': {
    title: 'No answer was asked again',
    detail: () => 'Only answers that you asked for again are given back.',
    remedy: () => 'Ask for an answer again first.',
  },
  'census.nobody_late': {
    title: 'There is nobody to remind',
    detail: () => 'Every entity that was sent a link has answered.',
    remedy: () => 'There is nothing to do here.',
  },
  'enrol.unknown': {
    title: 'The centre is not enrolled',
    detail: ({ centre }) => `Centre ${centre} is not in this cycle.`,
    remedy: () => 'Enrol it first.',
  },
  'enrol.enrolled': {
    title: 'The centre is enrolled',
    detail: ({ centre }) => `Centre ${centre} is in this cycle already.`,
    remedy: () => 'It need not be enrolled again.',
  },
  'enrol.own_entity': {
    title: 'You do not withdraw a centre that you are tied to',
    detail: ({ centre }) =>
      `Centre ${centre} belongs to the entity you work for, or you declared an interest in it.`,
    remedy: () => 'Ask a colleague who is independent of it.',
  },
  'enrol.has_evidence': {
    title: 'The centre cannot be withdrawn',
    detail: ({ centre }) => `Centre ${centre} has observations or planned visits in this cycle.`,
    remedy: () => 'Propose its exemption with the reason: what was observed stays, and it is not scored.',
  },
  'enrol.reason_missing': {
    title: 'Write the reason',
    detail: () => 'It is shown with the centre and kept in the audit log.',
    remedy: () => 'A short sentence is enough.',
  },
  'enrol.reason_long': {
    title: 'The reason is too long',
    detail: ({ longest }) => `A reason takes up to ${longest} characters.`,
    remedy: () => 'Shorten it, and keep the details in your files.',
  },
  'enrol.nobody': {
    title: 'No centre is chosen',
    detail: () => 'The centres that are ticked in the list are enrolled.',
    remedy: () => 'Tick one at least.',
  },
  'enrol.frozen': {
    title: 'The result of the cycle is frozen',
    detail: ({ cycle }) =>
      `The result of cycle ${cycle} was computed from its centres as they were enrolled: none joins it and none leaves it any more.`,
    remedy: () =>
      'Enrol the centre in the next cycle. To leave a centre out of the result, propose its exemption, then prepare a correction of the result.',
  },
  'enrol.exempt_already': {
    title: 'The centre has an exemption, granted or proposed',
    detail: ({ centre }) => `Centre ${centre} is exempt or waits for the decision.`,
    remedy: () => 'See the exemption in the list.',
  },
  'enrol.second_person': {
    title: 'Somebody else decides',
    detail: () => 'Who proposed an exemption does not decide on it.',
    remedy: () => 'Ask a colleague with the role to look at it.',
  },
  'enrol.exemption_changed': {
    title: 'This exemption has changed',
    detail: () => 'Somebody decided on it after you opened the page.',
    remedy: () => 'Look at what stands now.',
  },
}
