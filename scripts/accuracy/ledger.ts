import { z } from 'zod'

/** One repository that the rules were run on once without anybody having looked at it before. */
const entrySchema = z.strictObject({
  /** `owner/name` on GitHub. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  /** Day of the run. */
  date: z.iso.date(),
  /** The commit of this project that ran. */
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  seed: z.int().min(0),
  /** Pull requests drawn, and how many of them could not be reviewed. */
  pulls: z.int().min(0),
  errors: z.int().min(0),
  /** Findings beside the code, and pull requests that were blocked. */
  inline: z.int().min(0),
  blocked: z.int().min(0),
})

export type LedgerEntry = z.infer<typeof entrySchema>

/**
 * Reads the ledger from JSONL. A repository stands in it once: what has been looked at can't be looked at for the first time again.
 *
 * @throws if a line does not fit, or names a repository for the second time
 */
export const parseLedger = (text: string): LedgerEntry[] => {
  const entries = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = entrySchema.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`Line ${index + 1} of the ledger: ${z.prettifyError(parsed.error)}`)
    return [parsed.data]
  })
  const seen = new Set<string>()
  for (const { repository } of entries) {
    if (seen.has(repository)) throw new Error(`The ledger names ${repository} twice.`)
    seen.add(repository)
  }
  return entries
}
