import { evidenceAt, gapAt, rule } from '#model/rule'

const fixFor = (callee: string, path: string, column: string): string =>
  /^(\w+\.)*(prisma|tx)\.\w+\.update/.test(callee)
    ? `Let the database compute it: \`data: { ${column}: { increment: change } }\`, with a negative \`change\` to subtract.`
    : /\.py$/.test(path)
      ? `Let the database compute it (in Django, \`F("${column}") + change\`, with a negative \`change\` to subtract). Or lock the row while reading it: \`select_for_update()\` in a transaction.`
      : /\.java$/.test(path)
        ? `Let the database compute it (\`UPDATE … SET ${column} = ${column} + :change\` in a \`@Query\`, with a negative \`change\` to subtract). Or add a \`@Version\` field to the entity.`
        : `Let the database compute it: \`UPDATE … SET ${column} = ${column} + change WHERE …\`, with a negative \`change\` to subtract.`

export const valueComputedOutsideDatabase = rule({
  id: 'value-computed-outside-database',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Read-modify-write race',
  why: 'Of two concurrent updates only one counts, so the stored value is wrong from then on. The fault appears only under load, and nothing logs an error.',
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
        risk: `Of two concurrent updates of \`${column}\` only one counts, so the stored value is wrong from then on. The fault appears only under load, and nothing logs an error.`,
        fix: fixFor(order.callee, order.at.path, column),
        ...(/balance|credit|amount|stock|quantity|points|wallet|quota|seats|inventory/i.test(order.columns.join(' '))
          ? { severity: 'P1' as const }
          : {}),
        message: `\`${order.callee}\` writes \`${order.columns.join(', ')}\` computed from the value that \`${order.first.callee}\` read (line ${order.first.at.startLine}). An update by a concurrent request in between is overwritten.`,
      })
    }
  },
})
