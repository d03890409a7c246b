import { evidenceAt, gapAt, rule } from '#model/rule'

export const valueComputedOutsideDatabase = rule({
  id: 'value-computed-outside-database',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Value read, changed and written back',
  why: 'Two requests at once read the same value, and the second write takes the first one back: credit is spent twice, stock is sold that is not there. It happens under load only, and leaves no error anywhere.',
  fix: 'Let the database compute it (`increment`, `SET x = x - n` with a condition), or lock the row or compare a version when writing.',
  blindSpots: 'Rows that are read in another function are not followed.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    const models = Map.groupBy(system.facts('data-model'), ({ subject }) => subject.toLowerCase())
    for (const order of system.facts('write-order')) {
      if (!order.inService || order.hazard !== 'computed') continue
      if (order.throughModel) {
        const [model, another] = models.get(order.table) ?? []
        if (!model || another || model.open) continue
        if (model.versioned) {
          yield evidenceAt(order, `an older state of \`${model.subject}\` is not written`)
          continue
        }
      }
      yield gapAt(order, {
        ...(/balance|credit|amount|stock|quantity|points|wallet|quota|seats|inventory/i.test(order.columns.join(' '))
          ? { severity: 'P1' as const }
          : {}),
        message: `\`${order.callee}\` writes \`${order.columns.join(', ')}\` as it was read by \`${order.first.callee}\` (line ${order.first.at.startLine}), plus or minus something: what another request wrote in between is taken back.`,
      })
    }
  },
})
