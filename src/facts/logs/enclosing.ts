import { partsOf } from '#code/children'
import type { FunctionModel, Located, Stmt } from '#code/model'

/** A statement around a place, and the body of it that holds the place; undefined where it is in the head of the statement. */
export interface Around {
  readonly stmt: Stmt
  readonly body: readonly Stmt[] | undefined
}

const holds = (outer: Located, { start, end }: Located): boolean => outer.start <= start && end <= outer.end

/** The statements of a function around a place, outermost first. Functions inside are not entered. */
export const enclosing = ({ body = [] }: Pick<FunctionModel, 'body'>, place: Located): readonly Around[] => {
  const found: Around[] = []
  const search = (statements: readonly Stmt[]): void => {
    const stmt = statements.find((each) => holds(each, place))
    if (!stmt) return
    const inner = partsOf(stmt).bodies.find((each) => each.some((one) => holds(one, place)))
    found.push({ stmt, body: inner })
    if (inner) search(inner)
  }
  search(body)
  return found
}
