import type { LoadStart } from '#model/facts/process/startup'
import { calleeOf } from '#code/callee-of'
import { functionOf } from '#code/function-of'
import { exprsAround } from '#code/parts/exprs-around'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, ClassModel, Expr, FunctionModel } from '#code/model'
import { backgroundsOf } from '#models/by-language/backgrounds'
import type { ArgumentPlace } from '#models/forms/job'
import { isAsynchronous } from './long-lived.ts'
import { functionsAtLoad, runsAtLoad } from './load-work.ts'
import { firstLine, formNamed, type Reading } from './reading.ts'

/** How many calls lie between the code at the top of a file and what it starts. */
const maxDepth = 3

/** Timers, threads and tasks that begin as soon as another file uses this one. */
export const loadStartsIn = (reading: Reading): readonly LoadStart[] => {
  const { file, rules } = reading
  if (rules.isProgram(file)) return []
  const inPlace = functionsAtLoad(file)
  const atLoad = file.index.calls.filter((placed) => runsAtLoad(reading, inPlace, placed))
  if (atLoad.length === 0 || runsItself(reading, atLoad)) return []
  const found: LoadStart[] = []
  const seen = new Set<FunctionModel>()
  const visit = (calls: readonly PlacedCall[], first: Call | undefined, depth: number): void => {
    for (const placed of calls) {
      const started = startedBy(reading, placed)
      if (started) found.push(factOf(reading, placed, first ?? placed.call, started))
      const called = started || depth === maxDepth ? undefined : calledFunction(reading, placed)
      if (!called || seen.has(called)) continue
      seen.add(called)
      const inner = file.index.calls.filter(({ scope }) => scope.function === called)
      visit(inner, first ?? placed.call, depth + 1)
    }
  }
  visit(atLoad, undefined, 0)
  return found
}

interface Started {
  readonly what: LoadStart['what']
  readonly by: string
}

const factOf = (reading: Reading, { call }: PlacedCall, first: Call, { what, by }: Started): LoadStart => ({
  kind: 'load-start',
  at: firstLine(reading, first),
  within: reading.placeOf(first).within,
  subject: `${what} ${by}`,
  what,
  by,
  ...(first === call ? {} : { through: reading.placeOf(first).calleeText || lastName(first.callee) }),
})

/** What a call starts beside its caller, if that is more than a computation. */
const startedBy = (reading: Reading, placed: PlacedCall): Started | undefined => {
  const { file, index } = reading
  const { call, scope } = placed
  if (call.isDetached) return { what: 'goroutine', by: 'go' }
  const live = formNamed(reading, index.lives, placed)
  if (live?.what === 'timer' && live.work && !isHeld(reading, call, live.stops)) {
    const work = workAt(reading, placed, live.work)
    return work && isAsynchronous(work) ? { what: 'timer', by: live.by } : undefined
  }
  const backgrounds = backgroundsOf(file.module.language)
  if (!backgrounds?.mayStart(file.exportedName(call.callee))) return undefined
  const form = backgrounds.startedBy(file.nameOf(call.callee, scope))
  if (!form?.work || form.isAwaitedAtStop || call.args.length < (form.fewest ?? 0)) return undefined
  const isThread = file.module.language === 'python' && form.library === 'threading'
  if (isThread && !isStarted(reading, call)) return undefined
  return workAt(reading, placed, form.work) || isThread ? { what: isThread ? 'thread' : 'task', by: lastName(call.callee) } : undefined
}

const workAt = (reading: Reading, { call, scope }: PlacedCall, { position, keyword }: ArgumentPlace): FunctionModel | undefined => {
  const given = call.keywords.find(({ name }) => name === keyword)?.value ?? call.args[position]
  if (!given) return undefined
  return given.kind === 'lambda' ? given.function : functionOf(reading.file, calleeOf(given), scope)
}

/** The file can stop it, or it does not keep the process alive: it was thought about. */
const isHeld = ({ file }: Reading, call: Call, stops: readonly string[]): boolean => {
  if (stops.some((stop) => file.callsNamed(stop).length > 0)) return true
  return (
    [...exprsAround(file.index, call)].some((outer) => outer.kind === 'member' && outer.name === 'unref') ||
    file.callsNamed('unref').length > 0
  )
}

/** `Thread(…).start()`, or a variable that the file starts. */
const isStarted = ({ file }: Reading, call: Call): boolean => {
  const outer = file.index.outerOf(call)
  if (outer?.kind === 'member') return outer.name === 'start'
  const target = outer?.kind === 'assign' && outer.value === call ? outer.targets[0] : undefined
  return (
    target !== undefined &&
    file.callsNamed('start').some(({ call: { callee } }) => callee.kind === 'member' && isSame(callee.object, target))
  )
}

const isSame = (one: Expr, other: Expr): boolean => lastName(one) !== '' && lastName(one) === lastName(other)

/** The function of this file that a call runs, or the constructor of the class that it makes. */
const calledFunction = ({ file }: Reading, { call, scope }: PlacedCall): FunctionModel | undefined => {
  const called = functionOf(file, call.callee, scope)
  if (called) return called
  const made: ClassModel | undefined = call.callee.kind === 'name' ? file.index.classes.get(call.callee.name) : undefined
  return made?.methods.find(({ name }) => name === '__init__' || name === 'constructor')
}

/** Names of calls at the top of a file by which it is its own program, as a rule without a guard. */
const programCalls: ReadonlySet<string> = new Set([
  'main',
  'run',
  'serve',
  'serve_forever',
  'run_forever',
  'run_until_complete',
  'start_polling',
  'infinity_polling',
  'mainloop',
  'join',
  'wait',
  'exec',
  'execute_from_command_line',
])

/** The file is a program although its language does not show it: it runs something, waits or loops at its top. */
const runsItself = (reading: Reading, atLoad: readonly PlacedCall[]): boolean =>
  reading.file.module.body.some((stmt) => stmt.kind === 'loop' && stmt.form === 'endless') ||
  atLoad.some(({ call, scope }) => !scope.function && !scope.class && programCalls.has(lastName(call.callee)))
