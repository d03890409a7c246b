import { gapAt, rule } from '#model/rule'
import { mayBeHeldByCaller } from '#system/ambient-transactions'

export const rowsReplacedWithoutTransaction = rule({
  id: 'rows-replaced-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Rows deleted, then written anew, without a transaction',
  why: 'When the second statement fails, or the process is stopped between the two (every deploy stops it somewhere), the rows are gone and nothing puts them back. Two of these at once leave both sets, or none.',
  fix: 'Run both in one transaction.',
  blindSpots:
    'Statements in functions that are called are not followed; tables whose name says that their rows are short-lived are left alone.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    for (const order of system.facts('write-order')) {
      if (!order.inService || order.hazard !== 'replaced' || mayBeHeldByCaller(system, order)) continue
      yield gapAt(order, {
        message: `\`${order.first.callee}\` (line ${order.first.at.startLine}) deletes these rows and \`${order.callee}\` writes them anew, in no transaction: if it does not come to that, they are lost.`,
      })
    }
  },
})
