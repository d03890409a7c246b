import type { WriteOrder } from '#model/facts/write-order'
import type { PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Access } from './data-accesses.ts'
import { isLocked, resultName } from './held-rows.ts'

const readsRow =
  /^(get|aget|first|afirst|last|alast|get_object_or_404|aget_object_or_404|one|one_or_none|scalar_one|scalar_one_or_none|scalar|get_or_404|first_or_404)$/
const writesRow = /^(save|asave)$/
const endsUnit = /^(commit|flush)$/
/** Numeric columns, by their names. */
const holdsNumber =
  /(count|counter|total|amount|balance|credits?|stock|quantity|qty|points|score|num|number|usage|used|views|hits|seats|quota|size|price|sum|available|remaining|inventory|minutes|hours|seconds|reserved|sold)$/i
/** Columns for a row's runs or edits, which only the worker that currently owns the row writes. */
const ofItsOwn = /retr(y|ies)|attempt|tries|version|revision|sequence|position|order|index|step|page|offset/i

/** `row.column -= 1`, `row.column = row.column + 1`: the row and its numeric column. */
const computed = (node: SyntaxNode): { readonly row: string; readonly column: string } | undefined => {
  const [, row = '', column = '', sign = '', by = ''] = /^(\w+)\.(\w+)\s*([-+])=([\s\S]+)$/.exec(node.text) ?? []
  if (row !== '') return isNumber(column, sign, by) ? { row, column } : undefined
  const [, owner = '', field = '', again = '', operator = '', added = ''] =
    /^(\w+)\.(\w+)\s*=\s*(\w+\.\w+)\s*([-+])([\s\S]+)$/.exec(node.text) ?? []
  return owner !== '' && again === `${owner}.${field}` && isNumber(field, operator, added) ? { row: owner, column: field } : undefined
}

const isNumber = (column: string, sign: string, written: string): boolean => {
  const by = written.trim()
  if (/^\(?(F\(|["'[{]|[rbuf]["']|timedelta|datetime|relativedelta)/.test(by) || ofItsOwn.test(column)) return false
  return /^-?\d+(\.\d+)?$/.test(by) || holdsNumber.test(column) || (sign === '-' && /amount|quantity|count|cost|price|total/i.test(by))
}

/** Rows that are read, whose column is computed from the value read, and that are then saved. */
export const computedOrders = (module: PythonModule, accesses: readonly Access[]): readonly WriteOrder[] => {
  const reads = accesses.filter(({ call, fact }) => fact.operation === 'read' && readsRow.test(call.member))
  if (reads.length === 0) return []
  const changes = [...module.tree.all('augmented_assignment'), ...module.tree.all('assignment')].filter((node) =>
    /^\w+\.\w+\s*([-+]=|=\s*\w+\.\w+\s*[-+]\s)/.test(node.text),
  )
  return changes.flatMap((node): WriteOrder[] => {
    const found = computed(node)
    const own = module.functionAround(node)
    if (!found || !own || isLocked.test(own.node.text)) return []
    const read = reads.findLast(
      (access) => access.call.node.end <= node.start && module.functionAround(access.call.node) === own && resultName(access) === found.row,
    )
    if (!read) return []
    const calls = module.callsIn(own.node).filter((call) => call.node.start >= node.end)
    const save = calls.find(
      (call) =>
        (writesRow.test(call.member) &&
          call.callee?.parts[0] === found.row &&
          call.callee.parts.length === 2 &&
          writes(call.node.text, found.column)) ||
        (read.fact.library === 'sqlalchemy' && endsUnit.test(call.member)),
    )
    if (!save) return []
    return [
      {
        kind: 'write-order',
        at: node.span,
        within: own.qualified,
        subject: `computed ${found.row}.${found.column}`,
        hazard: 'computed',
        callee: save.calleeText,
        table: read.fact.table,
        first: { callee: read.fact.callee, table: read.fact.table, at: read.fact.at },
        columns: [found.column],
      },
    ]
  })
}

/** `save(update_fields=["name"])` writes no other column. */
const writes = (call: string, column: string): boolean => !call.includes('update_fields') || new RegExp(`["']${column}["']`).test(call)
