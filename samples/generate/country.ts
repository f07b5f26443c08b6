import type { Text } from '#scoring/guide.ts'

/** Everything here is invented. The country is named after an orbit, its districts after stations of the moon. */
export const country: Text = { ar: 'جمهورية المدار', en: 'Republic of Al Madar' }

export const programmeTitle: Text = { ar: 'برنامج تقييم', en: 'Taqyeem Programme' }

export interface Place {
  readonly code: string
  readonly name: Text
}

export interface District {
  readonly governorate: string
  readonly name: Text
}

const place = (code: string, ar: string, en: string): Place => ({ code, name: { ar, en } })

export const governorates: readonly Place[] = [
  place('AWJ', 'محافظة الأوج', 'Al Awj Governorate'),
  place('UFQ', 'محافظة الأفق', 'Al Ufuq Governorate'),
  place('SMT', 'محافظة السمت', 'Al Samt Governorate'),
  place('SHR', 'محافظة الشعرى', 'Al Shira Governorate'),
]

const district = (governorate: string, ar: string, en: string): District => ({
  governorate,
  name: { ar, en },
})

export const districts: readonly District[] = [
  district('AWJ', 'الفرقد', 'Al Farqad'),
  district('AWJ', 'الإكليل', 'Al Iklil'),
  district('AWJ', 'الزبرة', 'Al Zubra'),
  district('AWJ', 'الهنعة', 'Al Hana'),
  district('AWJ', 'العيوق', 'Al Ayyuq'),
  district('UFQ', 'الدبران', 'Al Dabaran'),
  district('UFQ', 'النثرة', 'Al Nathra'),
  district('UFQ', 'الصرفة', 'Al Sarfa'),
  district('UFQ', 'الغفر', 'Al Ghafr'),
  district('UFQ', 'الرشاء', 'Al Risha'),
  district('SMT', 'الزبانى', 'Al Zubana'),
  district('SMT', 'الشولة', 'Al Shawla'),
  district('SMT', 'النعائم', 'Al Naaim'),
  district('SMT', 'الهقعة', 'Al Haqa'),
  district('SHR', 'المرزم', 'Al Mirzam'),
  district('SHR', 'السماك', 'Al Simak'),
  district('SHR', 'سعد السعود', 'Saad Al Suud'),
  district('SHR', 'الفرغ', 'Al Fargh'),
]
