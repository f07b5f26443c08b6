import { text } from 'node:stream/consumers'
import { isPlaceDecided, readPlace } from '#modules/cycles/programme-place.server.ts'
import { createFirstAdministrator } from '#modules/people/create-first-administrator.server.ts'
import { makePassword } from '#modules/people/make-password.server.ts'
import { migrate } from '#platform/migrate.ts'
import { terminalLanguage } from '#platform/terminal-language.ts'
import { runRefusable } from '../run-refusable.ts'
import { migrationsFolder } from '../serve/migrations-folder.ts'
import { serveWords } from '../serve/serve-words.ts'
import { withDatabase } from '../serve/with-database.ts'

interface Asked {
  readonly email: string
  readonly nameAr: string
  readonly nameEn: string
  readonly passwordStdin?: boolean
  readonly force?: boolean
  readonly lang?: string
}

/**
 * `taqyeem people create-administrator`: brings the tables up to date, creates the account, and prints its password
 * once where it was not given.
 */
export const runCreateAdministrator = async (asked: Asked): Promise<void> => {
  const language = terminalLanguage(asked.lang)
  const words = serveWords[language].administrator
  const given = asked.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
  const password = given ?? makePassword()
  await runRefusable(language, words.refused, () =>
    withDatabase('people', async (database, config) => {
      await migrate(database, migrationsFolder)
      const { email, nameAr: ar, nameEn: en, force = false } = asked
      await createFirstAdministrator({ database, config }, { email, name: { ar, en }, password, force })
      console.log(words.created(email.trim().toLowerCase()))
      if (given === null) console.log(words.password(password))
      console.log(words.next)
      const { timeZone, countryCode } = await readPlace(database)
      const tell = (await isPlaceDecided(database)) ? words.place : words.placeUndecided
      console.log(tell(timeZone, countryCode, `${config.baseUrl}/${language}/programme`))
    }),
  )
}
