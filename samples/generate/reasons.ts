/** Why an evaluator marks a measure as not applicable, in the words of both languages, by instrument. */
export const reasons: Readonly<Record<string, readonly string[]>> = {
  visit: [
    'لا يقدّم هذا المركز هذه الخدمة، وهي تُقدَّم في المركز المجاور / This centre does not give this service; the neighbouring centre does',
    'المبنى مشترك وتديره جهة أخرى، فلا سلطة للمركز في هذا الأمر / The building is shared and run by another entity, so this is not in the centre’s hands',
    'كان هذا الجزء من المركز مغلقًا لأعمال صيانة معلنة وقت الزيارة / This part of the centre was closed for announced works at the time of the visit',
  ],
  mystery: [
    'لم تستدعِ المعاملة هذه الخطوة في أي من زيارات التسوق السري / The transaction did not call for this step in any of the shops',
    'لم يكن في المركز انتظار وقت التسوق السري / There was no waiting at the time of the shops',
  ],
  survey: [
    'لم يُطرح هذا السؤال على عملاء هذا المركز لأنه لا يخص خدماته / The question was not put to this centre’s customers; it does not concern its services',
  ],
  document: [
    'تتولى الجهة هذا الإجراء مركزيًا ولا مستند له في المركز / The entity does this centrally; the centre keeps no document of it',
  ],
  indicator: [
    'لا تمر خدمات هذا المركز بالنظام الذي يقيس هذا المؤشر / The services of this centre do not pass through the system that measures this',
  ],
}
