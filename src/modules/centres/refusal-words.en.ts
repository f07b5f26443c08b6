import { dayIn } from '#platform/day-in.ts'
import type { FaultWords } from '#platform/fault.ts'
import { exampleSeason, exampleWeek } from './opening-hours.ts'
import type { RegistryRefusalCode } from './refusal-words.ar.ts'

/** What the use cases of the registry refuse. */
export const refusalWords: FaultWords<RegistryRefusalCode> = {
  'registry.unknown': {
    title: 'The code is not registered',
    detail: ({ code }) => `The registry holds nothing with the code “${code}”.`,
    remedy: () => 'Go back to the list and choose from it.',
  },
  'registry.day_unfit': {
    title: 'Not a date',
    detail: () => 'This is not a day of the calendar.',
    remedy: () => 'Write year, month and day, like 2026-03-01.',
  },
  'registry.day_future': {
    title: 'The date has not come yet',
    detail: () => 'The registry keeps what has happened, not what is planned.',
    remedy: () => 'Give today’s date or an earlier one, or record the change on its day.',
  },
  'registry.day_before_opening': {
    title: 'The date is before the opening',
    detail: ({ openedOn }) => `The opening is recorded as ${dayIn('en', openedOn)}.`,
    remedy: () => 'Give a date after it.',
  },
  'registry.reason_missing': {
    title: 'A reason is needed',
    detail: () => 'Every change of the registry is kept with its reason.',
    remedy: () => 'Write the reason, such as the number of a decision or letter.',
  },
  'registry.name_missing': {
    title: 'The name is incomplete',
    detail: () => 'Every entity and centre has a name in Arabic and a name in English.',
    remedy: () => 'Write the name in both languages.',
  },
  'registry.one_language': {
    title: 'Written in one language only',
    detail: () => 'The text is there in one language and not in the other.',
    remedy: () => 'Write it in both, or leave both empty.',
  },
  'registry.unchanged': {
    title: 'Nothing changes',
    detail: () => 'This is what is recorded for that day.',
    remedy: () => 'Change the value or the date, or go back without saving.',
  },
  'registry.code_unfit': {
    title: 'The code is unfit',
    detail: () =>
      'A code begins with a Latin letter or a digit and holds Latin letters, digits, dots and hyphens, 64 at most.',
    remedy: () => 'Write a code like POS-07.',
  },
  'registry.code_taken': {
    title: 'The code is taken',
    detail: ({ code }) => `The code “${code}” is registered already; codes are never used again.`,
    remedy: () => 'Choose another code.',
  },
  'registry.channel_unfit': {
    title: 'The channel is unknown',
    detail: () => 'A channel is a word of small Latin letters, such as `in_person` or `remote`.',
    remedy: () => 'Choose the channel from the list.',
  },
  'registry.unknown_entity': {
    title: 'The entity is not registered',
    detail: ({ code }) =>
      code === '' ? 'No entity was given.' : `There is no entity with the code “${code}”.`,
    remedy: ({ code }) =>
      code === ''
        ? 'Choose an entity, or write its code.'
        : 'Register the entity first, or correct the code.',
  },
  'registry.entity_closed': {
    title: 'The entity was closed on that day',
    detail: ({ code }) => `The entity “${code}” did not exist on that day.`,
    remedy: () => 'Choose an entity that does, or reopen it first.',
  },
  'registry.unknown_centre': {
    title: 'The centre is not registered',
    detail: ({ code }) =>
      code === '' ? 'No centre was given.' : `There is no centre with the code “${code}”.`,
    remedy: ({ code }) =>
      code === '' ? 'Write the code of a centre, as the registry lists it.' : 'Correct the code.',
  },
  'registry.centre_not_open': {
    title: 'The other centre is not open',
    detail: ({ code }) => `The centre “${code}” was not open on that day, or is not open now.`,
    remedy: () => 'Choose an open centre.',
  },
  'registry.unknown_governorate': {
    title: 'The governorate is not registered',
    detail: ({ code }) => `There is no governorate with the code “${code}”.`,
    remedy: () => 'Add the governorate first, or correct the code.',
  },
  'registry.coordinates': {
    title: 'The coordinates are not right',
    detail: () =>
      'Latitude runs from -90 to 90 and longitude from -180 to 180; give both, or leave both empty.',
    remedy: () => 'Write them in decimal degrees, like 26.2235 and 50.5876.',
  },
  'registry.merge_self': {
    title: 'A centre cannot be merged into itself',
    detail: () => 'The centre you chose is this one.',
    remedy: () => 'Choose the centre that took over the customers.',
  },
  'registry.entity_merge_self': {
    title: 'An entity cannot be merged into itself',
    detail: () => 'The entity you chose is this one.',
    remedy: () => 'Choose the entity to which the centres went.',
  },
  'registry.later_fact': {
    title: 'Something recorded for a later day contradicts it',
    detail: ({ code, day }) => `On ${dayIn('en', day)} a change of “${code}” is recorded that cannot follow.`,
    remedy: () => 'Choose a later date, or withdraw that change from its timeline first.',
  },
  'registry.left_with_centres': {
    title: 'An entity that ended would keep open centres',
    detail: ({ code, count }) =>
      `In the file the entity “${code}” has ended, and still has open centres: ${count}.`,
    remedy: () =>
      'Move or close its centres in the same file, or merge the entity on its page, which moves them with it.',
  },
  'registry.successor_not_open': {
    title: 'The other entity does not exist',
    detail: ({ code }) => `The entity was merged into “${code}”, which was abolished or merged itself.`,
    remedy: () => 'Give the code of an entity that exists.',
  },
  'registry.unknown_fact': {
    title: 'There is no such entry',
    detail: () => 'The registry holds no entry with this number.',
    remedy: () => 'Go back to the timeline and choose from it.',
  },
  'registry.fact_undone': {
    title: 'It was withdrawn or corrected before',
    detail: () => 'This entry counts no longer.',
    remedy: () => 'Look at the timeline.',
  },
  'registry.fact_first': {
    title: 'What holds from the beginning cannot be taken back',
    detail: () => 'Every entity and centre has a name, a state and a place from the beginning.',
    remedy: () => 'Record a change from its date instead.',
  },
  'registry.then_before_opening': {
    title: 'Something would come before the opening',
    detail: ({ code, day, openedOn }) =>
      `“${code}”: a change is recorded for ${dayIn('en', day)}, the opening for ${dayIn('en', openedOn)}.`,
    remedy: () => 'Correct the date of that change first, or give another date.',
  },
  'registry.then_twice': {
    title: 'A state would follow itself',
    detail: ({ code, day }) =>
      `“${code}”: what is recorded for ${dayIn('en', day)} would close what is closed, or open what is open.`,
    remedy: ({ day }) => `Withdraw or correct what is recorded for ${dayIn('en', day)} first.`,
  },
  'registry.then_entity_closed': {
    title: 'An open centre would belong to an entity that does not exist',
    detail: ({ code, day, entity }) =>
      `The centre “${code}” is open on ${dayIn('en', day)}, when the entity “${entity}” does not exist.`,
    remedy: () => 'Move or close the centre first, or correct the date on which the entity ended.',
  },
  'registry.then_target_closed': {
    title: 'A merger would lead to what is not open',
    detail: ({ code, day, into }) =>
      `“${code}” was merged into “${into}” on ${dayIn('en', day)}, when that was not open.`,
    remedy: () => 'Withdraw that merger, or correct its date, first.',
  },
  'registry.not_open': {
    title: 'It is not open',
    detail: () => 'It was not open on that day, or is not open now.',
    remedy: () => 'Look at the timeline on its page.',
  },
  'registry.not_closed': {
    title: 'It is not closed',
    detail: () => 'It was not closed on that day, or is not closed now.',
    remedy: () => 'Look at the timeline on its page.',
  },
  'registry.entity_has_centres': {
    title: 'The entity has open centres',
    detail: ({ count, day }) => `Open centres of this entity on ${dayIn('en', day)}: ${count}.`,
    remedy: () => 'Move, merge or close each of them first; each has its own date and reason.',
  },
  'registry.services_uneven': {
    title: 'The services differ in number between the languages',
    detail: ({ ar, en }) => `Services in Arabic: ${ar}; in English: ${en}.`,
    remedy: () => 'Write each service in both languages, in the same order.',
  },
  'registry.spans_unfit': {
    title: 'These hours cannot be read',
    detail: ({ text }) => `“${text}” is no opening hours, or two of its spans overlap.`,
    remedy: () => 'Write 07:30-14:00, or 07:30-12:00, 16:00-19:00 for two spans. Leave a closed day empty.',
  },
  'registry.week_unfit': {
    title: 'The week cannot be read',
    detail: ({ text }) =>
      text === '' ? 'Seasonal hours are given without a usual week.' : `“${text}” is not read as a week.`,
    remedy: () => `Write it like “${exampleWeek}”, each day once.`,
  },
  'registry.season_unfit': {
    title: 'The seasonal hours cannot be read',
    detail: ({ text }) => `“${text}” is not read as seasonal hours.`,
    remedy: () =>
      `Write them like “\u2066${exampleSeason}\u2069”, each on a line of its own or parted by a bar |.`,
  },
  'registry.season_days': {
    title: 'The days of the season are not right',
    detail: () => 'Seasonal hours have a first day, and a last day that is not before it.',
    remedy: () => 'Give both dates as year, month, day, like 2027-02-08.',
  },
  'registry.season_name': {
    title: 'The name of the season is missing or unfit',
    detail: () =>
      'It has a name in Arabic and one in English, of up to 80 letters, without square brackets or equals signs.',
    remedy: () => 'Give the name in both languages.',
  },
  'registry.seasons_meet': {
    title: 'Two seasons share a day',
    detail: () => 'One day lies in two of the seasons.',
    remedy: () => 'Change the first or last day of one of them.',
  },
  'registry.seasons_many': {
    title: 'Too many seasons',
    detail: ({ most }) => `A centre has at most ${most}.`,
    remedy: () => 'Remove those that are over; they stay in the timeline.',
  },
  'registry.hours_none': {
    title: 'No hours in the usual week',
    detail: () => 'The centre does not serve on any day of its usual week.',
    remedy: () =>
      'Give the hours of one day at least, or close the centre in the registry if it no longer serves.',
  },
  'registry.attribute_unfit': {
    title: 'The attribute cannot be read',
    detail: ({ line }) => `The line “${line}” is not understood.`,
    remedy: () =>
      'Write on each line the name of the attribute, an equals sign and its value, like counters = 4.',
  },
  'registry.number_unfit': {
    title: 'Not a number',
    detail: ({ text }) => `“${text}” is not a decimal number.`,
    remedy: () => 'Write a number like 26.2235.',
  },
  'registry.closed_before_opened': {
    title: 'Closed before it opened',
    detail: ({ openedOn, closedOn }) =>
      `The closing date ${dayIn('en', closedOn)} does not come after the opening date ${dayIn('en', openedOn)}.`,
    remedy: () => 'Correct one of the dates.',
  },
  'registry.merged_undated': {
    title: 'Merged without a date',
    detail: () => 'The centre it was merged into is given, but not the closing date.',
    remedy: () => 'Give the closing date.',
  },
  'registry.reserved_column': {
    title: 'The name of the column is reserved',
    detail: () => 'An attribute of a centre cannot have this name.',
    remedy: () => 'Give the column another name.',
  },
  'registry.duplicate': {
    title: 'The code is there twice',
    detail: ({ code, first }) => `The code “${code}” is also in row ${first}.`,
    remedy: () => 'Delete one of the rows, or correct the code.',
  },
  'registry.sheet_unknown': {
    title: 'A sheet of an unknown kind',
    detail: ({ sheet }) =>
      `The name of the sheet, “${sheet}”, is not one for governorates, entities or centres.`,
    remedy: () => 'Name the sheets Governorates, Entities and Centres.',
  },
  'registry.file_missing': {
    title: 'No file was chosen',
    detail: () => 'There is no file to read.',
    remedy: () => 'Choose a CSV or XLSX file.',
  },
  'registry.nothing_to_import': {
    title: 'The file holds nothing',
    detail: () => 'There is no row in the file.',
    remedy: () => 'Check that it is the file you mean.',
  },
  'registry.import_decided': {
    title: 'This import is over',
    detail: () => 'It was carried out or dropped before.',
    remedy: () => 'Send the file again if you need to.',
  },
  'registry.import_not_ready': {
    title: 'The import is not ready',
    detail: () => 'The file is still being read, or it has faults.',
    remedy: () => 'Wait until the changes are shown, then confirm.',
  },
  'registry.moved_on': {
    title: 'The registry changed after the preview',
    detail: () => 'Somebody recorded a change, so the preview is no longer what you saw. Nothing was saved.',
    remedy: () => 'The changes are being worked out anew. Look at them, then confirm.',
  },
  'registry.not_empty': {
    title: 'The registry is not empty',
    detail: () =>
      'The ready-made set is loaded into an empty registry only, so that it never mixes with yours.',
    remedy: () => 'Import its files on the import page if you want them.',
  },
  'access.refused': {
    title: 'You may not do this',
    detail: () => 'This is for the programme secretariat and the administrator.',
    remedy: () => 'Ask the administrator for the role.',
  },
}
