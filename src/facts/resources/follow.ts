import type { CodeFile } from '#code/code-file'
import { partsOf } from '#code/children'
import type { Expr, Located, Stmt } from '#code/model'
import { paths, type Exit } from '#code/paths'
import type { Watch } from '#code/watch'
import type { ResourceForm } from '#models/resource'
import type { ResourceIndex } from '#models/resource-index'
import { endOf } from './end-of.ts'
import type { UsesOfValue } from './uses-of-value.ts'

/** What is followed: an open call, the variable that holds its value, and the variable of its error (Go). */
interface Held {
  readonly opener: Expr
  readonly variable: string
  readonly error: string | undefined
}

/** How a function ends what it opened, as all ways out of it show. */
interface Outcome {
  readonly closed: 'always' | 'never' | 'on-success' | 'not-on-return'
  /** The first place that releases it. */
  readonly closedAt: Located | undefined
  /** The way out that leaves it open. */
  readonly leavesAt: Located | undefined
  /** Something reads it to its end on some way. */
  readonly isReadToEnd: boolean
}

/**
 * What a walk knows of the value. `pending`: open unless the error says otherwise; `drained`: given back without a close; `lost`: open, but
 * the variable holds something else.
 */
type State = 'none' | 'pending' | 'open' | 'lost' | 'failed' | 'released' | 'drained' | 'escaped'

const isOpen = (state: string): boolean => state === 'open' || state === 'pending'

/** A close counts although the value was handed on, or read to its end. */
const isReleasable = (state: string): boolean => isOpen(state) || state === 'drained' || state === 'escaped'

/** What becomes of what is open. */
const states = { overwritten: 'lost', drained: 'drained', escaped: 'escaped' } as const

const isLeft = (state: string): boolean => isOpen(state) || state === 'lost'

const isNull = (expr: Expr): boolean => (expr.kind === 'literal' && expr.type === 'null') || (expr.kind === 'name' && expr.name === 'nil')

const isNamed = (expr: Expr, name: string | undefined): boolean => expr.kind === 'name' && expr.name === name

/** The value that a condition compares with nothing, and whether it holds then. */
const comparedWithNull = (condition: Expr): { readonly value: Expr; readonly isNullThen: boolean } | undefined => {
  if (condition.kind === 'name') return { value: condition, isNullThen: false }
  if (condition.kind !== 'binary' || (condition.operator !== '==' && condition.operator !== '!=')) return undefined
  const { left, right, operator } = condition
  const value = isNull(right) ? left : isNull(left) ? right : undefined
  return value && { value, isNullThen: operator === '==' }
}

/** Handlers and what runs finally. */
const cleanupsIn = (body: readonly Stmt[]): readonly Located[] =>
  body.flatMap((stmt) => [
    ...(stmt.kind === 'try' ? [...stmt.handlers, ...stmt.finalizer] : []),
    ...partsOf(stmt).bodies.flatMap((inner) => cleanupsIn(inner)),
  ])

const contains = (outer: Located, inner: Located): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Follows what a function opened along all ways out of it. Undefined if the text does not decide what becomes of it. */
export const follow = (file: CodeFile, index: ResourceIndex, held: Held, form: ResourceForm, uses: UsesOfValue): Outcome | undefined => {
  const { language } = file.module
  const { fn } = uses
  const { opener, variable, error } = held
  // What fails while an error is handled is beyond what a review should ask for.
  const cleanups = cleanupsIn(fn.body ?? [])
  let closedAt: Located | undefined
  const isReleasing = (expr: Expr): boolean => uses.effects.get(expr) === 'released'
  /** It is assigned again, so that it says nothing of the open any more. */
  const isNewError = (expr: Expr): boolean =>
    expr.kind === 'assign' && !contains(expr, opener) && expr.targets.some((target) => isNamed(target, error))
  const isRound = (condition: Expr): boolean =>
    condition.kind === 'call' &&
    condition.callee.kind === 'member' &&
    condition.callee.name === form.loop &&
    isNamed(condition.callee.object, variable)
  const watch: Watch = {
    after: (expr, { state, deferred }) => {
      if (expr === opener) return isOpen(state) && deferred.some(isReleasing) ? state : error === undefined ? 'open' : 'pending'
      const effect = uses.effects.get(expr)
      if (effect === 'released') {
        if (!isReleasable(state)) return state
        closedAt = closedAt && closedAt.start < expr.start ? closedAt : expr
        return 'released'
      }
      if (effect) return isOpen(state) ? states[effect] : state
      return state === 'pending' && isNewError(expr) ? 'open' : state
    },
    where: (condition, holds, state) => {
      if (!isOpen(state)) return state
      if (isRound(condition)) return holds ? state : 'drained'
      const asked = comparedWithNull(condition)
      if (asked && isNamed(asked.value, variable)) return holds === asked.isNullThen ? (state === 'pending' ? 'failed' : undefined) : 'open'
      if (state !== 'pending') return state
      if (asked && isNamed(asked.value, error)) return holds === asked.isNullThen ? 'open' : 'failed'
      const isAboutError = condition.kind === 'call' && condition.args.some((argument) => isNamed(argument, error))
      return isAboutError && holds ? 'failed' : state
    },
    mayFail: (expr) =>
      language !== 'go' &&
      expr.kind === 'call' &&
      !isReleasing(expr) &&
      !contains(expr, opener) &&
      !cleanups.some((region) => contains(region, expr)),
    ends: (call) => endOf(file, index, call),
    left: ({ value }, state) => {
      if (!uses.regions.has(value)) return state
      if (isOpen(state)) closedAt ??= value
      return isOpen(state) ? 'released' : state
    },
  }
  const { exits, isComplete } = paths(fn, 'none', language, watch)
  if (!isComplete) return undefined
  const outcome = judge(exits, form)
  return outcome && { ...outcome, closedAt, isReadToEnd: uses.isReadToEnd }
}

const judge = (exits: readonly Exit[], { loop }: ResourceForm): Pick<Outcome, 'closed' | 'leavesAt'> | undefined => {
  const has = (state: State): boolean => exits.some((exit) => exit.state === state)
  const places = (exit: Exit): readonly Exit[] => exits.filter(({ kind, at }) => kind === exit.kind && at.start === exit.at.start)
  const open = exits.filter((exit) => exit.kind !== 'exit' && isLeft(exit.state))
  if (open.length === 0) return has('released') ? { closed: 'always', leavesAt: undefined } : undefined
  if (!has('released')) {
    if (has('escaped')) return undefined
    if (loop !== undefined && has('drained')) return { closed: 'on-success', leavesAt: undefined }
    return { closed: 'never', leavesAt: open.find(({ kind }) => kind !== 'failure')?.at }
  }
  // Open and closed at one place: a condition that the walk does not know decides.
  const certain = open.filter((exit) => places(exit).every(({ state }) => isLeft(state)))
  const [leaves] = certain.filter(({ kind }) => kind === 'return' || kind === 'end').toSorted((a, b) => a.at.start - b.at.start)
  if (leaves) return { closed: 'not-on-return', leavesAt: leaves.at }
  return { closed: open.some(({ kind }) => kind === 'failure' || kind === 'throw') ? 'on-success' : 'always', leavesAt: undefined }
}
