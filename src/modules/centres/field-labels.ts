import type { FieldName } from './change-form.ts'
import type { ar } from './registry-words.ar.ts'

/** What each field of a form is called. */
export const fieldLabels = (words: typeof ar): Readonly<Record<FieldName, string>> => ({
  ...{ code: words.code, name_ar: words.nameAr, name_en: words.nameEn, entity: words.entity },
  ...{ governorate: words.governorate, locality_ar: words.localityAr, locality_en: words.localityEn },
  ...{ latitude: words.latitude, longitude: words.longitude, channel: words.channel },
  ...{ services_ar: words.servicesAr, services_en: words.servicesEn, hours_ar: words.hoursAr },
  ...{ hours_en: words.hoursEn, attributes: words.attributes, into: words.into },
  ...{
    successor: words.successor,
    serves: words.serves,
    opened_on: words.opened,
    on: words.on,
    reason: words.reason,
  },
})
