import { gapAt, rule } from '#model/rule'
import { mayBeHeldByCaller } from '#system/ambient-transactions'

export const rowsReplacedWithoutTransaction = rule({
  id: 'rows-replaced-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Rows replaced without a transaction',
  why: 'If the second statement fails, or the process stops between the two (any deploy can do that), the rows are gone. Two concurrent runs leave both sets of rows, or none.',
  fix: 'Run both statements in one transaction.',
  blindSpots: 'Statements in called functions are not followed. Tables whose names mark their rows as short-lived are not judged.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    for (const order of system.facts('write-order')) {
      if (!order.inService || order.hazard !== 'replaced' || mayBeHeldByCaller(system, order)) continue
      yield gapAt(order, {
        message: `\`${order.first.callee}\` (line ${order.first.at.startLine}) deletes these rows and \`${order.callee}\` rewrites them, without a transaction. If the second statement fails, the rows are lost.`,
      })
    }
  },
})
