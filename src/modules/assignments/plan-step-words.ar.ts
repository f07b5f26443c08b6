import type { PlanStep } from './plan-steps.ts'

interface StepText {
  readonly title: string
  readonly text: string
}

export const ar = {
  done: 'تمّت',
  steps: (count: string, declared: string): Readonly<Record<PlanStep, StepText>> => ({
    visitors: {
      title: 'أضف الزائرين',
      text: `من لهم دور المقيّم أو المتسوق السري في الدورة، وعددهم الآن: ${count}.`,
    },
    declarations: {
      title: 'اجمع تصريحات المصالح',
      text: `لا يُسند إلى زائر مركز جهة لم يصرّح بشأنها. أكملوا تصريحهم: ${declared} من ${count}.`,
    },
    rules: {
      title: 'حدد القواعد والعطل',
      text: 'كم زيارة تطلب كل أداة من كل مركز، وبكم زائر، وفي أي أيام وساعات.',
    },
    proposal: {
      title: 'اطلب مقترحًا واقبله',
      text: 'يوزع البرنامج الزيارات كلها بحسب القواعد، ولا يتغير شيء قبل أن تقبل.',
    },
  }),
}
