import { evidenceAt, gapAt, rule } from '#model/rule'

export const valueComputedOutsideDatabase = rule({
  id: 'value-computed-outside-database',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Read-modify-write race',
  why: 'Credit is spent twice, or more stock is sold than exists. It happens only under load: tests pass, and nothing logs an error.',
  fix: 'Compute the value in the database (`increment`, `SET x = x - n` with a condition), lock the row, or compare a version when writing.',
  blindSpots: 'Rows read in another function are not followed.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    const models = Map.groupBy(system.facts('data-model'), ({ subject }) => subject.toLowerCase())
    for (const order of system.facts('write-order')) {
      if (!order.inService || order.hazard !== 'computed') continue
      if (order.throughModel) {
        const [model, another] = models.get(order.table) ?? []
        if (!model || another || model.open) continue
        if (model.versioned) {
          yield evidenceAt(order, `the version of \`${model.subject}\` rejects stale writes`)
          continue
        }
      }
      yield gapAt(order, {
        ...(/balance|credit|amount|stock|quantity|points|wallet|quota|seats|inventory/i.test(order.columns.join(' '))
          ? { severity: 'P1' as const }
          : {}),
        message: `\`${order.callee}\` writes \`${order.columns.join(', ')}\` computed from the value that \`${order.first.callee}\` read (line ${order.first.at.startLine}). An update by a concurrent request in between is overwritten.`,
      })
    }
  },
})
