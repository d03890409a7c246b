import { partsOf } from './parts/children.ts'
import { contains } from './inside.ts'
import type { FunctionModel, Located, Stmt } from './model.ts'

/** A statement around a place, and the body of it that holds the place; undefined where it is in the head of the statement. */
export interface Around {
  readonly stmt: Stmt
  readonly body: readonly Stmt[] | undefined
}

/** The statements of a function around a place, outermost first. Functions inside are not entered. */
export const enclosing = ({ body = [] }: Pick<FunctionModel, 'body'>, place: Located): readonly Around[] => {
  const found: Around[] = []
  const search = (statements: readonly Stmt[]): void => {
    const stmt = statements.find((each) => contains(each, place))
    if (!stmt) return
    const inner = partsOf(stmt).bodies.find((each) => each.some((one) => contains(one, place)))
    found.push({ stmt, body: inner })
    if (inner) search(inner)
  }
  search(body)
  return found
}
