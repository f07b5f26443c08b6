import type { FaultWords } from '#platform/fault.ts'
import type { EvidenceFaultCode } from './words.ar.ts'

export const faultWords: FaultWords<EvidenceFaultCode> = {
  'evidence.centre_empty': {
    title: 'The centre is not stated',
    detail: () => 'The cell of the centre is empty.',
    remedy: () => 'Write the code of the centre as in the list of centres.',
  },
  'evidence.unknown_centre': {
    title: 'Unknown centre',
    detail: ({ centre }) => `The list of centres has no centre with the code “${centre}”.`,
    remedy: () => 'Correct the code, or add the centre to the list of centres.',
  },
  'evidence.measure_empty': {
    title: 'The measure is not stated',
    detail: () => 'The cell of the measure is empty.',
    remedy: () => 'Write the code of the measure as in the guide.',
  },
  'evidence.unknown_measure': {
    title: 'Unknown measure',
    detail: ({ measure }) => `The guide has no measure with the code “${measure}”.`,
    remedy: () => 'Correct the code, or check that the guide is the edition you mean.',
  },
  'evidence.wrong_instrument': {
    title: 'Not the instrument of the measure',
    detail: ({ measure, instrument, expected }) =>
      `The measure “${measure}” is observed by “${expected}”; the row says “${instrument}”.`,
    remedy: ({ expected }) =>
      `Write “${expected}”, correct the code of the measure, or leave the instrument empty.`,
  },
  'evidence.unknown_stage': {
    title: 'Unknown stage',
    detail: ({ stage }) => `“${stage}” is no stage of the evaluation.`,
    remedy: () => 'Write initial or final, or leave the cell empty for the final evaluation.',
  },
  'evidence.unknown_level': {
    title: 'The level is not on the scale',
    detail: ({ value, measure, levels }) =>
      `“${value}” is no level of the scale of the measure “${measure}”. The levels are: ${levels}.`,
    remedy: () => 'Write one of these levels.',
  },
  'evidence.points_not_allowed': {
    title: 'The points are not allowed',
    detail: ({ value, measure, allowed }) =>
      `“${value}” is not among the points of the measure “${measure}”. They are: ${allowed}.`,
    remedy: () => 'Write one of these.',
  },
  'evidence.not_a_number': {
    title: 'The value is not a number',
    detail: ({ value, measure }) =>
      `The measure “${measure}” needs a number, and “${value}” cannot be read as one.`,
    remedy: () => 'Write the number without thousands separators, percent sign or unit, such as 87.5.',
  },
  'evidence.outside_bounds': {
    title: 'The value is outside the bounds',
    detail: ({ value, measure, min, max }) =>
      `Values of the measure “${measure}” go from ${min} to ${max}; the row says ${value}.`,
    remedy: () => 'Correct the value, and check the unit it is in.',
  },
  'evidence.value_missing': {
    title: 'There is no value',
    detail: () =>
      'The cell of the value is empty, and the row does not say that the measure is not applicable.',
    remedy: () =>
      'Write the value, or the reason why it does not apply, or delete the row if nothing was observed.',
  },
  'evidence.value_and_not_applicable': {
    title: 'A value and “not applicable” together',
    detail: ({ value }) =>
      `The row holds a value (“${value}”) and also says that the measure is not applicable.`,
    remedy: () => 'Keep only one of the two.',
  },
  'evidence.count_invalid': {
    title: 'The count is invalid',
    detail: ({ n }) =>
      `The count (n) is how many answers or visits stand behind the value; “${n}” is not a whole number of 1 or more.`,
    remedy: () =>
      'Write a whole number, or leave the cell empty for one. If nothing was observed, delete the row.',
  },
  'evidence.variance_invalid': {
    title: 'The variance is invalid',
    detail: ({ variance }) => `“${variance}” is not a number of zero or more.`,
    remedy: () => 'Write the sample variance, zero or more, or leave the cell empty if it is not known.',
  },
  'evidence.date_invalid': {
    title: 'The date is invalid',
    detail: ({ date }) => `“${date}” cannot be read as a date.`,
    remedy: () =>
      'Write year, month, day, such as 2026-11-21; with a time also the zone, such as 2026-11-21T10:15+03:00.',
  },
  'evidence.duplicate_id': {
    title: 'The observation id is used twice',
    detail: ({ id, first }) => `The id “${id}” is also in row ${first}.`,
    remedy: () => 'Delete one of the rows if both are the same observation, or give each an id of its own.',
  },
  'evidence.text_too_long': {
    title: 'The text is too long',
    detail: ({ longest }) => `The cell holds more than ${longest} characters.`,
    remedy: () => 'Shorten the text.',
  },
}
