import type { Actions } from '#platform/action.ts'
import { mayReadRegister, roleToKeepRegister } from './access.ts'

const who = roleToKeepRegister

/** What is done about the register of entities and centres. */
export const centresActions = {
  'register.read-reasons': {
    ...{ ar: 'قراءة تاريخ السجل وأسبابه', en: 'Read the register’s history and reasons' },
    ...{ who: mayReadRegister, reads: true },
  },
  'entity.register': { ar: 'تسجيل جهة', en: 'Register an entity', who },
  'entity.rename': { ar: 'تغيير اسم جهة', en: 'Rename an entity', who },
  'entity.service': { ar: 'تغيير خدمة الجهة للجمهور', en: 'Change whether an entity serves the public', who },
  'entity.close': { ar: 'إغلاق جهة', en: 'Close an entity', who },
  'entity.reopen': { ar: 'إعادة فتح جهة', en: 'Reopen an entity', who },
  'entity.merge': { ar: 'دمج جهات', en: 'Merge entities', who },
  'entity.redate': { ar: 'تصحيح تاريخ واقعة لجهة', en: 'Correct the day of an entity’s fact', who },
  'entity.withdraw': { ar: 'سحب واقعة لجهة', en: 'Withdraw an entity’s fact', who },
  'centre.register': { ar: 'تسجيل مركز', en: 'Register a centre', who },
  'centres.register': { ar: 'تسجيل عدة مراكز', en: 'Register several centres', who },
  'centre.rename': { ar: 'تغيير اسم مركز', en: 'Rename a centre', who },
  'centre.describe': { ar: 'تغيير وصف مركز', en: 'Describe a centre', who },
  'centre.hours': { ar: 'تغيير أوقات عمل مركز', en: 'Change the opening hours of a centre', who },
  'centre.move': { ar: 'نقل مركز إلى جهة أخرى', en: 'Move a centre to another entity', who },
  'centre.relocate': { ar: 'نقل مركز إلى مكان آخر', en: 'Move a centre to another place', who },
  'centre.close': { ar: 'إغلاق مركز', en: 'Close a centre', who },
  'centre.reopen': { ar: 'إعادة فتح مركز', en: 'Reopen a centre', who },
  'centre.merge': { ar: 'دمج مراكز', en: 'Merge centres', who },
  'centre.redate': { ar: 'تصحيح تاريخ واقعة لمركز', en: 'Correct the day of a centre’s fact', who },
  'centre.withdraw': { ar: 'سحب واقعة لمركز', en: 'Withdraw a centre’s fact', who },
  'governorate.name': { ar: 'تسمية محافظة', en: 'Name a governorate', who },
  'registry.upload': { ar: 'رفع ملف سجل المراكز', en: 'Upload a file of the register', who },
  'registry.import': { ar: 'استيراد ملف سجل المراكز', en: 'Import a file of the register', who },
  'registry.drop': { ar: 'ترك ملف سجل المراكز', en: 'Drop a file of the register', who },
  'registry.load': { ar: 'تحميل سجل مملكة البحرين', en: 'Load the register of Bahrain', who },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof centresActions, unknown> {}
}
