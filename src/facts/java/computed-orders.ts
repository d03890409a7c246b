import { bare } from '#languages/java/module'
import type { Context } from './context.ts'
import { originOf, resultOf, type Placed } from './statements.ts'

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `account.setBalance(account.getBalance() - amount)`, `….getBalance().subtract(amount)`: the property, when it is computed from itself. */
const computes = (holder: string): RegExp =>
  new RegExp(
    `(?<![\\w.])${holder}\\s*\\.\\s*set(\\w+)\\s*\\(\\s*${holder}\\s*\\.\\s*get\\1\\s*\\(\\s*\\)\\s*(?:[-+](?!\\s*")|\\.\\s*(?:add|subtract|plus|minus)\\s*\\()`,
    'g',
  )

/**
 * A row that is loaded, changed based on its previous value, and saved. Optimistic locking is checked where the model is defined
 * (`throughModel`).
 */
export const computedOrders = ({ module, emit }: Context, statements: readonly Placed[], isHeld: RegExp): void => {
  for (const read of statements) {
    if (read.operation !== 'read' || module.inLambda(read.call.node) || /Lock|ForUpdate/.test(read.call.name)) continue
    const row = resultOf(module, read.call)
    if (!row || module.assignedTo(row).length > 0) continue
    const { method } = read
    const save = statements.find(
      (one) =>
        one.method === method &&
        one.written !== undefined &&
        one.call.node.start > read.call.node.end &&
        bare(one.written).text === row.name &&
        originOf(module, one.written) === 'loaded',
    )
    if (!save || isHeld.test(method.node.text)) continue
    const body = module.text.slice(read.call.node.end, save.call.node.start)
    for (const found of body.matchAll(computes(row.name))) {
      const column = lower(found[1] ?? '')
      emit({
        kind: 'write-order',
        at: { startLine: save.call.node.startLine, endLine: save.call.node.startLine },
        within: method.qualified,
        subject: `computed ${save.callee} after ${read.callee}`,
        hazard: 'computed',
        callee: save.callee,
        table: save.table,
        first: { callee: read.callee, table: read.table, at: { startLine: read.call.node.startLine, endLine: read.call.node.startLine } },
        columns: [column],
        throughModel: true,
      })
      break
    }
  }
}
