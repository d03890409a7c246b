import type { WriteOrder } from '#model/facts/data/write-order'
import { contains, exprsIn } from '#code/inside'
import type { Call, FunctionModel } from '#code/model'
import { writeOrderNames } from '#models/data/write-order-names'
import { changeOf, isCount, type Change } from './changed-column.ts'
import type { Reading } from './reading.ts'
import { isAssignedAgain, resultName } from './result-names.ts'
import type { PlacedStatement } from './statement.ts'

const { savesRow, savesAll, columnsOfSave } = writeOrderNames

/** The call that saves a change. */
const savedBy = ({ file }: Reading, fn: FunctionModel, change: Change, row: PlacedStatement): Call | undefined =>
  file.index.calls
    .map(({ call }) => call)
    .find((call) => {
      if (!contains(fn, call) || call.start < change.at.end || call.callee.kind !== 'member') return false
      const { object, name } = call.callee
      if (!row.writesAtOnce && savesAll.has(name)) return true
      if (!savesRow.has(name) || object.kind !== 'name' || object.name !== change.row) return false
      const columns = call.keywords.find((keyword) => keyword.name === columnsOfSave)?.value
      return (
        !columns || (columns.kind === 'array' && columns.elements.some((each) => each.kind === 'literal' && each.value === change.column))
      )
    })

type Order = Pick<WriteOrder, 'at' | 'within' | 'subject' | 'callee' | 'table' | 'first' | 'columns' | 'throughModel'>

const firstOf = ({ callee, table, at }: PlacedStatement): WriteOrder['first'] => ({ callee, table, at })

/** Rows that are read, changed based on their previous value, and saved. */
export const saved = (reading: Reading, statements: readonly PlacedStatement[]): readonly Order[] => {
  const { file } = reading
  const orders: Order[] = []
  const reads = statements.filter(({ operation, isNoCheck, inner, owner }) => operation === 'read' && !isNoCheck && inner === owner)
  for (const fn of new Set(reads.map(({ owner }) => owner))) {
    if (reading.isHeld(fn)) continue
    const exprs = exprsIn(fn.body ?? [], 'definitions')
    for (const expr of exprs) {
      const change = changeOf(expr)
      if (!change) continue
      const row = reads.findLast((one) => one.owner === fn && one.place.end <= change.at.start && resultName(file, one) === change.row)
      if (!row) continue
      const save = statements.find(
        (one) =>
          one.owner === fn &&
          one.writes === 'loaded' &&
          one.place.start > change.at.end &&
          one.placed.call.args.some((argument) => argument.kind === 'name' && argument.name === change.row),
      )
      if (save && !isAssignedAgain(exprs, change.row, row.place.end)) {
        orders.push({
          at: save.at,
          within: save.within,
          subject: `computed ${save.callee} after ${row.callee}`,
          callee: save.callee,
          table: save.table,
          first: firstOf(row),
          columns: [change.column],
          throughModel: true,
        })
        continue
      }
      const call = reading.rules.savesRows && isCount(change) ? savedBy(reading, fn, change, row) : undefined
      if (call)
        orders.push({
          at: file.spanOf(change.at),
          within: row.within,
          subject: `computed ${change.row}.${change.column}`,
          callee: file.textOf(call.callee),
          table: row.table,
          first: firstOf(row),
          columns: [change.column],
        })
    }
  }
  return orders
}
