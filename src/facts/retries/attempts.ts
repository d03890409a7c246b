import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import type { Assign, Call, Expr, Handler, Located, Loop, Stmt, Try, TypeRef } from '#code/model'
import { names } from '#models/names'
import type { Reading } from './reading.ts'

/** What a loop tries: regions whose errors it handles, and calls whose failure it reads from a value. */
export interface Attempts {
  readonly tries: readonly Try[]
  /** Calls with the variable that tells how they went: an error (`err`), or an answer that is asked (`response.ok`). */
  readonly asked: ReadonlyMap<Assign, string>
  /** Calls whose error a condition asks for at once: `if fn() == nil`. */
  readonly direct: ReadonlySet<Call>
}

/** The statements of a loop without those of loops inside. */
const ownStmts = (body: readonly Stmt[]): readonly Stmt[] => {
  const all = stmtsIn(body)
  const inner = all.filter(({ kind }) => kind === 'loop')
  return all.filter((stmt) => !inner.some((loop) => loop !== stmt && loop.start <= stmt.start && stmt.end <= loop.end))
}

/** The `try` body with its braces. */
const bodyOf = (attempt: Try, hasBraces: boolean): Located => {
  const first = attempt.body[0]?.start ?? attempt.start
  const last = attempt.body.at(-1)?.end ?? attempt.end
  return hasBraces ? { start: attempt.start, end: attempt.handlers[0]?.start ?? last } : { start: first, end: last }
}

const isCall = (value: Expr | undefined): boolean => value?.kind === 'call' || (value?.kind === 'await' && value.value.kind === 'call')

const noCalls: ReadonlySet<Call> = new Set()

/** The variable of an error: the last one of several results, or one that is called so. */
const errorIn = ({ targets }: Assign): string | undefined => {
  const last = targets.at(-1)
  if (last?.kind !== 'name' || last.name === '_') return undefined
  return targets.length > 1 || names.errors.has(last.name) ? last.name : undefined
}

/** The variables that the loop asks whether their request succeeded. */
const answersIn = ({ index }: Reading, exprs: readonly Expr[]): ReadonlySet<string> =>
  new Set(
    exprs.flatMap((expr) =>
      expr.kind === 'member' && index.success.has(expr.name) && expr.object.kind === 'name' ? [expr.object.name] : [],
    ),
  )

const isError = (type: TypeRef | undefined): boolean => type?.name?.kind === 'name' && type.name.name === 'error'

/** Whether the only result of a call is an error: of a function of the file, a function that is passed in, or a request. */
const returnsError = ({ file, requestAt }: Reading, call: Call): boolean => {
  const scope = file.index.scopeOfSite(call)
  if (!scope) return false
  const own = functionOf(file, call.callee, scope)
  if (own) return own.results.length === 1 && isError(own.results[0])
  const { root, path } = file.originOf(call.callee, scope)
  // A type without a name is that of a function, with its results last.
  if (root.kind === 'parameter' && path.length === 0)
    return root.parameter.type?.name === undefined && isError(root.parameter.type?.arguments.at(-1))
  return requestAt(call) !== undefined
}

/** The calls that a loop compares with nil. */
const directIn = (reading: Reading, loop: Loop, exprs: readonly Expr[]): ReadonlySet<Call> =>
  new Set(
    [...exprs, ...(loop.condition ? exprsOf(loop.condition, 'own') : [])].flatMap((expr) => {
      const value = comparedWithNull(expr)?.value
      return value?.kind === 'call' && returnsError(reading, value) ? [value] : []
    }),
  )

/** What a loop tries in each round, undefined if it tries nothing that may fail. */
export const attemptsIn = (reading: Reading, loop: Loop): Attempts | undefined => {
  const stmts = ownStmts(loop.body)
  const { awaits, hasErrorValues } = reading.rules
  const tries = stmts
    .filter((stmt) => stmt.kind === 'try')
    .filter(({ body, handlers }) => handlers.length > 0 && (!awaits || exprsIn(body, 'own').some(({ kind }) => kind === 'await')))
  const exprs = exprsIn(loop.body, 'own')
  const answers = answersIn(reading, exprs)
  const asked = new Map<Assign, string>()
  for (const expr of exprs) {
    if (expr.kind !== 'assign' || !isCall(expr.value)) continue
    const [target] = expr.targets
    if (target?.kind === 'name' && answers.has(target.name)) asked.set(expr, target.name)
    else if (hasErrorValues) {
      const error = errorIn(expr)
      if (error !== undefined) asked.set(expr, error)
    }
  }
  const direct = hasErrorValues ? directIn(reading, loop, exprs) : noCalls
  return tries.length > 0 || asked.size > 0 || direct.size > 0 ? { tries, asked, direct } : undefined
}

/** The attempt of a loop that is repeated after its failure. */
export interface Attempt {
  /** What is tried: the `try` body, or the call whose failure is a value. */
  readonly tried: Located
  readonly handlers: readonly Handler[]
  /** The variable of the failure, or of the answer. */
  readonly variables: ReadonlySet<string>
  /** The call whose failure is a value, with what it gives. */
  readonly assign: Assign | undefined
}

/** The attempt at an offset. */
export const attemptAt = ({ tries, asked, direct }: Attempts, offset: number, hasBraces: boolean): Attempt | undefined => {
  const attempt = tries.find(({ start }) => start === offset)
  if (attempt) {
    const variables = attempt.handlers.flatMap(({ binding }) => (binding?.kind === 'name' ? [binding.name] : []))
    return { tried: bodyOf(attempt, hasBraces), handlers: attempt.handlers, variables: new Set(variables), assign: undefined }
  }
  for (const [assign, variable] of asked)
    if (assign.start === offset) return { tried: assign, handlers: [], variables: new Set([variable]), assign }
  for (const call of direct) if (call.start === offset) return { tried: call, handlers: [], variables: new Set(), assign: undefined }
  return undefined
}
