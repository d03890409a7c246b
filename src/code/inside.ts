import { childrenOf, partsOf } from './children.ts'
import type { Call, Expr, FunctionModel, Located, Stmt } from './model.ts'

/** Whether one part of a text lies in another. */
export const contains = (outer: Located, inner: Located): boolean => outer.start <= inner.start && inner.end <= outer.end

/** All statements inside of statements, themselves included. Functions inside are not entered. */
export const stmtsIn = (body: readonly Stmt[]): readonly Stmt[] => {
  const found: Stmt[] = []
  const visit = (stmts: readonly Stmt[]): void => {
    for (const stmt of stmts) {
      found.push(stmt)
      for (const inner of partsOf(stmt).bodies) visit(inner)
    }
  }
  visit(body)
  return found
}

/** All expressions inside of statements, those of functions inside among them unless `own` leaves them out. */
export const exprsIn = (body: readonly Stmt[], own = false): readonly Expr[] => {
  const found: Expr[] = []
  const ofFunction = ({ params, body: inner }: FunctionModel): void => {
    if (own) return
    for (const parameter of params) if (parameter.default) visit(parameter.default)
    ofBody(inner ?? [])
  }
  const visit = (expr: Expr): void => {
    found.push(expr)
    if (expr.kind === 'lambda') ofFunction(expr.function)
    for (const child of childrenOf(expr)) visit(child)
  }
  const ofBody = (stmts: readonly Stmt[]): void => {
    for (const stmt of stmts) {
      const { exprs, bodies } = partsOf(stmt)
      for (const expr of exprs) visit(expr)
      for (const inner of bodies) ofBody(inner)
      if (stmt.kind === 'define' && stmt.definition.kind === 'function') ofFunction(stmt.definition)
    }
  }
  ofBody(body)
  return found
}

/** All expressions inside of an expression, itself included. */
export const exprsOf = (expr: Expr, own = false): readonly Expr[] =>
  exprsIn([{ kind: 'eval', expr, start: expr.start, end: expr.end }], own)

/** All expressions in the arguments of a call. */
export const givenTo = ({ args, keywords }: Call): readonly Expr[] =>
  [...args, ...keywords.map(({ value }) => value)].flatMap((argument) => exprsOf(argument))
