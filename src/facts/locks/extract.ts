import type { Safeguard } from '#model/facts/requests/safeguard'
import type { LockKind } from '#model/facts/process/lock-kind'
import { locksOf } from '#models/by-language/locks'
import type { ModuleCode } from '../reading/module-code.ts'
import { lockCalls } from './calls.ts'
import { declaredLocks } from './declared.ts'
import { lockOptions } from './options.ts'
import { lockRegions } from './regions.ts'
import { lockStatements } from './statements.ts'
import type { TakenLock } from './taken-lock.ts'

/** Words of locks that no library row has; most files have none, and are not searched. */
const mayLock =
  /lock|mutex|semaphore|synchroni|volatile|exclusive|single|\bfor\s+(no\s+key\s+|key\s+)?(update|share)\b|for_?update|\bchan\b/i

/** Kinds that only the threads of one process heed. */
const isOfThreads: ReadonlySet<LockKind> = new Set(['mutex', 'permits', 'once', 'atomic', 'concurrent-type', 'visibility', 'own-instance'])

/** What keeps callers apart in a module: locks, transactions that lock rows, types that are safe for concurrent use. */
export const locks = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  const index = locksOf(file.module.language)
  if (!mayLock.test(file.text) && !index.mayBeIn(file.text)) return []
  const { locks: ofRegions, held } = lockRegions(code, index)
  return [
    ...ofRegions,
    ...lockCalls(code, index, (call) => held.has(call)),
    ...lockOptions(code, index),
    ...lockStatements(code),
    ...declaredLocks(code, index),
  ].map(({ at, of, subject, formerSubject, ...taken }: TakenLock): Safeguard => {
    const against = index.hasThreads && isOfThreads.has(taken.lock) ? 'race' : 'overlap'
    return {
      kind: 'safeguard',
      at: file.spanOf(at),
      within: withinAt(of?.body?.[0] ?? at),
      subject: `${against} ${subject}`,
      against,
      ...(formerSubject !== undefined && { formerSubject: `${against} ${formerSubject.replace(/^overlap /, '')}` }),
      ...taken,
      ...(taken.lock === 'once' && { once: true }),
    }
  })
}
