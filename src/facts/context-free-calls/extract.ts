import type { DetachedContext } from '#model/facts/work/concurrent'
import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Name } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { contextCarriers, contextFreeCall, contextFreeNames, type ContextFreeCall } from '#models/by-language/context-free-calls'
import type { PlaceOf } from '../reading/module-code.ts'

/** A context that a function receives: the parameter, and the code that reads the context. */
interface Carrier {
  readonly name: string
  readonly code: string
  /** It is a parameter of a function around the one that makes the call. */
  readonly isOuter: boolean
}

/** Calls of Go that take no context, in functions that received one. */
export const contextFreeCalls = (file: CodeFile, placeOf: PlaceOf): readonly DetachedContext[] =>
  file.index.calls.flatMap((placed) => {
    const { call, scope } = placed
    if (!contextFreeNames.has(lastName(call.callee)) || !scope.function) return []
    const form = contextFreeCall(file.nameOf(call.callee, scope))
    const carrier = form && !call.isDetached ? carrierAt(file, scope) : undefined
    if (!form || !carrier || isMeant(file, call)) return []
    const use = useOf(file, placed, form, carrier)
    if (use === 'attached') return []
    const { within, calleeText } = placeOf(call)
    const startLine = file.lineOf(call.start)
    const instead = 'code' in form.instead ? form.instead.code : `${calleeText}${form.instead.ending}`
    return [
      {
        kind: 'detached-context',
        at: { startLine, endLine: startLine },
        within,
        subject: calleeText,
        callee: calleeText,
        given: '',
        available: carrier.code,
        starts: form.starts,
        instead,
        ...('ending' in form.instead && { isSameCall: true }),
        ...((carrier.isOuter || (use === 'returned' && carrier.code !== carrier.name)) && { isUncertain: true }),
      },
    ]
  })

/** The innermost context that reaches a place. A goroutine or a deferred function may run when it has ended. */
const carrierAt = (file: CodeFile, at: Scope): Carrier | undefined => {
  for (let scope: Scope | undefined = at; scope;) {
    const fn: FunctionModel | undefined = scope.function
    if (!fn) return undefined
    for (const { name, type } of fn.params) {
      if (name === '' || name === '_' || !type || isShadowed(name, fn, at)) continue
      const read = contextCarriers.get(originText(file, type))
      if (read !== undefined) return { name, code: `${name}${read}`, isOuter: fn !== at.function }
    }
    if (runsLater(file, fn)) return undefined
    while (scope?.function === fn) scope = scope.parent
  }
  return undefined
}

const originText = (file: CodeFile, type: NonNullable<FunctionModel['params'][number]['type']>): string => {
  const { root, path } = file.origins.ofType(type)
  return root.kind === 'import' ? `${root.module}#${path.join('').replace('.', '')}` : ''
}

/** Whether the name means something else at the place than the parameter. */
const isShadowed = (name: string, fn: FunctionModel, at: Scope): boolean => {
  const home = declaringScope(name, at)
  return home?.function !== fn
}

/** `go func() { … }()`, `defer func() { … }()`, and a function that is kept in a variable or a field. */
const runsLater = (file: CodeFile, fn: FunctionModel): boolean => {
  const lambda = lambdaOf(file, fn)
  const call = lambda && file.index.outerOf(lambda)
  if (call?.kind !== 'call') return lambda !== undefined
  return call.callee === lambda && (call.isDetached || file.index.outerOf(call)?.kind === 'defer')
}

const knownLambdas = new WeakMap<CodeFile, ReadonlyMap<FunctionModel, Expr>>()

const lambdaOf = (file: CodeFile, fn: FunctionModel): Expr | undefined => {
  const before = knownLambdas.get(file)
  if (before) return before.get(fn)
  const made = new Map<FunctionModel, Expr>()
  for (const expr of exprsIn(file.module.body, 'definitions')) if (expr.kind === 'lambda') made.set(expr.function, expr)
  for (const { body } of file.module.functions)
    for (const expr of exprsIn(body ?? [])) if (expr.kind === 'lambda') made.set(expr.function, expr)
  knownLambdas.set(file, made)
  return made.get(fn)
}

/** A directive for a linter on the line: the author has decided. */
const isMeant = (file: CodeFile, { start }: Call): boolean => {
  const end = file.text.indexOf('\n', start)
  return file.text.slice(start, end < 0 ? undefined : end).includes('nolint')
}

/** What the function does with the result, as far as it matters for its context. */
const useOf = (file: CodeFile, { call, scope }: PlacedCall, form: ContextFreeCall, carrier: Carrier): 'attached' | 'returned' | 'used' => {
  const fn = outermost(scope)
  const exprs = exprsIn(fn.body ?? [])
  const result = resultName(file, call)
  if (form.waits) {
    const waits = form.waits
    const outer = file.index.outerOf(call)
    const isWaited = (member: Expr): boolean =>
      member.kind === 'member' && waits.includes(member.name) && (member.object === call || named(member.object, result))
    if (!(outer && outer.kind === 'member' && isWaited(outer)) && !exprs.some(isWaited)) return 'attached'
  }
  if (file.index.outerOf(call)?.kind === 'return') return 'returned'
  if (result === undefined) return 'used'
  const isAttached = exprs.some((expr) => {
    if (expr.kind !== 'call') return false
    if (expr.callee.kind === 'member' && named(expr.callee.object, result) && form.attaches?.includes(expr.callee.name))
      // A context that is made from its own one is still not that of the caller.
      return expr.args.some((argument) => !mentions(argument, result) || mentions(argument, carrier.name))
    // `client.Do(ctx, req)`; a statement that is given both requests replaces neither.
    if (carrier.code !== carrier.name && file.index.outerOf(expr)?.kind === 'eval') return false
    return expr.args.some((argument) => named(argument, result)) && expr.args.some((argument) => mentions(argument, carrier.name))
  })
  if (isAttached) return 'attached'
  return stmtsIn(fn.body ?? []).some((stmt) => stmt.kind === 'return' && stmt.values.some((value) => named(value, result)))
    ? 'returned'
    : 'used'
}

const outermost = (at: Scope): FunctionModel | { readonly body: undefined } => {
  let found: FunctionModel | undefined
  for (let scope: Scope | undefined = at; scope; scope = scope.parent) found = scope.function ?? found
  return found ?? { body: undefined }
}

const resultName = (file: CodeFile, call: Call): string | undefined => {
  const outer = file.index.outerOf(call)
  const [target] = outer?.kind === 'assign' ? outer.targets : []
  return target?.kind === 'name' ? target.name : undefined
}

const named = (expr: Expr, name: string | undefined): expr is Name => expr.kind === 'name' && expr.name === name

const mentions = (expr: Expr, name: string): boolean =>
  exprsIn([{ kind: 'eval', expr, start: expr.start, end: expr.end }], 'own').some((each) => named(each, name))
