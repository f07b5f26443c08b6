import type { ar } from './accessibility.ar.ts'

export const en: typeof ar = {
  title: 'Accessibility statement',
  lead: 'We want everybody to be able to read what the Taqyeem programme publishes, and all of its staff to be able to work with it, whatever their abilities and devices.',
  sections: [
    {
      title: 'What you can do',
      points: [
        'Enlarge a page to 400% without anything leaving the screen.',
        'Move through the whole site with the keyboard alone.',
        'Read it with a screen reader, in Arabic and in English.',
        'Read every public page, and sign in with a password, with JavaScript turned off.',
        'Read in dark colours if your device is set to them, and print any page on A4.',
      ],
    },
    {
      title: 'What we have checked',
      points: [
        'Our aim is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
        'Every page is checked in both languages at every change, by machine, with the tool axe, at the width of a phone and of a computer. No change with a violation is accepted.',
        'Use of the keyboard, signing in without JavaScript, and the direction of writing are checked by machine too.',
      ],
    },
    {
      title: 'What we have not checked yet',
      points: [
        'No people with disabilities have tried the site yet, and no independent expert has examined it.',
        'It has not been tried throughout with the screen readers JAWS, NVDA and VoiceOver.',
        'Passkeys need JavaScript. Passwords and codes do not.',
      ],
    },
    {
      title: 'If something does not work for you',
      points: [
        'Tell the organisation that runs this programme the address of the page and what you were trying to do. It will give you the information in a form that suits you.',
      ],
    },
  ],
  updated: 'This statement was written on',
}
