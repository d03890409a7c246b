import { gapAt, rule } from '#model/rule'
import { mayBeHeldByCaller } from '#system/ambient-transactions'

export const dependentRowsWithoutTransaction = rule({
  id: 'dependent-rows-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Rows that belong together written without a transaction',
  why: 'When the second insert fails, or the process is stopped between the two, the first row stands there without what belongs to it: an organisation without an owner, a role without its scopes. The caller sees an error, tries again, and makes another one.',
  fix: 'Insert both in one transaction (or as one nested write).',
  blindSpots:
    'Statements in functions that are called are not followed; logs, notifications and the like are not taken for a part of the row.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    const told = new Set<string>()
    for (const order of system.facts('write-order')) {
      const places = [`${order.at.path} ${order.at.startLine}`, `${order.at.path} after ${order.first.at.startLine}`]
      if (!order.inService || order.hazard !== 'dependent' || mayBeHeldByCaller(system, order)) continue
      if (places.some((place) => told.has(place))) continue
      for (const place of places) told.add(place)
      yield gapAt(order, {
        message: `\`${order.first.callee}\` (line ${order.first.at.startLine}) and \`${order.callee}\`, which refers to its row, stand in no transaction: if it does not come to the second, the first is there alone.`,
      })
    }
  },
})
