import type { DataModel } from '#model/facts/data/data-model'
import type { WriteOrder } from '#model/facts/data/write-order'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { checkedTable, uniqueFields, type CheckedTable } from '#system/data/key-of-check'

const after = 'From then on there are two rows where the code expects one: a lookup then fails, or picks either of them.'

const quoted = (columns: readonly string[]): string => new Intl.ListFormat('en-GB').format(columns.map((column) => `\`${column}\``))

/** A fixed text in such a column is a state of the row, and does not tell it from others. */
const states = /(^|_)(status|state|stage|phase)$/i

/**
 * The column that tells the inserted row from others of the same owner: `name` of `create(event=event, name="Talk")`. Only where the search is by a
 * reference that many rows may share, so that a unique constraint on it alone could be wrong.
 */
const kindOf = (order: Linked<WriteOrder>, model: Linked<DataModel>): string | undefined => {
  const references = new Set(model.columns.flatMap(({ field, refers }) => (refers ? [field] : [])))
  const fields = new Set(model.columns.map(({ field }) => field))
  if (!order.columns.every((column) => references.has(column))) return undefined
  return order.named?.find((column) => fields.has(column) && !order.columns.includes(column) && !states.test(column))
}

const riskOf = ({ reach }: Linked<WriteOrder>): string | undefined =>
  reach.has('request') ? `A double click or a client's retry is enough. ${after}` : undefined

const adviceOf = (order: Linked<WriteOrder>, { name, at }: CheckedTable) => ({
  risk: riskOf(order),
  fix: `Add a unique constraint on ${quoted(order.columns)} to \`${name}\`, and insert so that the database ignores an existing row (\`ON CONFLICT DO NOTHING\` in PostgreSQL and SQLite, \`INSERT IGNORE\` in MySQL). Treat "no row inserted" as "already exists". Remove existing duplicates first.`,
  message: `\`${order.callee}\` inserts into \`${name}\` if the SELECT in line ${order.first.at.startLine} finds nothing, but the schema (${at.path}:${at.startLine}) has no unique constraint on ${quoted(order.columns)}. Two concurrent runs can both insert.`,
})

/** Columns of the database under the names that the code has for them. */
const namedAsFields = (names: readonly string[], { columns }: DataModel): readonly string[] =>
  names.map((name) => columns.find(({ field }) => field === name)?.field ?? columns.find(({ column }) => column === name)?.field ?? name)

export const checkThenInsert = rule({
  id: 'check-then-insert',
  check: '6.4',
  alsoServes: ['6.6'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Check-then-insert without a unique constraint',
  why: `If two runs overlap, both insert a row. ${after}`,
  fix: 'Add a unique constraint on these columns, and treat a violation of it as "already exists".',
  blindSpots: 'Only tables whose unique columns a model, a migration or a schema file of the repository declares are judged.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    // Two models with the same name are ambiguous.
    const models = new Map(
      [...Map.groupBy(system.facts('data-model'), ({ subject, model }) => (model ?? subject).toLowerCase())].flatMap(
        ([name, [model, another]]) => (model && !another ? [[name, model] as const] : []),
      ),
    )
    for (const order of system.facts('write-order')) {
      const model = models.get(order.model?.toLowerCase() ?? order.table)
      if (!order.inService || order.hazard !== 'checked') continue
      if (order.byTable) {
        const table = checkedTable(system, order)
        if (table?.key) yield { ...evidenceAt(order, `${table.key.join(', ')} unique in ${table.name}`), checks: ['6.4', '6.6'] }
        else if (table) yield gapAt(order, adviceOf(order, table))
        continue
      }
      const uniques = model && uniqueFields(system, model)
      if (!uniques) continue
      const fields = new Set(model.columns.map(({ field }) => field))
      const asked = namedAsFields(order.columns, model)
      const set = namedAsFields(order.sets ?? [], model)
      if (!asked.every((column) => fields.has(column))) continue
      const unique = uniques.find((together) => together.every((field) => asked.includes(field)))
      const kind = kindOf(order, model)
      const key = kind === undefined ? asked : [...asked, kind]
      if (unique) yield { ...evidenceAt(order, `${unique.join(', ')} unique in ${model.subject}`), checks: ['6.4', '6.6'] }
      // Another unique constraint, on columns that the insert sets, rejects the duplicate.
      else if (!uniques.some((together) => together.every((field) => set.includes(field) || key.includes(field))))
        yield gapAt(order, {
          risk: riskOf(order),
          fix: `Add a unique constraint on ${quoted(key)} to \`${model.subject}\`${kind === undefined ? '' : `, or on ${quoted(order.columns)} alone if only one such row may exist per ${quoted(order.columns)}`}, and treat a violation of it as "already exists". Remove existing duplicates first.`,
          message: `\`${order.callee}\` inserts if \`${order.first.callee}\` (line ${order.first.at.startLine}) finds nothing, but \`${model.subject}\` (${model.at.path}:${model.at.startLine}) has no unique constraint on ${quoted(key)}. Two concurrent runs can both insert.`,
        })
    }
  },
})
