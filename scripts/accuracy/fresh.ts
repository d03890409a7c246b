import type { Case } from './cases.ts'
import { drawPulls, freshRepositories } from './draw.ts'
import type { Label } from './labels.ts'
import type { LedgerEntry } from './ledger.ts'
import type { CaseResult } from './run-cases.ts'
import { isInline } from './summary.ts'

/** What is drawn for a run at first sight, and the repositories that somebody has looked at. */
export interface Draw {
  readonly cases: readonly Case[]
  readonly seen: readonly string[]
}

/**
 * Draws merged pull requests from the repositories of a folder that neither the ledger nor a label names.
 *
 * @param perRepository pull requests of one repository, at most
 * @throws if no repository is left
 */
export const drawFresh = async (
  folder: string,
  { seed, perRepository }: { readonly seed: number; readonly perRepository: number },
  ledger: readonly LedgerEntry[],
  labels: readonly Label[],
): Promise<Draw> => {
  const known = new Set([...ledger, ...labels].map(({ repository }) => repository.toLowerCase()))
  const all = await freshRepositories(folder)
  const seen = all.filter(({ name }) => known.has(name.toLowerCase())).map(({ name }) => name)
  const fresh = all.filter(({ name }) => !known.has(name.toLowerCase()))
  if (fresh.length === 0)
    throw new Error(
      all.length === 0 ? `${folder} has no git directories.` : `Every repository in ${folder} is in the ledger, or has a label.`,
    )
  return { cases: await drawPulls(fresh, perRepository, seed), seen }
}

/** What the ledger says of a run: one entry a repository. */
export const ledgerEntries = (results: readonly CaseResult[], run: Pick<LedgerEntry, 'commit' | 'date' | 'seed'>): readonly LedgerEntry[] =>
  [...Map.groupBy(results, ({ repo }) => repo)].map(([repository, group]) => ({
    repository,
    ...run,
    pulls: group.length,
    errors: group.filter(({ error }) => error !== undefined).length,
    inline: group.flatMap(({ findings }) => findings).filter(isInline).length,
    blocked: group.filter(({ verdict }) => verdict === 'not-production-ready').length,
  }))
