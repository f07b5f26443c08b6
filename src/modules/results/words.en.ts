import type { FaultWords } from '#platform/fault.ts'
import type { ResultFaultCode } from './words.ar.ts'

const mendInput = 'Correct the row in the input file, then evaluate again.'

/** What the scoring engine and the reading of result files find. */
export const faultWords: FaultWords<ResultFaultCode> = {
  'input.no_centres': {
    title: 'There are no centres',
    detail: () => 'The list of centres is empty.',
    remedy: () => 'Add at least one centre.',
  },
  'input.duplicate_centre': {
    title: 'The centre code is used twice',
    detail: ({ centre }) => `More than one centre has the code “${centre}”.`,
    remedy: () => 'Give each centre a code of its own.',
  },
  'input.duplicate_observation': {
    title: 'The observation id is used twice',
    detail: ({ observation }) => `More than one observation has the id “${observation}”.`,
    remedy: () => 'Give each observation an id of its own.',
  },
  'input.unknown_centre': {
    title: 'Unknown centre',
    detail: ({ observation, centre }) =>
      `The observation “${observation}” is of the centre “${centre}”, which is not in the list of centres.`,
    remedy: () => mendInput,
  },
  'input.unknown_measure': {
    title: 'Unknown measure',
    detail: ({ observation, measure }) =>
      `The observation “${observation}” is of the measure “${measure}”, which is not in the guide.`,
    remedy: () => mendInput,
  },
  'input.value_missing': {
    title: 'There is no value',
    detail: ({ observation }) =>
      `The observation “${observation}” has no value and does not say “not applicable”.`,
    remedy: () => mendInput,
  },
  'input.value_and_not_applicable': {
    title: 'A value and “not applicable” together',
    detail: ({ observation }) => `The observation “${observation}” has a value and says “not applicable”.`,
    remedy: () => mendInput,
  },
  'input.unknown_level': {
    title: 'The level is not on the scale',
    detail: ({ observation, value, allowed }) =>
      `The value of the observation “${observation}” is “${value}”; the levels are: ${allowed}.`,
    remedy: () => mendInput,
  },
  'input.value_not_allowed': {
    title: 'The points are not allowed',
    detail: ({ observation, value, allowed }) =>
      `The value of the observation “${observation}” is “${value}”; allowed are: ${allowed}.`,
    remedy: () => mendInput,
  },
  'input.value_out_of_range': {
    title: 'The value is outside the bounds',
    detail: ({ observation, value, allowed }) =>
      `The value of the observation “${observation}” is “${value}”; the bounds are: ${allowed}.`,
    remedy: () => mendInput,
  },
  'input.value_not_number': {
    title: 'The value is not a number',
    detail: ({ observation, value }) => `The value of the observation “${observation}” is “${value}”.`,
    remedy: () => mendInput,
  },
  'input.bad_n': {
    title: 'The count is invalid',
    detail: ({ observation, value }) =>
      `The count (n) of the observation “${observation}” is “${value}”, not a whole number of 1 or more.`,
    remedy: () => mendInput,
  },
  'input.bad_variance': {
    title: 'The variance is invalid',
    detail: ({ observation, value }) =>
      `The variance of the observation “${observation}” is “${value}”, not a number of zero or more.`,
    remedy: () => mendInput,
  },
  'input.bad_time': {
    title: 'The date is invalid',
    detail: ({ observation, value }) => `The date of the observation “${observation}” is “${value}”.`,
    remedy: () => mendInput,
  },
  'input.bad_population': {
    title: 'The size of the population is invalid',
    detail: ({ centre, attribute, value, n }) =>
      `The attribute “${attribute}” of the centre “${centre}” is “${value}”; it must be a number of at least the ${n} sampled.`,
    remedy: () => 'Correct this column in the list of centres.',
  },
  'input.expression_failed': {
    title: 'An expression of the guide could not be computed',
    detail: ({ centre, expression, problem }) =>
      `At the centre “${centre}”, the expression “${expression}”: ${problem}`,
    remedy: () => 'Correct the expression in the guide, or add the column it reads to the list of centres.',
  },
  'input.cohort_too_small': {
    title: 'There is nothing to compare with',
    detail: ({ figure, count }) =>
      `The figure “${figure}” compares centres with each other; the number of centres with a value in it is ${count}.`,
    remedy: () => 'Add centres until at least two have one, or take the figure out of the guide.',
  },
  'result.not_a_result': {
    title: 'This is not a result file',
    detail: () => 'The file does not bear the mark of a Taqyeem result (result.json).',
    remedy: () => 'Choose the result.json that the command evaluate wrote.',
  },
  'result.other_format': {
    title: 'The version of the result file is not known',
    detail: ({ format, known }) => `The format of the file is “${format}”; the one known here is “${known}”.`,
    remedy: () => 'Use the version of the program that wrote the file.',
  },
  'result.incomplete': {
    title: 'The result file is incomplete',
    detail: () => 'A part that must be in the file is absent or of another kind.',
    remedy: () => 'Restore the file as the command evaluate wrote it, or evaluate again.',
  },
  'result.digest_differs': {
    title: 'The result file does not match its digest',
    detail: () => 'The file was changed after it was written.',
    remedy: () => 'Restore the original file. The command verify shows the first difference in it.',
  },
}
