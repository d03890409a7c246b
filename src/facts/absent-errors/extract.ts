import type { AbsentError } from '#model/facts/calls/lost-error'
import { childrenOf, partsOf } from '#code/parts/children'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull, isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Name, Stmt, TypeRef } from '#code/model'
import { paths } from '#code/ways/paths'
import { declaringScope, type Scope } from '#code/scope'
import type { LoggerIndex } from '#models/indexes/logger-index'
import { isErrorName } from '../logs/error-in-hand.ts'
import { readingOf, shortText, type Reading } from '../logs/reading.ts'
import { reports } from '../lost-errors/handled-errors.ts'
import type { PlaceOf } from '../reading/module-code.ts'

/** A place that needs an error: `fmt.Errorf("…: %w", err)`, `err.Error()`, `throw err`. */
interface Use {
  readonly how: AbsentError['how']
  readonly error: Name
  /** Known before this expression is evaluated, or before this statement leaves. */
  readonly at: Expr | Stmt
  readonly callee: string
}

/** A variable: names in different scopes are different ones. */
type Variable = string

/**
 * Places that report an error variable which holds none on any way to them: a branch above returned with it, and nothing has assigned another
 * one since. The failure that is reported there is a different one.
 */
export const absentErrors = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly AbsentError[] => {
  const reading = readingOf(file, index, placeOf)
  return file.index.functions.flatMap((fn) => inFunction(reading, fn))
}

const inFunction = (reading: Reading, fn: FunctionModel): readonly AbsentError[] => {
  const { file, placeOf } = reading
  const scope = file.index.scopeOf(fn)
  if (!fn.body || !scope) return []
  const body = fn.body
  const uses = stmtsIn(body).flatMap((stmt) => usesIn(reading, stmt, file.index.scopeOfStmt(stmt) ?? scope))
  const open = uses.filter(({ error, at }) => !enclosing(fn, at).some(({ stmt, body: inner }) => asksFor(stmt, inner, error.name)))
  if (open.length === 0) return []
  return absentAt(reading, fn, body, scope, open).map((use) => {
    const line = file.lineOf(use.at.start)
    return {
      kind: 'absent-error',
      at: { startLine: line, endLine: line },
      within: placeOf(use.at).within,
      subject: `absent ${use.error.name} in ${use.callee === '' ? use.how : use.callee}`,
      how: use.how,
      name: use.error.name,
      callee: use.callee,
    }
  })
}

/** Whether a place is in the branch for the error: most uses are, and need no walk. */
const asksFor = (stmt: Stmt, inner: readonly Stmt[] | undefined, name: string): boolean => {
  if (stmt.kind !== 'if' || inner !== stmt.then) return false
  const { condition } = stmt
  if (condition.kind === 'name') return condition.name === name
  const compared = comparedWithNull(condition)
  return compared?.holdsForNull === false && compared.value.kind === 'name' && compared.value.name === name
}

const isError = (expr: Expr | undefined): expr is Name => expr?.kind === 'name' && isErrorName(expr.name)

const usesIn = (reading: Reading, stmt: Stmt, scope: Scope): readonly Use[] => {
  const { file, index } = reading
  const isGo = file.module.language === 'go'
  if (stmt.kind === 'throw' && isError(stmt.value)) return [{ how: 'thrown', error: stmt.value, at: stmt, callee: 'throw' }]
  return partsOf(stmt)
    .exprs.flatMap((expr) => exprsOf(expr, 'own'))
    .flatMap((expr): readonly Use[] => {
      if (!isGo && expr.kind === 'member' && isError(expr.object) && !file.module.optional?.has(expr.object))
        return [{ how: 'read', error: expr.object, at: expr, callee: shortText(reading, expr, 40) }]
      if (expr.kind !== 'call') return []
      const callee = shortText(reading, expr.callee, 40)
      if (isGo && expr.callee.kind === 'member' && isError(expr.callee.object) && expr.args.length === 0)
        return [{ how: 'read', error: expr.callee.object, at: expr, callee }]
      const [first] = expr.args
      if (!isGo) return rejects(file, expr.callee, scope) && isError(first) ? [{ how: 'thrown', error: first, at: expr, callee }] : []
      const name = file.nameOf(expr.callee, scope)
      if (index.keepsNil(name)) return isError(first) ? [{ how: 'returned', error: first, at: expr, callee }] : []
      if (index.makesError(name))
        return expr.args.slice(1).flatMap((error) => (isError(error) ? [{ how: 'wrapped', error, at: expr, callee }] : []))
      const errors = expr.args.filter((argument) => isError(argument))
      // A line with two errors shows the one that is there.
      const [error, ...others] = errors
      if (!error || others.length > 0 || !reports(reading, { call: expr, scope })) return []
      return [{ how: 'logged', error, at: expr, callee }]
    })
}

