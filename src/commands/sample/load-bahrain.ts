import { faultText } from '#modules/centres/refusal-texts.ts'
import { loadBahrainProgramme } from '#modules/portal/load-bahrain-programme.server.ts'
import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { serveWords } from '../serve/serve-words.ts'

/** `taqyeem sample --bahrain`: the real registry instead of the invented programme; exit code 1 where something is there. */
export async function loadBahrainSet(services: Services, language: Language): Promise<void> {
  try {
    await loadBahrainProgramme(services)
    console.log(serveWords[language].bahrainLoaded)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const fault of error.faults) {
      const { title, detail, remedy } = faultText(language, fault)
      console.error(`${title}\n  ${detail}\n  ${remedy}`)
    }
    process.exitCode = 1
  }
}
