import type { Expr, Stmt } from '../model.ts'

/** The expressions directly inside an expression, in source order. A function inside is not entered: it is a {@link Lambda} itself. */
export const childrenOf = (expr: Expr): readonly Expr[] => {
  switch (expr.kind) {
    case 'name':
    case 'literal':
    case 'lambda':
      return []
    case 'member':
      return [expr.object]
    case 'index':
      return expr.index ? [expr.object, expr.index] : [expr.object]
    case 'call':
      return [expr.callee, ...expr.args, ...expr.keywords.map(({ value }) => value)]
    case 'template':
      return [...(expr.tag ? [expr.tag] : []), ...expr.parts.filter((part) => typeof part !== 'string')]
    case 'object':
      return expr.properties.flatMap(({ key, value }) => (typeof key === 'object' ? [key, value] : [value]))
    case 'array':
      return expr.elements
    case 'struct':
      return expr.fields.map(({ value }) => value)
    case 'binary':
      return [expr.left, expr.right]
    case 'unary':
      return [expr.operand]
    case 'conditional':
      return [expr.condition, expr.then, expr.otherwise]
    case 'await':
    case 'spread':
    case 'cast':
      return [expr.value]
    case 'yield':
      return expr.value ? [expr.value] : []
    case 'assign':
      return expr.value ? [...expr.targets, expr.value] : expr.targets
    case 'other':
      return expr.children
  }
}

/** The direct parts of a statement: its expressions, and its bodies in source order. */
export interface Parts {
  readonly exprs: readonly Expr[]
  readonly bodies: readonly (readonly Stmt[])[]
}

const maybe = (expr: Expr | undefined): readonly Expr[] => (expr ? [expr] : [])

/** The parts of a statement. A function or a class that it defines is not entered. */
export const partsOf = (stmt: Stmt): Parts => {
  switch (stmt.kind) {
    case 'block':
      return { exprs: [], bodies: [stmt.body] }
    case 'if':
      return { exprs: [stmt.condition], bodies: [stmt.init, stmt.then, stmt.otherwise] }
    case 'loop':
      return {
        exprs: [...(stmt.each ? [stmt.each.over, ...stmt.each.targets] : []), ...maybe(stmt.condition), ...stmt.update],
        bodies: [stmt.init, stmt.body, stmt.otherwise],
      }
    case 'try':
      return { exprs: [], bodies: [stmt.body, ...stmt.handlers.map(({ body }) => body), stmt.otherwise, stmt.finalizer] }
    case 'scoped':
      return { exprs: stmt.items.map(({ value }) => value), bodies: [stmt.body] }
    case 'defer':
      return { exprs: [stmt.call], bodies: [] }
    case 'switch':
      return {
        exprs: [...maybe(stmt.value), ...stmt.cases.flatMap(({ values, guard }) => [...values, ...maybe(guard)])],
        bodies: [stmt.init, ...stmt.cases.map(({ body }) => body)],
      }
    case 'return':
      return { exprs: stmt.values, bodies: [] }
    case 'throw':
      return { exprs: [...maybe(stmt.value), ...maybe(stmt.cause)], bodies: [] }
    case 'eval':
      return { exprs: [stmt.expr], bodies: [] }
    case 'send':
      return { exprs: [stmt.channel, stmt.value], bodies: [] }
    case 'break':
    case 'continue':
    case 'goto':
    case 'define':
      return { exprs: [], bodies: [] }
  }
}
