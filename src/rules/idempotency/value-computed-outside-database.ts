import { evidenceAt, gapAt, rule } from '#model/rule'

const fixFor = (callee: string, path: string, column: string): string =>
  /^(\w+\.)*(prisma|tx)\.\w+\.update/.test(callee)
    ? `Let the database compute it: \`data: { ${column}: { increment: change } }\`, or \`decrement\` to subtract.`
    : /\.py$/.test(path)
      ? /\.(save|update)$/.test(callee)
        ? `Let the database compute it, with \`+\` or \`-\`: \`.update(${column}=F("${column}") - change)\`. Or lock the row while reading it: \`select_for_update()\` in a transaction.`
        : `Let the database compute it, with \`+\` or \`-\`: \`UPDATE … SET ${column} = ${column} - :change\`. Or lock the row while reading it: \`with_for_update()\` in SQLAlchemy.`
      : /\.java$/.test(path)
        ? `Let the database compute it, with \`+\` or \`-\`: \`UPDATE … SET ${column} = ${column} - :change\` in a \`@Query\`. Or add a \`@Version\` field to the entity.`
        : `Let the database compute it, with \`+\` or \`-\`: \`UPDATE … SET ${column} = ${column} - change WHERE …\`.`

export const valueComputedOutsideDatabase = rule({
  id: 'value-computed-outside-database',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Concurrent update lost (read-modify-write)',
  why: 'The stored value is wrong from then on, and no error shows it. Two overlapping requests are enough; tests rarely produce them.',
  fix: 'Compute the value in the database (`SET x = x - n` with a condition), or lock the row before reading it.',
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
      const [column = 'value'] = order.columns
      yield gapAt(order, {
        risk: `The stored \`${column}\` is wrong from then on, and no error shows it. Two overlapping requests are enough; tests rarely produce them.`,
        fix: fixFor(order.callee, order.at.path, column),
        ...(/balance|credit|amount|stock|quantity|points|wallet|quota|seats|inventory/i.test(order.columns.join(' '))
          ? { severity: 'P1' as const }
          : {}),
        message: `This code reads \`${order.columns.join(', ')}\` with \`${order.first.callee}\` (line ${order.first.at.startLine}), changes it and writes it back with \`${order.callee}\`. If another request writes in between, its change is lost.`,
      })
    }
  },
})
