import { partsOf } from '#code/parts/children'
import type { Located, Stmt } from '#code/model'

/** Where a variable is visible: a block, or a statement whose head declares it. */
export interface Region {
  readonly body: readonly Stmt[]
  readonly head: Stmt | undefined
}

/** Whether a block declares its own variable. */
export const declares = (body: readonly Stmt[], wanted: string): boolean =>
  body.some(
    (stmt) =>
      stmt.kind === 'eval' &&
      stmt.expr.kind === 'assign' &&
      stmt.expr.declares &&
      stmt.expr.targets.some((target) => target.kind === 'name' && target.name === wanted),
  )

/** Whether the head of a statement declares a variable: `if x, err := f(); …`, `for x := range …`. */
export const headDeclares = (stmt: Stmt, wanted: string): boolean =>
  declares(headOf(stmt) ?? [], wanted) ||
  (stmt.kind === 'loop' && (stmt.each?.targets.some((target) => target.kind === 'name' && target.name === wanted) ?? false))

const headOf = (stmt: Stmt): readonly Stmt[] | undefined =>
  stmt.kind === 'if' || stmt.kind === 'loop' || stmt.kind === 'switch' ? stmt.init : undefined

/** The innermost region in a function that declares a variable and holds a place; the body of the function if none does. */
export const declaringRegion = (body: readonly Stmt[], wanted: string, place: Located): Region => {
  let found: Region = { body, head: undefined }
  const search = (inner: readonly Stmt[]): void => {
    for (const stmt of inner) {
      if (!holds(stmt, place)) continue
      if (headDeclares(stmt, wanted)) found = { body: [stmt], head: stmt }
      for (const each of partsOf(stmt).bodies) {
        if (!each.some((one) => holds(one, place))) continue
        if (declares(each, wanted) && each !== headOf(stmt)) found = { body: each, head: undefined }
        search(each)
      }
    }
  }
  search(body)
  return found
}

const holds = (outer: Located, { start, end }: Located): boolean => outer.start <= start && end <= outer.end
