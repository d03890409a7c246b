import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import { writeOrderNames } from '#models/data/write-order-names'
import { contains } from '#code/inside'
import type { PlacedStatement } from './statement.ts'

const { unwrapping } = writeOrderNames

/** `row.Scan(&id)`: the variable that gets the column. */
const scannedInto = (args: readonly Expr[]): string | undefined => {
  const [only, ...rest] = args
  return rest.length === 0 && only?.kind === 'unary' && only.operator === '&' && only.operand.kind === 'name'
    ? only.operand.name
    : undefined
}

/** `id, err := result.LastInsertId()`: the variable that gets the key of an inserted row. */
const insertedAs = (file: CodeFile, { owner }: PlacedStatement, result: string): string | undefined => {
  for (const { call } of file.index.calls) {
    const { callee } = call
    const outer = contains(owner, call) ? file.index.outerOf(call) : undefined
    const isId =
      callee.kind === 'member' && callee.name === 'LastInsertId' && callee.object.kind === 'name' && callee.object.name === result
    if (isId && outer?.kind === 'assign' && outer.targets[0]?.kind === 'name') return outer.targets[0].name
  }
  return undefined
}

/** The name that holds what a statement gives: the row, a column of it, or the key of an inserted one. */
export const resultName = (file: CodeFile, statement: PlacedStatement): string | undefined => {
  let at: Expr = statement.placed.call
  for (;;) {
    const outer = file.index.outerOf(at)
    if (!outer) return undefined
    const next = outer.kind === 'member' ? file.index.outerOf(outer) : undefined
    if (outer.kind === 'member' && next?.kind === 'call' && next.callee === outer && unwrapping.has(outer.name)) {
      if (outer.name === 'Scan') return scannedInto(next.args)
      at = next
    } else if (outer.kind === 'await' || outer.kind === 'cast') at = outer
    else if (outer.kind === 'assign' && outer.value === at) {
      const [target] = outer.targets
      const only = target?.kind === 'array' ? target.elements[0] : target
      if (only?.kind !== 'name') return undefined
      return file.module.language === 'go' ? insertedAs(file, statement, only.name) : only.name
    } else return undefined
  }
}

/** The names by which a created row goes on: its result, and the object that was saved. */
export const rowNames = (file: CodeFile, statement: PlacedStatement): readonly string[] => {
  const [given] = statement.writes === undefined ? [] : statement.placed.call.args
  return [resultName(file, statement), given?.kind === 'name' ? given.name : undefined].filter((name) => name !== undefined)
}

/** Whether a variable is assigned again in a function after a place. */
export const isAssignedAgain = (body: Iterable<Expr>, name: string, after: number): boolean => {
  for (const expr of body)
    if (expr.kind === 'assign' && expr.start > after && expr.targets.some((target) => target.kind === 'name' && target.name === name))
      return true
  return false
}
