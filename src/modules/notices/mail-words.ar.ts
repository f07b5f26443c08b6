/** What every mail of a notice says besides the news itself. */
export const ar = {
  open: 'فتح الصفحة',
  choose: 'تختار ما يصلك بالبريد في صفحة «الإشعارات» بعد تسجيل الدخول.',
}
