import type { Language } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import { partsOf } from '#code/parts/children'
import type { Expr, Located, Stmt } from '#code/model'
import { paths, type Exit } from '#code/ways/paths'
import type { Watch } from '#code/ways/watch'
import type { ResourceForm } from '#models/forms/resource'
import type { ResourceIndex } from '#models/indexes/resource-index'
import { contains } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
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
 * What a walk knows of the value. `idle`: not used yet, so that it occupies nothing; `pending`: open unless the error says otherwise; `lent`: open, and another function had it, which may
 * have released it if it did not fail; `drained`: given back without a close; `lost`: open, but the variable holds something else.
 */
type State = 'none' | 'idle' | 'pending' | 'open' | 'lent' | 'lost' | 'failed' | 'released' | 'drained' | 'escaped'

const isOpen = (state: string): boolean => state === 'open' || state === 'pending'

const isHeld = (state: string): boolean => isOpen(state) || state === 'lent'

/** A close counts although the value was handed on, or read to its end. */
const isReleasable = (state: string): boolean => isHeld(state) || ['idle', 'drained', 'escaped'].includes(state)

/** What becomes of what is open. */
const states = { overwritten: 'lost', drained: 'drained', lent: 'lent', escaped: 'escaped' } as const

const isLeft = ({ kind, state }: Exit): boolean =>
  isOpen(state) || state === 'lost' || (state === 'lent' && (kind === 'failure' || kind === 'throw'))

const isNamed = (expr: Expr, name: string | undefined): boolean => expr.kind === 'name' && expr.name === name

/** The value that a condition asks for, and whether the condition holds if there is none. */
const askedFor = (condition: Expr): { readonly value: Expr; readonly holdsForNull: boolean } | undefined =>
  condition.kind === 'name' ? { value: condition, holdsForNull: false } : comparedWithNull(condition)

/** Handlers and what runs finally. */
const cleanupsIn = (body: readonly Stmt[]): readonly Located[] =>
  body.flatMap((stmt) => [
    ...(stmt.kind === 'try' ? [...stmt.handlers, ...stmt.finalizer] : []),
    ...partsOf(stmt).bodies.flatMap((inner) => cleanupsIn(inner)),
  ])

/**
 * What may fail in place, of all that a function does. In Go, nothing does: an error is a value. In TypeScript, calls that do not wait for
 * anything fail too seldom to ask for a `finally`.
 */
const failing: Readonly<Partial<Record<Language, Expr['kind']>>> = { python: 'call', java: 'call', typescript: 'await' }

/** Follows what a function opened along all ways out of it. Undefined if the text does not decide what becomes of it. */
export const follow = (file: CodeFile, index: ResourceIndex, held: Held, form: ResourceForm, uses: UsesOfValue): Outcome | undefined => {
  const { language } = file.module
  const { fn } = uses
  const { opener, variable, error } = held
  // What fails while an error is handled is beyond what a review should ask for.
  const cleanups = cleanupsIn(fn.body ?? [])
  const isCleanup = (expr: Expr): boolean => cleanups.some((region) => contains(region, expr))
  const opened: State = form.isLazy ? 'idle' : error === undefined ? 'open' : 'pending'
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
  const isPreparing = (expr: Expr): boolean => {
    const call = expr.kind === 'await' ? expr.value : expr
    if (call.kind !== 'call' || call.callee.kind !== 'member') return false
    const { object, name } = call.callee
    return isNamed(object, variable) && (form.prepares?.includes(name) ?? false)
  }
  const watch: Watch = {
    after: (expr, { state, deferred }) => {
      if (expr === opener) return isOpen(state) && deferred.some(isReleasing) ? state : opened
      const effect = uses.effects.get(expr)
      if (effect === undefined) return state === 'pending' && isNewError(expr) ? 'open' : state
      if (effect === 'used') return state === 'idle' ? 'open' : state
      if (effect === 'released') {
        if (!isReleasable(state)) return state
        closedAt = closedAt && closedAt.start < expr.start ? closedAt : expr
        return 'released'
      }
      if (!isHeld(state) && state !== 'idle') return state
      return effect === 'lent' && isCleanup(expr) ? 'escaped' : states[effect]
    },
    where: (condition, holds, state) => {
      if (!isHeld(state)) return state
      if (isRound(condition)) return holds ? state : 'drained'
      const asked = askedFor(condition)
      if (asked && isNamed(asked.value, variable)) {
        if (holds === asked.holdsForNull) return state === 'pending' ? 'failed' : undefined
        return state === 'pending' ? 'open' : state
      }
      if (state !== 'pending') return state
      if (asked && isNamed(asked.value, error)) return holds === asked.holdsForNull ? 'open' : 'failed'
      const isAboutError = condition.kind === 'call' && condition.args.some((argument) => isNamed(argument, error))
      return isAboutError && holds ? 'failed' : state
    },
    mayFail: (expr) =>
      expr.kind === failing[language] && !isReleasing(expr) && !isPreparing(expr) && !contains(expr, opener) && !isCleanup(expr),
    ends: (call) => endOf(file, index, call),
    left: ({ value }, state) => {
      if (!uses.regions.has(value)) return state
      if (!isHeld(state)) return state
      closedAt ??= value
      return 'released'
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
  const open = exits.filter((exit) => exit.kind !== 'exit' && isLeft(exit))
  if (open.length === 0) return has('released') ? { closed: 'always', leavesAt: undefined } : undefined
  if (!has('released')) {
    if (has('escaped') || exits.some(({ state }) => state === 'lent')) return undefined
    if (loop !== undefined && has('drained')) return { closed: 'on-success', leavesAt: undefined }
    return { closed: 'never', leavesAt: open.find(({ kind }) => kind !== 'failure')?.at }
  }
  // Open and closed at one place: a condition that the walk does not know decides.
  const certain = open.filter((exit) => places(exit).every(isLeft))
  const [leaves] = certain.filter(({ kind }) => kind === 'return' || kind === 'end').toSorted((a, b) => a.at.start - b.at.start)
  if (leaves) return { closed: 'not-on-return', leavesAt: leaves.at }
  return { closed: certain.some(({ kind }) => kind === 'failure' || kind === 'throw') ? 'on-success' : 'always', leavesAt: undefined }
}
