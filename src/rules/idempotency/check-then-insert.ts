import { evidenceAt, gapAt, rule } from '#model/rule'

const after = 'From then on there are two rows where the rest of the code expects one, and nothing logs an error.'

export const checkThenInsert = rule({
  id: 'check-then-insert',
  check: '6.4',
  alsoServes: ['6.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Check-then-insert without a unique constraint',
  why: `If two runs overlap, both insert a row. ${after}`,
  fix: 'Add a unique constraint on these columns, and treat a violation of it as "already exists".',
  blindSpots: 'Only tables whose unique columns are declared in a model of the repository are judged.',
  languages: ['java', 'python', 'typescript'],
  *judge(system) {
    // Two models with the same name are ambiguous.
    const models = new Map(
      [...Map.groupBy(system.facts('data-model'), ({ subject }) => subject.toLowerCase())].flatMap(([name, [model, another]]) =>
        model?.uniques && !another ? [[name, model] as const] : [],
      ),
    )
    for (const order of system.facts('write-order')) {
      const model = models.get(order.table)
      if (!order.inService || order.hazard !== 'checked' || !model?.uniques) continue
      const fields = new Set(model.columns.map(({ field }) => field))
      if (!order.columns.every((column) => fields.has(column))) continue
      const unique = model.uniques.find((together) => together.every((field) => order.columns.includes(field)))
      if (unique) yield evidenceAt(order, `${unique.join(', ')} unique in ${model.subject}`)
      // Another unique constraint, on columns that the insert sets, rejects the duplicate.
      else if (!model.uniques.some((together) => together.every((field) => order.sets?.includes(field))))
        yield gapAt(order, {
          risk: order.reach.has('request')
            ? `A double click or a client's retry is enough to run this code twice at the same time. ${after}`
            : undefined,
          fix: `Add a unique constraint on ${order.columns.map((column) => `\`${column}\``).join(', ')} to \`${model.subject}\`, and treat a violation of it as "already exists".`,
          message: `\`${order.callee}\` inserts if \`${order.first.callee}\` (line ${order.first.at.startLine}) finds nothing, but \`${model.subject}\` (${model.at.path}:${model.at.startLine}) has no unique constraint on ${order.columns.map((column) => `\`${column}\``).join(', ')}. Two concurrent runs both insert.`,
        })
    }
  },
})