/** `reject` of `new Promise((resolve, reject) => …)` */
const rejects = (file: CodeFile, callee: Expr, scope: Scope): boolean => {
  if (callee.kind !== 'name') return false
  const { root, path } = file.originOf(callee, scope)
  if (root.kind !== 'parameter' || path.length > 0 || root.function.params[1] !== root.parameter) return false
  const maker = file.index.calls.find(({ call }) =>
    call.args.some((argument) => argument.kind === 'lambda' && argument.function === root.function),
  )
  return maker !== undefined && maker.call.isNew && lastName(maker.call.callee) === 'Promise'
}

/** The uses whose error is nil on every way to them. */
const absentAt = ({ file }: Reading, fn: FunctionModel, body: readonly Stmt[], outer: Scope, uses: readonly Use[]): readonly Use[] => {
  const variables = new Map<Name, Variable>()
  const scopes = new Map<Scope, number>()
  for (const stmt of stmtsIn(body)) {
    const scope = file.index.scopeOfStmt(stmt) ?? outer
    for (const part of partsOf(stmt).exprs)
      for (const expr of exprsOf(part, 'own')) {
        if (!isError(expr)) continue
        const home = declaringScope(expr.name, scope) ?? outer
        const id = scopes.get(home) ?? scopes.size
        scopes.set(home, id)
        variables.set(expr, `${expr.name}#${id}`)
      }
  }
  const others = new Set(elsewhere(fn, body))
  const variableOf = (expr: Expr | undefined): Variable | undefined =>
    expr?.kind === 'name' && !others.has(expr.name) ? variables.get(expr) : undefined
  const isGo = file.module.language === 'go'
  const byPlace = Map.groupBy(uses, ({ at }) => at)
  /** Whether the error is known to be nil on all ways so far. */
  const found = new Map<Use, boolean>()
  const meet = (at: Expr | Stmt, state: string): void => {
    for (const use of byPlace.get(at) ?? []) {
      const variable = variableOf(use.error)
      found.set(use, (found.get(use) ?? true) && variable !== undefined && has(state, variable))
    }
  }
  const { exits, isComplete } = paths(fn, '', file.module.language, {
    after: (expr, { state }) => {
      meet(expr, state)
      if (expr.kind !== 'assign') return state
      return expr.targets
        .flatMap((target) => exprsOf(target, 'own'))
        .reduce((known, target) => {
          const variable = variableOf(target)
          if (variable === undefined) return known
          const isNil = expr.value
            ? expr.operator === '=' && expr.targets.length === 1 && isNull(expr.value)
            : isGo && expr.declares && isErrorType(expr.type)
          return isNil ? withIt(known, variable) : without(known, variable)
        }, state)
    },
    where: (condition, holds, state) => {
      const compared = comparedWithNull(condition)
      const asked = compared ? variableOf(compared.value) : isGo ? undefined : variableOf(condition)
      if (asked !== undefined) {
        const isNil = compared ? compared.holdsForNull === holds : !holds
        if (isNil) return withIt(state, asked)
        return has(state, asked) ? undefined : state
      }
      // `errors.Is(err, …)` and the like say something that is not read here.
      return namesIn(condition).reduce((known, name) => {
        const variable = variableOf(name)
        return variable === undefined ? known : without(known, variable)
      }, state)
    },
    mayFail: ({ kind }) => !isGo && (kind === 'call' || kind === 'await'),
  })
  for (const { kind, at, state } of exits) if (kind === 'throw') for (const use of uses) if (use.at === at) meet(use.at, state)
  return isComplete ? uses.filter((use) => found.get(use) === true) : []
}

/** A variable of another type, such as a struct that collects errors, is not nil before it is assigned. */
const isErrorType = (type: TypeRef | undefined): boolean => type?.name?.kind === 'name' && type.name.name === 'error'

/** Names that functions inside assign, or whose address is handed on: they may change at any time. */
const elsewhere = (fn: FunctionModel, body: readonly Stmt[]): readonly string[] => {
  const own = new Set(exprsIn(body, 'own'))
  return exprsIn(body, 'definitions').flatMap((expr) => {
    if (expr.kind === 'unary' && expr.operator === '&' && expr.operand.kind === 'name') return [expr.operand.name]
    if (expr.kind !== 'assign' || own.has(expr)) return []
    return expr.targets.flatMap((target) => exprsOf(target, 'own').flatMap((each) => (each.kind === 'name' ? [each.name] : [])))
  })
}

const namesIn = (expr: Expr): readonly Name[] => [
  ...(expr.kind === 'name' ? [expr] : []),
  ...childrenOf(expr).flatMap((child) => namesIn(child)),
]

const variablesIn = (state: string): readonly Variable[] => (state === '' ? [] : state.split(' '))

const has = (state: string, variable: Variable): boolean => variablesIn(state).includes(variable)

const withIt = (state: string, variable: Variable): string =>
  [...without(state, variable).split(' '), variable].filter(Boolean).toSorted().join(' ')

const without = (state: string, variable: Variable): string =>
  variablesIn(state)
    .filter((each) => each !== variable)
    .join(' ')
