import { evidenceAt, gapAt, rule } from '#model/rule'

export const checkThenInsert = rule({
  id: 'check-then-insert',
  check: '6.4',
  alsoServes: ['6.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Looked for, then inserted, with nothing unique in the database',
  why: 'A double click, a retry or a webhook that comes twice runs this at the same time: both find nothing, both insert, and from then on there are two where everything else expects one.',
  fix: 'Make the columns unique in the schema, and insert with an upsert (or take the violation for "it is there already").',
  blindSpots: 'Only tables whose unique columns are known from a Prisma schema of the repository are judged.',
  languages: ['java', 'python', 'typescript'],
  *judge(system) {
    // Of two models with one name it cannot be told which one is meant.
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
      // The same thing a second time is refused by what else of it may be there only once.
      else if (!model.uniques.some((together) => together.every((field) => order.sets?.includes(field))))
        yield gapAt(order, {
          message: `\`${order.callee}\` runs when \`${order.first.callee}\` (line ${order.first.at.startLine}) has found nothing by ${order.columns.map((column) => `\`${column}\``).join(', ')}, and no unique constraint of \`${model.subject}\` keeps a second one out (${model.at.path}:${model.at.startLine}).`,
        })
    }
  },
})
