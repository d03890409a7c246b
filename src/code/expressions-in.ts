import { childrenOf, partsOf } from './children.ts'
import type { ClassModel, Expr, FunctionModel, Stmt } from './model.ts'

/** All expressions of statements, those inside of functions and classes among them, outermost first. */
export function* expressionsIn(body: readonly Stmt[]): Generator<Expr> {
  for (const stmt of body) {
    if (stmt.kind === 'define') yield* inDefinition(stmt.definition)
    const { exprs, bodies } = partsOf(stmt)
    for (const expr of exprs) yield* expressionsInside(expr)
    for (const inner of bodies) yield* expressionsIn(inner)
  }
}

/** An expression and all inside of it, those of functions among them. */
export function* expressionsInside(expr: Expr): Generator<Expr> {
  yield expr
  if (expr.kind === 'lambda') yield* inDefinition(expr.function)
  for (const child of childrenOf(expr)) yield* expressionsInside(child)
}

function* inDefinition(definition: FunctionModel | ClassModel): Generator<Expr> {
  if (definition.kind === 'function') {
    for (const parameter of definition.params) if (parameter.default) yield* expressionsInside(parameter.default)
    yield* expressionsIn(definition.body ?? [])
    return
  }
  for (const { value } of definition.fields) if (value) yield* expressionsInside(value)
  yield* expressionsIn(definition.body)
  for (const inner of [...definition.methods, ...definition.classes]) yield* inDefinition(inner)
}
