import type { FaultWords } from '#platform/fault.ts'
import type { GuideFaultCode, InputFaultCode } from '#scoring/fault.ts'

/** What the engine finds wrong with a guide, or with centres and observations seen with it. */
export const faultWords: FaultWords<GuideFaultCode | InputFaultCode> = {
  'guide.duplicate_code': {
    title: 'A code stands twice in the guide',
    detail: ({ code, other }) => `The code “${code}” is also used at ${other}.`,
    remedy: () => 'Give every item a code of its own.',
  },
  'guide.unknown_scale': {
    title: 'The scale is not defined',
    detail: ({ code, scale }) =>
      `The measure “${code}” uses the scale “${scale}”, which the guide does not define.`,
    remedy: () => 'Correct the name of the scale, or define it under scales.',
  },
  'guide.unknown_instrument': {
    title: 'The instrument is not defined',
    detail: ({ code, instrument }) =>
      `The measure “${code}” is observed by “${instrument}”, which the guide does not define.`,
    remedy: () => 'Correct the name of the instrument, or define it under instruments.',
  },
  'guide.no_measures': {
    title: 'A criterion has no measures',
    detail: ({ code }) => `The criterion “${code}” has no measure, so it cannot be scored.`,
    remedy: () => 'Add at least one measure, or remove the criterion.',
  },
  'guide.no_criteria': {
    title: 'A pillar has no criteria',
    detail: ({ code }) => `There is no criterion under “${code}”.`,
    remedy: () => 'Add at least one criterion, or remove the pillar.',
  },
  'guide.zero_weights': {
    title: 'The weights sum to zero',
    detail: ({ code }) => `Everything under “${code}” has the weight 0, so there is nothing to divide by.`,
    remedy: () => 'Give at least one item a weight above 0.',
  },
  'guide.bad_weight': {
    title: 'The weight is not usable',
    detail: ({ code, weight }) => `The weight of “${code}” is ${weight}; a weight is a number from 0 up.`,
    remedy: () => 'Write 0 or a positive number.',
  },
  'guide.scale_levels': {
    title: 'The levels of the scale are not usable',
    detail: ({ scale }) =>
      `The scale “${scale}” needs at least two different levels, each with a score from 0 to 1.`,
    remedy: () => 'Give each level its own code and a score from 0 to 1.',
  },
  'guide.scale_points': {
    title: 'The points of the scale are not usable',
    detail: ({ scale }) =>
      `The scale “${scale}” needs at least two points at different values with scores from 0 to 1, and a minimum below its maximum.`,
    remedy: () => 'Write the points as pairs, value then score, each value once.',
  },
  'guide.scale_allowed': {
    title: 'Too few allowed values',
    detail: ({ scale }) => `The scale “${scale}” needs at least two different values.`,
    remedy: () => 'Add the values that can be given, from the lowest to the highest.',
  },
  'guide.combine_not_possible': {
    title: 'Levels cannot be summed',
    detail: ({ code, instrument }) =>
      `The instrument “${instrument}” sums values, and the measure “${code}” is on a scale of levels.`,
    remedy: () => 'Choose the mean or another way for this instrument, or a number scale for this measure.',
  },
  'guide.threshold_range': {
    title: 'The fulfilment threshold is out of range',
    detail: ({ code, value }) =>
      `The criterion “${code}” is fulfilled at ${value}; the threshold is above 0 and at most 1.`,
    remedy: () => 'Write a share from 0 to 1, such as 0.8 for eighty per cent.',
  },
  'guide.expression_invalid': {
    title: 'The expression is not valid',
    detail: ({ expression, problem }) => `“${expression}” could not be understood: ${problem}`,
    remedy: () => 'Correct the expression. A valid one: min(pillars.map(p, p.score))',
  },
  'guide.expression_endless': {
    title: 'The expression might not end',
    detail: ({ expression }) =>
      `“${expression}” is longer than allowed, has three loops inside each other, or uses matches.`,
    remedy: () => 'Split it into simpler figures, each building on the one before.',
  },
  'guide.unknown_name': {
    title: 'The name is not known',
    detail: ({ name }) => `“${name}” is neither a figure defined before this place nor a path in the result.`,
    remedy: () =>
      'Correct the name, or define the figure before using it; paths look like core.fulfilment or pillar.access.score.',
  },
  'guide.reserved_name': {
    title: 'The name is taken',
    detail: ({ name }) => `“${name}” is a name the platform itself uses.`,
    remedy: () => 'Choose another name for the figure.',
  },
  'guide.unreachable_category': {
    title: 'A category can never be reached',
    detail: ({ category, figure }) =>
      `No centre can fulfil what the category “${category}” asks of ${figure}.`,
    remedy: () =>
      'Look at its thresholds: do they contradict each other, or is one beyond the highest possible value?',
  },
  'guide.shadowed_category': {
    title: 'A category is hidden by one before it',
    detail: ({ category, by }) =>
      `Every centre that fulfils “${category}” already falls into “${by}” before it.`,
    remedy: () => 'Put the stricter category first, or remove one of them.',
  },
  'guide.unreachable_band': {
    title: 'A band can never be reached',
    detail: ({ band, figure }) => `The band “${band}” on ${figure} lies beyond every possible value.`,
    remedy: () => 'Write the threshold as a share from 0 to 1, such as 0.9 for ninety per cent.',
  },
  'input.duplicate_centre': {
    title: 'A centre code stands twice',
    detail: ({ centre }) => `The centre “${centre}” is listed more than once.`,
    remedy: () => 'Remove the second row, or correct its code.',
  },
  'input.duplicate_observation': {
    title: 'An observation id stands twice',
    detail: ({ observation }) => `The id “${observation}” is used for more than one observation.`,
    remedy: () => 'Give each observation an id of its own.',
  },
  'input.unknown_centre': {
    title: 'The centre is not known',
    detail: ({ observation, centre }) =>
      `The observation “${observation}” is of “${centre}”, which is not listed.`,
    remedy: () => 'Correct the code, or add the centre to the list.',
  },
  'input.unknown_measure': {
    title: 'The measure is not known',
    detail: ({ observation, measure }) =>
      `The observation “${observation}” is of the measure “${measure}”, which the guide does not have.`,
    remedy: () => 'Correct the code, or check that the guide is the edition you mean.',
  },
  'input.no_centres': {
    title: 'There are no centres',
    detail: () => 'The list of centres is empty.',
    remedy: () => 'Add at least one centre.',
  },
  'input.value_missing': {
    title: 'There is no value',
    detail: ({ observation }) =>
      `The observation “${observation}” has neither a value nor a reason why it does not apply.`,
    remedy: () => 'Write one of them, or remove the observation.',
  },
  'input.value_and_not_applicable': {
    title: 'A value beside “not applicable”',
    detail: ({ observation }) =>
      `The observation “${observation}” has a value and is marked as not applicable.`,
    remedy: () => 'Keep one of the two.',
  },
  'input.unknown_level': {
    title: 'The level is not on the scale',
    detail: ({ value, measure, allowed }) =>
      `“${value}” is not a level of the measure “${measure}”: ${allowed}.`,
    remedy: () => 'Write one of these levels.',
  },
  'input.value_not_allowed': {
    title: 'The points are not allowed',
    detail: ({ value, measure, allowed }) =>
      `“${value}” is not one of the points of the measure “${measure}”: ${allowed}.`,
    remedy: () => 'Write one of these values.',
  },
  'input.value_out_of_range': {
    title: 'The value is out of range',
    detail: ({ value, measure, allowed }) =>
      `The measure “${measure}” takes ${allowed}; the value is ${value}.`,
    remedy: () => 'Correct the value, and check its unit.',
  },
  'input.value_not_number': {
    title: 'The value is not a number',
    detail: ({ value, measure }) => `The measure “${measure}” takes a number, and “${value}” is none.`,
    remedy: () => 'Write a number.',
  },
  'input.bad_n': {
    title: 'The count is not usable',
    detail: ({ observation, value }) =>
      `The count of the observation “${observation}” is ${value}; it is a whole number from 1 up.`,
    remedy: () => 'Write how many answers or visits stand behind the value.',
  },
  'input.bad_variance': {
    title: 'The variance is not usable',
    detail: ({ observation, value }) =>
      `The variance of the observation “${observation}” is ${value}; it is a number from 0 up.`,
    remedy: () => 'Correct it, or leave it empty when it is not known.',
  },
  'input.bad_time': {
    title: 'The date is not usable',
    detail: ({ observation, value }) => `The date of the observation “${observation}” is “${value}”.`,
    remedy: () => 'Write it as 2026-11-21.',
  },
  'input.bad_stage': {
    title: 'The stage is not known',
    detail: ({ observation, value }) => `The stage of the observation “${observation}” is “${value}”.`,
    remedy: () => 'A stage is initial or final.',
  },
  'input.bad_population': {
    title: 'The size of the population is not usable',
    detail: ({ centre, attribute, value, n }) =>
      `The attribute “${attribute}” of the centre “${centre}” is “${value}”, and ${n} were asked: a population is not smaller than its sample.`,
    remedy: () => 'Correct the attribute in the list of centres, or leave it empty when it is not known.',
  },
  'input.expression_failed': {
    title: 'A figure could not be computed',
    detail: ({ centre, expression, problem }) =>
      `“${expression}” could not be computed for the centre “${centre}”: ${problem}`,
    remedy: () => 'Add the missing attribute to the list of centres, or correct the expression in the guide.',
  },
  'input.cohort_too_small': {
    title: 'There is nobody to compare with',
    detail: ({ figure, count }) => `The figure “${figure}” compares centres, and only ${count} has a value.`,
    remedy: () => 'Evaluate at least two centres together, or remove this figure from the guide.',
  },
}
