import { childrenOf, partsOf } from './parts/children.ts'
import type { Call, ClassModel, Expr, FunctionModel, Located, Stmt } from './model.ts'

/** Whether one part of a text lies in another. */
export const contains = (outer: Located, inner: Located): boolean => outer.start <= inner.start && inner.end <= outer.end

/** All statements inside statements, themselves included. Functions inside are not entered. */
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

/**
 * Which definitions a search enters: none, so that only what runs in place is found; functions; or classes as well, with their fields and
 * methods.
 */
type Enters = 'own' | 'functions' | 'definitions'

/** Bodies that were searched: extractors ask for the same ones, one after another. */
const searched: Readonly<Record<Enters, WeakMap<readonly Stmt[], readonly Expr[]>>> = {
  own: new WeakMap(),
  functions: new WeakMap(),
  definitions: new WeakMap(),
}

/** All expressions inside statements, outermost first. */
export const exprsIn = (body: readonly Stmt[], enters: Enters = 'functions'): readonly Expr[] => {
  const known = searched[enters].get(body)
  if (known) return known
  const found = search(body, enters)
  searched[enters].set(body, found)
  return found
}

const search = (body: readonly Stmt[], enters: Enters): readonly Expr[] => {
  const found: Expr[] = []
  const ofFunction = ({ params, body: inner }: FunctionModel): void => {
    for (const parameter of params) if (parameter.default) visit(parameter.default)
    ofBody(inner ?? [])
  }
  const ofClass = ({ fields, body: inner, methods, classes }: ClassModel): void => {
    for (const { value } of fields) if (value) visit(value)
    ofBody(inner)
    methods.forEach(ofFunction)
    classes.forEach(ofClass)
  }
  const visit = (expr: Expr): void => {
    found.push(expr)
    if (expr.kind === 'lambda' && enters !== 'own') ofFunction(expr.function)
    for (const child of childrenOf(expr)) visit(child)
  }
  const ofBody = (stmts: readonly Stmt[]): void => {
    for (const stmt of stmts) {
      const { exprs, bodies } = partsOf(stmt)
      for (const expr of exprs) visit(expr)
      for (const inner of bodies) ofBody(inner)
      if (stmt.kind !== 'define' || enters === 'own') continue
      if (stmt.definition.kind === 'function') ofFunction(stmt.definition)
      else if (enters === 'definitions') ofClass(stmt.definition)
    }
  }
  ofBody(body)
  return found
}

/** All expressions inside an expression, itself included. */
export const exprsOf = (expr: Expr, enters?: Enters): readonly Expr[] =>
  search([{ kind: 'eval', expr, start: expr.start, end: expr.end }], enters ?? 'functions')

/** All expressions in the arguments of a call. */
export const givenTo = ({ args, keywords }: Call): readonly Expr[] =>
  [...args, ...keywords.map(({ value }) => value)].flatMap((argument) => exprsOf(argument))
