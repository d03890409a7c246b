import { gapAt, rule } from '#model/rule'
import { mayBeHeldByCaller } from '#system/data/ambient-transactions'
import { inLanguage } from '#system/naming/in-language'

const fixes: readonly (readonly [callee: RegExp, fix: string])[] = [
  [/^(\w+\.)*prisma\b/, 'Run both statements in `prisma.$transaction(async (tx) => { … })`, with `tx` in place of `prisma`.'],
  [/\.objects\./, 'Run both statements inside `with transaction.atomic():`.'],
]

const byLanguage = { java: 'Run both statements in one transaction: annotate the method with `@Transactional`.' }

export const rowsReplacedWithoutTransaction = rule({
  id: 'rows-replaced-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Rows replaced without a transaction',
  why: 'A crash, a timeout or a deploy between the two statements is enough, and only a backup brings the rows back. Even if both succeed, readers find no rows in between.',
  fix: 'Run both statements in one transaction.',
  blindSpots: 'Statements in called functions are not followed. Tables whose names mark their rows as short-lived are not judged.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    for (const order of system.facts('write-order')) {
      if (!order.inService || order.hazard !== 'replaced' || mayBeHeldByCaller(system, order)) continue
      yield gapAt(order, {
        fix: fixes.find(([callee]) => callee.test(order.callee))?.[1] ?? inLanguage(order.at.path, byLanguage),
        message: `The statement on line ${order.first.at.startLine} deletes rows, and \`${order.callee}\` inserts new ones in their place, without a transaction. If the insert fails, the deleted rows are lost.`,
      })
    }
  },
})
