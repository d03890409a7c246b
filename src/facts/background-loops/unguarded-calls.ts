import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { enclosing, type Around } from '#code/enclosing'
import { functionOf } from '#code/function-of'
import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Handler, Stmt, Try } from '#code/model'
import type { BackgroundIndex } from '#models/by-language/backgrounds'

/** How many calls deep functions of the file are followed. */
const mostSteps = 3

/** The calls in statements whose exceptions leave them, those of functions of the file that they call included. */
export const unguardedCalls = (file: CodeFile, index: BackgroundIndex, body: readonly Stmt[]): readonly Call[] => {
  const seen = new Set<FunctionModel>()
  const search = (stmts: readonly Stmt[], steps: number): readonly Call[] =>
    exprsIn(stmts, 'own').flatMap((expr): readonly Call[] => {
      if (expr.kind !== 'call' || enclosing({ body: stmts }, expr).some((around) => guards(index, around))) return []
      const scope = file.index.scopeOfSite(expr)
      const fn = scope && functionOf(file, expr.callee, scope)
      if (!fn?.body) return [expr]
      // A decorator may keep its failure, or try again.
      if (fn.decorators.some((decorator) => !isPlain(decorator))) return []
      if (seen.has(fn) || steps === mostSteps) return []
      seen.add(fn)
      return search(fn.body, steps + 1)
    })
  return search(body, 0)
}

/** Decorators that change nothing about a failure. */
const plain: ReadonlySet<string> = new Set(['staticmethod', 'classmethod', 'override', 'Override', 'SuppressWarnings'])

export const isPlain = (decorator: Expr): boolean => plain.has(lastName(calleeOf(decorator)))

/** Whether a statement around a call keeps its exceptions. */
const guards = (index: BackgroundIndex, { stmt, body }: Around): boolean => {
  if (stmt.kind === 'try') return body === stmt.body && !isExpectedOnly(index, stmt)
  return stmt.kind === 'scoped' && stmt.items.some(({ value }) => value.kind === 'call' && lastName(value.callee) === 'suppress')
}

/** Whether a `try` catches only what occurs in normal operation, or throws what it catches again. */
export const isExpectedOnly = (index: BackgroundIndex, { handlers }: Try): boolean =>
  handlers.every(
    (handler) =>
      throwsAgain(handler) || (handler.types.length > 0 && handler.types.every(({ name }) => name && index.isExpected(name.name))),
  )

const throwsAgain = ({ body }: Handler): boolean => stmtsIn(body).some(({ kind }) => kind === 'throw')
