import { gapAt, rule } from '#model/rule'
import { mayBeHeldByCaller } from '#system/ambient-transactions'

export const dependentRowsWithoutTransaction = rule({
  id: 'dependent-rows-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Related rows inserted without a transaction',
  why: 'The database then contains a half-created record: a team without an owner, a role without scopes. The caller sees an error, retries and creates another one. A crash or deploy between the two inserts has the same effect.',
  fix: 'Run both inserts in one transaction. In Prisma, one nested `create` does the same.',
  blindSpots: 'Statements in called functions are not followed. Logs, notifications and the like do not count as related rows.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    const reported = new Set<string>()
    for (const order of system.facts('write-order')) {
      const places = [`${order.at.path} ${order.at.startLine}`, `${order.at.path} after ${order.first.at.startLine}`]
      if (!order.inService || order.hazard !== 'dependent' || mayBeHeldByCaller(system, order)) continue
      if (places.some((place) => reported.has(place))) continue
      for (const place of places) reported.add(place)
      yield gapAt(order, {
        message: `\`${order.first.callee}\` (line ${order.first.at.startLine}) and \`${order.callee}\` insert related rows without a transaction. If the second insert fails, the first row remains without the related ones.`,
      })
    }
  },
})
