import type { BreakerUse } from '#model/facts/calls/retry'
import type { Ref } from '#model/fact'
import { calleeOf } from '#code/callee-of'
import { exprsIn, givenTo } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { ClassModel, Expr, FunctionModel } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { BreakerForm } from '#models/forms/breaker'
import type { Reading } from './extract.ts'
import { worksOf } from './works.ts'

/** Where work runs through a circuit breaker: annotated functions and classes, and calls of a breaker that are handed the work. */
export const breakerUsesIn = (reading: Reading): readonly BreakerUse[] => [
  ...reading.file.index.functions.flatMap((fn) => ofFunction(reading, fn)),
  ...[...reading.file.index.classes.values()].flatMap((model) => ofClass(reading, model)),
  ...reading.file.index.calls.flatMap((placed) => ofRun(reading, placed) ?? []),
]

/** A decorator or an annotation that runs what it is on through a breaker. */
const markOf = ({ file, index }: Reading, decorators: readonly Expr[]): { readonly mark: Expr; readonly form: BreakerForm } | undefined => {
  for (const mark of decorators) {
    const callee = calleeOf(mark)
    const names = possibleNames(file, callee, file.index.scope)
    const form =
      names.map((name) => index.annotatedBy(name)).find((found) => found !== undefined) ??
      names.map((name) => index.callableBy(name)).find((found) => found !== undefined)
    if (form) return { mark, form }
  }
  return undefined
}

const ofFunction = (reading: Reading, fn: FunctionModel): readonly BreakerUse[] => {
  const [first] = fn.body ?? []
  if (!first) return []
  const found = markOf(reading, fn.decorators)
  const { file, withinAt } = reading
  if (!found) return ofImported(reading, fn, withinAt(first))
  return [
    { kind: 'breaker-use', at: file.spanOf(found.mark), ...named(reading, found), within: withinAt(first), covers: 'function', works: [] },
  ]
}

/** `@rates_breaker`, which another file may make. */
const ofImported = ({ file, index }: Reading, fn: FunctionModel, within: string): readonly BreakerUse[] =>
  fn.decorators.flatMap((decorator): BreakerUse[] => {
    if (!index.hasCallable || (decorator.kind !== 'name' && decorator.kind !== 'member')) return []
    const { root, path } = file.originOf(decorator, file.index.scope)
    if (root.kind !== 'import' || path.length === 0 || !path.every((step) => step.startsWith('.'))) return []
    const by = `@${file.textOf(decorator)}`
    return [
      {
        kind: 'breaker-use',
        at: file.spanOf(decorator),
        subject: `breaker ${by}`,
        by,
        library: '',
        within,
        covers: 'function',
        works: [],
        of: { module: root.written, name: path.join('').slice(1) },
      },
    ]
  })

const ofClass = (reading: Reading, model: ClassModel): readonly BreakerUse[] => {
  const found = markOf(reading, model.decorators)
  const [method] = model.methods.flatMap(({ body }) => body?.slice(0, 1) ?? [])
  if (!found || !method) return []
  const { file, withinAt } = reading
  const within = withinAt(method)
  return [
    {
      kind: 'breaker-use',
      at: file.spanOf(found.mark),
      ...named(reading, found),
      within: within.slice(0, Math.max(0, within.lastIndexOf('.'))),
      covers: 'class',
      works: [],
    },
  ]
}

const named = (reading: Reading, { mark, form }: { readonly mark: Expr; readonly form: BreakerForm }) => {
  const by = `@${reading.file.textOf(calleeOf(mark))}`
  return { subject: `breaker ${by}`, by, library: form.by }
}

/** A call that runs work through a breaker: `breaker.execute(() => client.load(id))`, `hystrix.Do("load", load, nil)`. */
const ofRun = (reading: Reading, placed: PlacedCall): BreakerUse | undefined => {
  const { file, index, placeOf } = reading
  const { call, scope } = placed
  const { callee } = call
  const direct = possibleNames(file, callee, scope)
    .map((name) => index.directBy(name))
    .find((found) => found !== undefined)
  const held = direct ? undefined : heldBreaker(reading, placed)
  if (!direct && !held) return undefined
  const { within, calleeText } = placeOf(call)
  if (within === '') return undefined
  const works = [...new Set([...worksOf(givenTo(call)), ...(held?.works ?? [])])]
  // `breaker.fire()` of a breaker of another file runs what that file gave it.
  if (works.length === 0 && !held?.of) return undefined
  return {
    kind: 'breaker-use',
    at: file.spanOf(call),
    subject: `breaker ${calleeText}`,
    by: calleeText,
    library: direct?.by ?? held?.form?.by ?? '',
    within,
    covers: 'work',
    works,
    ...(held?.of ? { of: held.of } : {}),
    ...(runsGiven(placed) && { runsGiven: true }),
  }
}

/** Whether the work that a breaker is handed is a parameter, or a function that calls one. */
const runsGiven = ({ call, scope }: PlacedCall): boolean => {
  const params = new Set<string>()
  for (let at: Scope | undefined = scope; at; at = at.parent) for (const { name } of at.function?.params ?? []) params.add(name)
  const isGiven = (expr: Expr): boolean => expr.kind === 'name' && params.has(expr.name)
  const runs = (expr: Expr): boolean => {
    if (isGiven(expr)) return true
    if (expr.kind !== 'lambda') return false
    return exprsIn(expr.function.body ?? []).some(
      (inner) => inner.kind === 'call' && (isGiven(inner.callee) || (inner.callee.kind === 'member' && isGiven(inner.callee.object))),
    )
  }
  return params.size > 0 && [...call.args, ...call.keywords.map(({ value }) => value)].some(runs)
}

/** What kind of breaker a value is: one itself, or a policy that is made of one. */
const formOf = (reading: Pick<Reading, 'file' | 'index'>, expr: Expr, scope: Scope): BreakerForm | undefined => {
  const { file, index } = reading
  const names = possibleNames(file, expr, scope)
  const own = names.map((name) => index.instanceBy(name)).find((found) => found !== undefined)
  const { site } = file.originOf(expr, scope)
  if (own || site?.kind !== 'call' || !names.some((name) => index.isComposed(name))) return own
  const around = file.index.scopeOfSite(site) ?? scope
  return site.args.map((argument) => formOf(reading, argument, around)).find((found) => found !== undefined)
}

interface Held {
  readonly form?: BreakerForm
  readonly works: readonly string[]
  /** A name of another file that may hold a breaker. */
  readonly of?: Ref
}

/** The breaker that a member is called on, or that is called itself. */
const heldBreaker = ({ file, index }: Reading, { call: { callee }, scope }: PlacedCall): Held | undefined => {
  const isMember = callee.kind === 'member'
  const object = isMember ? callee.object : callee
  if (isMember && !index.runs.has(callee.name)) return undefined
  const origin = file.originOf(object, scope)
  const form = formOf({ file, index }, object, scope)
  if (form) {
    if (isMember ? !form.runs.includes(callee.name) : form.isCallable !== true) return undefined
    return { form, works: origin.site?.kind === 'call' ? worksOf(givenTo(origin.site)) : [] }
  }
  const { root, path } = origin
  const isShared = isMember && root.kind === 'import' && path.every((step) => step.startsWith('.'))
  return isShared ? { works: [], of: { module: root.written, name: path.join('').slice(1) || 'default' } } : undefined
}
