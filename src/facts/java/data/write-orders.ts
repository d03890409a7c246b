import { writeOrderNames } from '#models/data/write-order-names'
import { textStatements } from '../../sql-calls/statements.ts'
import { mayHoldStatements } from '../../statements/statements-in-code.ts'
import { writeOrders as writeOrdersIn } from '../../write-orders/extract.ts'
import type { Statement } from '../../write-orders/statement.ts'
import { wordsOf } from '../../values/words-of.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { runsInTransaction } from './runs-in-transaction.ts'
import { statementsOf } from '../reading/statements.ts'

/** Statements of one method that must succeed together or exclude others, and do not. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const statements = statementsOf(module).map(({ call, method, origin, operation, ...statement }): Statement => {
    const { startLine } = call.node
    const model = statement.written && module.typeOf(statement.written)
    return {
      ...statement,
      ...(model !== undefined && { model }),
      operation,
      place: call.node,
      at: { startLine, endLine: startLine },
      within: method.qualified,
      open: false,
      conflictSafe: false,
      inTransaction: runsInTransaction(module, method),
      writesAtOnce: true,
      ...(operation === 'read' ? {} : { writes: origin }),
      ...(operation === 'read' && wordsOf(call.name).some((word) => writeOrderNames.lockingReads.has(word)) ? { isNoCheck: true } : {}),
    }
  })
  const texts = mayHoldStatements(module.text) ? textStatements(codeOf(module)) : []
  if (statements.length + texts.length < 2) return
  for (const order of writeOrdersIn(codeOf(module).file, [...statements, ...texts])) emit(order)
}
