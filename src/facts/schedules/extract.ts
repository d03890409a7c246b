import { calleeOf } from '#code/callee-of'
import type { Ref } from '#model/fact'
import type { Schedule } from '#model/facts/work/job'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import type { ScheduleForm } from '#models/forms/job'
import { guardOf } from './guard.ts'
import { scheduleRules } from './language-rules.ts'
import type { Reading } from './reading.ts'
import { loopOfTimer } from './timer-loop.ts'
import { everyOf, whenOf } from './when.ts'

/** The scheduled work of a file. */
export const schedulesIn = (reading: Reading): readonly Schedule[] => {
  const { index } = reading.file
  return [
    ...index.calls.flatMap((placed) => ofCall(reading, placed) ?? []),
    ...index.functions.flatMap((fn) => fn.decorators.flatMap((decorator) => ofDecorator(reading, fn, decorator) ?? [])),
    ...index.partAssigns.flatMap(({ part }) => ofSetting(reading, nameOf(part.targets[0]), part)),
    ...index.module.body.flatMap((stmt) =>
      stmt.kind === 'eval' && stmt.expr.kind === 'assign' && stmt.expr.targets[0]?.kind === 'name'
        ? ofSetting(reading, nameOf(stmt.expr.targets[0]), stmt.expr)
        : [],
    ),
    ...index.calls.flatMap(({ call }) => call.keywords.flatMap(({ name, value }) => ofSetting(reading, name, value))),
  ]
}

interface Found {
  readonly form: ScheduleForm
  readonly at: Located
  readonly within: string
  readonly when: string
  readonly handler: Ref
  readonly guard: string | undefined
  readonly startsAtLoad?: boolean
  readonly call?: Call
}

const factOf = ({ file }: Reading, { form, at, within, when, handler, guard, startsAtLoad, call }: Found): Schedule => {
  const startLine = file.lineOf(at.start)
  return {
    kind: 'schedule',
    at: { startLine, endLine: startLine },
    within,
    subject: `${form.subject ?? form.library} ${handler.name}`.trim(),
    library: form.library,
    when,
    handler,
    inProcess: form.inProcess || isEverywhere(form, call),
    ...(guard === undefined ? {} : { guardedBy: guard }),
    ...(startsAtLoad ? { startsAtLoad } : {}),
  }
}

/** Whether a call lets every process run its work, where usually one of them does. */
const isEverywhere = ({ everywhere }: ScheduleForm, call: Call | undefined): boolean => {
  const value = everywhere && call?.keywords.find(({ name }) => name === everywhere.keyword)?.value
  return everywhere !== undefined && value?.kind === 'literal' && value.value === everywhere.value
}

const ofCall = (reading: Reading, placed: PlacedCall): Schedule | undefined => {
  const { file, index, placeOf } = reading
  const { call, scope } = placed
  const form = index.scheduledBy(file.nameOf(call.callee, scope))
  if (!form) return undefined
  if (form.handler === 'loop') return ofTimer(reading, placed, form)
  const handler = form.handler && reading.handlerAt(call, form.handler)
  const when = handler && whenOf(file, form, call, scope)
  if (!handler || when === undefined) return undefined
  const own = handler.module === undefined ? functionNamed(reading, handler.name) : undefined
  const { within } = placeOf(call)
  const guard = guardOf(reading, call, scope.function, own)
  return factOf(reading, { form, at: call, within, when, handler, guard, call, startsAtLoad: startsAtLoad(reading, call, form) })
}

/** Whether a call is a statement at the top of the file, and starts the work. */
const startsAtLoad = ({ file }: Reading, call: Call, { startsUnless }: ScheduleForm): boolean =>
  startsUnless !== undefined &&
  file.module.body.some((stmt) => stmt.kind === 'eval' && stmt.expr === call) &&
  !call.args.some((arg) => arg.kind === 'object' && arg.properties.some(({ key }) => typeof key === 'string' && startsUnless.includes(key)))

const known = new WeakMap<CodeFile, ReadonlyMap<string, FunctionModel>>()

/** The function of the file that has this name in facts. */
const functionNamed = ({ file, withinAt }: Reading, name: string): FunctionModel | undefined => {
  const byName =
    known.get(file) ??
    new Map(file.index.functions.toReversed().flatMap((fn) => (fn.body?.[0] === undefined ? [] : [[withinAt(fn.body[0]), fn] as const])))
  known.set(file, byName)
  return byName.get(name)
}

/** A timer whose channel a loop reads. */
const ofTimer = (reading: Reading, placed: PlacedCall, form: ScheduleForm): Schedule | undefined => {
  const { file, withinAt } = reading
  const found = loopOfTimer(file, placed)
  const when = everyOf(file, placed.call)
  if (!found || when === undefined) return undefined
  const within = withinAt(found.loop)
  const guard = guardOf(reading, placed.call, undefined, found.fn)
  return factOf(reading, { form, at: placed.call, within, when, handler: { name: within }, guard })
}

const ofDecorator = (reading: Reading, fn: FunctionModel, decorator: Expr): Schedule | undefined => {
  const { file, index, placeOf, withinAt } = reading
  const scope = file.index.scopeOf(fn)?.parent ?? file.index.scope
  const form = index.scheduledByDecorator(file.nameOf(calleeOf(decorator), scope))
  const [first] = fn.body ?? []
  if (!form || !first || decorator.kind !== 'call' || file.index.classes.get(fn.owner ?? '')?.form === 'interface') return undefined
  const when = whenOf(file, form, decorator, scope)
  if (when === undefined) return undefined
  const name = withinAt(first)
  const within = scheduleRules(file.module.language).isInside ? name : placeOf(decorator).within
  return factOf(reading, { form, at: decorator, within, when, handler: { name }, guard: guardOf(reading, decorator, scope.function, fn) })
}

const nameOf = (target: Expr | undefined): string => (target ? lastName(target) : '')

/** A setting that holds the schedule of a queue: `app.conf.beat_schedule = { … }`. */
const ofSetting = (reading: Reading, name: string, at: Located): readonly Schedule[] => {
  const form = reading.index.scheduledBySetting(name)
  return form ? [factOf(reading, { form, at, within: '', when: '', handler: { name: '' }, guard: undefined })] : []
}
