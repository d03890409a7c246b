import type { DataAccess } from '#model/facts/data/data-access'
import type { Transaction } from '#model/facts/data/transaction'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { calledInTransaction } from '#system/data/ambient-transactions'
import { functionsFrom, keyOf } from '#link/follow'
import { openers, writers } from './kept-transactions.ts'
import { guardedAt, ownName } from '../protections/guarded.ts'
import { remembered } from '#link/reads'

/** A write that ran in a transaction at the base, and that the change moves out, though its function still has the transaction. */
export interface WriteLeftOut {
  readonly at: Place
  readonly within: string
  readonly subject: string
  /** What is written, in words. */
  readonly write: string
  readonly opener: string
}

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

const keyIn = ({ at, within }: { readonly at: Place; readonly within: string }): string => keyOf({ path: at.path, name: outermost(within) })

const writesByFunction = remembered((system): ReadonlyMap<string, readonly Linked<DataAccess>[]> =>
  Map.groupBy(
    system.facts('data-access').filter(({ operation, table, inService }) => operation !== 'read' && table !== '' && inService),
    keyIn,
  ),
)

const transactionsByFunction = remembered((system): ReadonlyMap<string, readonly Linked<Transaction>[]> =>
  Map.groupBy(system.facts('transaction'), keyIn),
)

/** The same statement, wherever it runs: by its operation and its table. */
const statementOf = ({ table, operation }: Linked<DataAccess>): string => `${operation} ${table}`

const inside = (writes: readonly Linked<DataAccess>[]): readonly Linked<DataAccess>[] => writes.filter(({ inTransaction }) => inTransaction)
const outside = (writes: readonly Linked<DataAccess>[]): readonly Linked<DataAccess>[] =>
  writes.filter(({ inTransaction }) => !inTransaction)

/** The calls of functions of the repository that run before the commit, by their last names. */
const heldCalls = (transactions: readonly Linked<Transaction>[]): ReadonlySet<string> =>
  new Set(transactions.flatMap(({ calls }) => calls.map(({ callee }) => ownName(callee))))

/** Whether a function writes to the database, and neither opens a transaction nor is known to run in one. */
const writesWithoutOne = (head: System, path: string, within: string, name: string): boolean => {
  const callee = head.callees(path, within).find((one) => ownName(one.name) === name)
  if (!callee || calledInTransaction(head).has(keyOf({ path, name: within }))) return false
  const all = functionsFrom(head, [callee], { steps: 2, throughInterfaces: true })
  return all.some((one) => writers(head).has(keyOf(one))) && !all.some((one) => openers(head).has(keyOf(one)))
}

/** Writes that a change moves out of a transaction which stays, with another write in it. */
export function* shrunkTransactions(head: System, change: Change): Generator<WriteLeftOut> {
  const [writesBefore, writesNow] = [writesByFunction(change.base), writesByFunction(head)]
  for (const [key, now] of transactionsByFunction(head)) {
    const was = transactionsByFunction(change.base).get(key)
    const [first] = now
    if (!was || !first?.inService || change.file(first.at.path)?.status !== 'modified') continue
    const [before, after] = [writesBefore.get(key) ?? [], writesNow.get(key) ?? []]
    const held = new Set(inside(after).map(statementOf))
    const stillHolds = (other: string): boolean =>
      [...held].some((one) => one !== other) || [...heldCalls(now)].some((name) => name !== other)
    for (const moved of outside(after)) {
      const statement = statementOf(moved)
      if (held.has(statement) || !stillHolds(statement)) continue
      if (outside(before).some((one) => statementOf(one) === statement) || !inside(before).some((one) => statementOf(one) === statement))
        continue
      held.add(statement)
      yield {
        at: moved.at,
        within: moved.within,
        subject: `moved ${statement}`,
        write: `the write to \`${moved.table}\``,
        opener: first.opener,
      }
    }
    for (const name of heldCalls(was)) {
      const effect = heldCalls(now).has(name)
        ? undefined
        : guardedAt(head, first.at.path, first.within)?.effects.find((one) => one.name === name)
      if (!effect || !stillHolds(name) || !writesWithoutOne(head, first.at.path, first.within, name)) continue
      const line = effect.line ?? first.at.startLine
      const at = { path: first.at.path, startLine: line, endLine: line }
      yield {
        at,
        within: first.within,
        subject: `moved ${name}()`,
        write: `\`${name}()\`, which writes to the database,`,
        opener: first.opener,
      }
    }
  }
}
