import { childrenOf, partsOf } from '#code/parts/children'
import type { ClassModel, Expr, FunctionModel, ModuleModel, Stmt } from '#code/model'

/** Files that were searched: extractors ask for the same one, one after another. */
const searched = new WeakMap<ModuleModel, readonly Expr[]>()

/** All expressions of a file, in the functions and classes of it too. */
export const everyExpr = (module: ModuleModel): readonly Expr[] => {
  const known = searched.get(module)
  if (known) return known
  const found = search(module)
  searched.set(module, found)
  return found
}

const search = (module: ModuleModel): readonly Expr[] => {
  const found: Expr[] = []
  const seen = new Set<object>()
  const ofExpr = (expr: Expr): void => {
    found.push(expr)
    if (expr.kind === 'lambda') ofFunction(expr.function)
    for (const child of childrenOf(expr)) ofExpr(child)
  }
  const ofBody = (body: readonly Stmt[]): void => {
    for (const stmt of body) {
      if (stmt.kind === 'define') {
        if (stmt.definition.kind === 'class') ofClass(stmt.definition)
        else ofFunction(stmt.definition)
        continue
      }
      const { exprs, bodies } = partsOf(stmt)
      for (const expr of exprs) ofExpr(expr)
      for (const inner of bodies) ofBody(inner)
    }
  }
  const ofFunction = (fn: FunctionModel): void => {
    if (seen.has(fn)) return
    seen.add(fn)
    for (const parameter of fn.params) if (parameter.default) ofExpr(parameter.default)
    ofBody(fn.body ?? [])
  }
  const ofClass = (model: ClassModel): void => {
    if (seen.has(model)) return
    seen.add(model)
    for (const field of model.fields) if (field.value) ofExpr(field.value)
    ofBody(model.body)
    for (const method of model.methods) ofFunction(method)
    for (const inner of model.classes) ofClass(inner)
  }
  ofBody(module.body)
  for (const fn of module.functions) ofFunction(fn)
  for (const model of module.classes) ofClass(model)
  return found
}
