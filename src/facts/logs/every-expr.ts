import { childrenOf, partsOf } from '#code/parts/children'
import type { ClassModel, Expr, FunctionModel, ModuleModel, Stmt } from '#code/model'

/** All expressions of a file, in the functions and classes of it too. */
export function* everyExpr(module: ModuleModel): Iterable<Expr> {
  const seen = new Set<object>()
  function* ofExpr(expr: Expr): Iterable<Expr> {
    yield expr
    if (expr.kind === 'lambda') yield* ofFunction(expr.function)
    for (const child of childrenOf(expr)) yield* ofExpr(child)
  }
  function* ofBody(body: readonly Stmt[]): Iterable<Expr> {
    for (const stmt of body) {
      if (stmt.kind === 'define') {
        if (stmt.definition.kind === 'class') yield* ofClass(stmt.definition)
        else yield* ofFunction(stmt.definition)
        continue
      }
      const { exprs, bodies } = partsOf(stmt)
      for (const expr of exprs) yield* ofExpr(expr)
      for (const inner of bodies) yield* ofBody(inner)
    }
  }
  function* ofFunction(fn: FunctionModel): Iterable<Expr> {
    if (seen.has(fn)) return
    seen.add(fn)
    for (const parameter of fn.params) if (parameter.default) yield* ofExpr(parameter.default)
    yield* ofBody(fn.body ?? [])
  }
  function* ofClass(model: ClassModel): Iterable<Expr> {
    if (seen.has(model)) return
    seen.add(model)
    for (const field of model.fields) if (field.value) yield* ofExpr(field.value)
    yield* ofBody(model.body)
    for (const method of model.methods) yield* ofFunction(method)
    for (const inner of model.classes) yield* ofClass(inner)
  }
  yield* ofBody(module.body)
  for (const fn of module.functions) yield* ofFunction(fn)
  for (const model of module.classes) yield* ofClass(model)
}
