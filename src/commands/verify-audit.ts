import { terminalLanguage } from '#platform/terminal-language.ts'

/**
 * `taqyeem verify audit`: reads the whole audit and says whether it is sound. Answers with the exit code: 0 when it is,
 * 1 when a row is bad (the first is named) or a checkpoint is not ours.
 */
export const verifyAuditCommand = async (language?: string): Promise<0 | 1> => {
  const [{ runVerifyAudit }, { serveWords }] = await Promise.all([
    import('./serve/run-verify-audit.ts'),
    import('./serve/serve-words.ts'),
  ])
  return runVerifyAudit(serveWords[terminalLanguage(language)])
}
