import { gapAt, rule } from '#model/rule'
import { mayBeHeldByCaller } from '#system/data/ambient-transactions'
import { inLanguage } from '#system/naming/in-language'

const fixes: readonly (readonly [callee: RegExp, fix: string])[] = [
  [
    /^(\w+\.)*prisma\b/,
    'Run both inserts in `prisma.$transaction(async (tx) => { … })`, with `tx` in place of `prisma`, or write them as one nested `create`.',
  ],
  [/\.objects\./, 'Run both inserts inside `with transaction.atomic():`.'],
]

const byLanguage = { java: 'Run both inserts in one transaction: annotate the method with `@Transactional`.' }

export const dependentRowsWithoutTransaction = rule({
  id: 'dependent-rows-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Related rows inserted without a transaction',
  why: 'The database may then contain a half-created record. The caller sees an error, and may retry and create another one. A crash or deploy between the two inserts has the same effect.',
  fix: 'Run both inserts in one transaction.',
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
        fix: fixes.find(([callee]) => callee.test(order.callee))?.[1] ?? inLanguage(order.at.path, byLanguage),
        message: `Line ${order.first.at.startLine} (\`${order.first.callee}\`) and line ${order.at.startLine} (\`${order.callee}\`) add related rows without a transaction. If the second call fails, the first row may remain without the related one.`,
      })
    }
  },
})
