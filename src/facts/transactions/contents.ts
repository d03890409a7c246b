import type { CallBeforeCommit, OuterStatement, Transaction } from '#model/facts/data/transaction'
import { contains, exprsOf } from '#code/inside'
import { partsOf } from '#code/parts/children'
import type { Call, Expr, Located, Stmt } from '#code/model'
import { outerStatement } from './outer-statement.ts'
import type { Reading } from './reading.ts'
import type { Region } from './region.ts'

/** The whole chain that a call is a link of: `db.insert(…).into(…).transacting(trx)`. */
const chainOf = ({ file }: Reading, call: Call): Expr => {
  let at: Expr = call
  for (;;) {
    const outer = file.index.outerOf(at)
    const isNext = (outer?.kind === 'member' && outer.object === at) || (outer?.kind === 'call' && outer.callee === at)
    if (!isNext) return at
    at = outer
  }
}

/** Whether a chain of calls names the client of the transaction. */
export const namesClient = (reading: Reading, { client }: Region, call: Call): boolean => {
  if (client === '') return false
  for (const expr of exprsOf(chainOf(reading, call), 'definitions'))
    if (expr.kind === 'name' ? expr.name === client : expr.kind === 'member' && reading.file.textOf(expr) === client) return true
  return false
}

/** Handlers that throw again: what they write is to survive the rollback. */
const reportingHandlers = (body: readonly Stmt[]): readonly Located[] =>
  body.flatMap((stmt) => [
    ...(stmt.kind === 'try' ? stmt.handlers.filter((handler) => handler.body.some(({ kind }) => kind === 'throw')) : []),
    ...partsOf(stmt).bodies.flatMap(reportingHandlers),
  ])

/**
 * What runs inside a transaction and matters to it.
 *
 * @param isOwn whether a call belongs to this transaction, and to none around it
 */
export const contentsOf = (reading: Reading, region: Region, isOwn: (call: Located) => boolean): Pick<Transaction, 'outer' | 'calls'> => {
  const { file, names, rules } = reading
  const outer: OuterStatement[] = []
  const calls: CallBeforeCommit[] = []
  const reporting = reportingHandlers(region.owner?.body ?? [])
  for (const placed of file.index.calls) {
    const { call } = placed
    if (call === region.opener || !region.holds(call)) continue
    const takesPart = namesClient(reading, region, call)
    const isReported = reporting.some((handler) => contains(handler, call))
    const statement = isReported || (takesPart && rules.clientTakesPart) ? undefined : outerStatement(reading, region, placed)
    if (statement) outer.push(statement)
    if ((statement || takesPart) && rules.clientTakesPart) continue
    const target = isOwn(call) ? names.targetOf(call) : undefined
    const { startLine, endLine } = file.spanOf(call)
    if (target)
      calls.push({
        at: { startLine, endLine: rules.placesFirstLine ? startLine : endLine },
        callee: names.placeOf(call).calleeText,
        function: target,
      })
  }
  return { outer, calls }
}
