import { childrenOf, partsOf } from '#code/parts/children'
import type { Expr, FunctionModel, Lambda, Name, Stmt } from '#code/model'
import { declares, headDeclares, type Region } from './declaring-region.ts'

/** A function around a mention: one that is a value, or one that a statement defines. */
export type Inner = Lambda | FunctionModel

/** A name, with the functions between it and where the search began, outermost first. */
export interface Mention {
  readonly name: Name
  readonly inside: readonly Inner[]
}

/**
 * All mentions of a variable in its region, also in functions inside it.
 *
 * @param hasBlocks a block may declare another variable of the same name
 */
export const mentionsIn = (region: Region, wanted: string, hasBlocks: boolean): readonly Mention[] => {
  const found: Mention[] = []
  const isHidden = (body: readonly Stmt[]): boolean => hasBlocks && body !== region.body && declares(body, wanted)
  const inFunction = ({ params, body = [] }: FunctionModel, inside: readonly Inner[]): void => {
    if (!params.some(({ name }) => name === wanted) && !declares(body, wanted)) inBody(body, inside)
  }
  const inExpr = (expr: Expr, inside: readonly Inner[]): void => {
    if (expr.kind === 'name' && expr.name === wanted) found.push({ name: expr, inside })
    else if (expr.kind === 'lambda') inFunction(expr.function, [...inside, expr])
    for (const child of childrenOf(expr)) inExpr(child, inside)
  }
  const inBody = (body: readonly Stmt[], inside: readonly Inner[]): void => {
    if (!isHidden(body)) for (const stmt of body) inStmt(stmt, inside)
  }
  const inStmt = (stmt: Stmt, inside: readonly Inner[]): void => {
    if (stmt.kind === 'define') {
      const { definition } = stmt
      for (const fn of definition.kind === 'function' ? [definition] : definition.methods) inFunction(fn, [...inside, fn])
      return
    }
    if (hasBlocks && stmt !== region.head && headDeclares(stmt, wanted)) return
    const { exprs, bodies } = partsOf(stmt)
    for (const expr of exprs) inExpr(expr, inside)
    for (const body of bodies) inBody(body, inside)
  }
  inBody(region.body, [])
  return found
}
