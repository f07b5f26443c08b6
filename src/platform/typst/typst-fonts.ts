import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const family = '@expo-google-fonts/ibm-plex-sans-arabic'
const faces = ['400Regular/IBMPlexSansArabic_400Regular.ttf', '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf']

/** IBM Plex Sans Arabic, regular and semi-bold: the one voice of the programme in both scripts. */
export function readReportFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return faces.map((face) => readFileSync(resolve(`${family}/${face}`)))
}
