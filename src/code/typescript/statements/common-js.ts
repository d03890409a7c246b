import type { Assign, Export, Expr, Import, Stmt } from '../../model.ts'

interface CommonJs {
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
  /** The statements that are not imports. */
  readonly body: readonly Stmt[]
}

interface Required {
  readonly module: string
  readonly path: readonly string[]
}

/** `require('m')` and members of it. */
const requiredBy = (value: Expr | undefined): Required | undefined => {
  const path: string[] = []
  let at = value
  while (at?.kind === 'member') {
    path.unshift(at.name)
    at = at.object
  }
  if (at?.kind !== 'call' || at.isNew || at.callee.kind !== 'name' || at.callee.name !== 'require' || at.args.length !== 1) return undefined
  const [module] = at.args
  return module?.kind === 'literal' && typeof module.value === 'string' ? { module: module.value, path } : undefined
}

/** The names of `a` or `{ a, b: { c } }`; undefined if the pattern also computes something. */
const namesOf = (target: Expr, { module, path }: Required): Import[] | undefined => {
  if (target.kind === 'name') {
    const { start, end, name } = target
    return [{ start, end, name, module, path, isTypeOnly: false }]
  }
  if (target.kind !== 'object') return undefined
  const imports: Import[] = []
  for (const { key, value } of target.properties) {
    const names = typeof key === 'string' ? namesOf(value, { module, path: [...path, key] }) : undefined
    if (!names) return undefined
    imports.push(...names)
  }
  return imports
}

const importsOf = ({ declares, targets, value }: Assign): readonly Import[] | undefined => {
  const [target] = targets
  const required = declares && target ? requiredBy(value) : undefined
  return target && required && namesOf(target, required)
}

const isName = (expr: Expr, name: string): boolean => expr.kind === 'name' && expr.name === name

const isModuleExports = (expr: Expr): boolean => expr.kind === 'member' && expr.name === 'exports' && isName(expr.object, 'module')

/** The name that an assignment exports: `default` for `module.exports = …`. */
const exportedName = (target: Expr | undefined): string | undefined => {
  if (target?.kind !== 'member') return undefined
  if (isModuleExports(target)) return 'default'
  return isName(target.object, 'exports') || isModuleExports(target.object) ? target.name : undefined
}

const exportsOf = (assign: Assign): Export[] => {
  const exports: Export[] = []
  let value: Expr | undefined = assign
  const names: string[] = []
  // `exports = module.exports = value`
  while (value?.kind === 'assign' && value.operator === '=') {
    const name = exportedName(value.targets[0])
    if (name !== undefined) names.push(name)
    value = value.value
  }
  const { start, end } = assign
  for (const name of names) {
    exports.push({ start, end, name, value, from: undefined, path: [] })
    if (name !== 'default' || value?.kind !== 'object') continue
    for (const { key, value: member } of value.properties)
      if (typeof key === 'string' && key !== 'default')
        exports.push({ start: member.start, end: member.end, name: key, value: member, from: undefined, path: [] })
  }
  return exports
}

/**
 * Imports and exports of CommonJS at the top level of a file. `const a = require('m')` becomes an import; with a default or a computed key in its
 * pattern it stays an assignment. `module.exports = { a }` exports both the object, as `default`, and its properties.
 */
export const commonJs = (statements: readonly Stmt[]): CommonJs => {
  const imports: Import[] = []
  const exports: Export[] = []
  const body: Stmt[] = []
  for (const stmt of statements) {
    const assign = stmt.kind === 'eval' && stmt.expr.kind === 'assign' ? stmt.expr : undefined
    const names = assign && importsOf(assign)
    if (names) imports.push(...names)
    else body.push(stmt)
    if (assign && !assign.declares) exports.push(...exportsOf(assign))
  }
  return { imports, exports, body }
}
