import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, Located } from '#code/model'
import { functionAround } from '#code/scope-around'
import type { RunningWork } from '#model/facts/work/running-work'
import { waitNames as known } from '#models/naming/kinds/wait-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

/** How work gets to what tracks it: by a member that adds it, as an entry, as the value of a variable, or by a channel that is closed at its end. */
type Way = 'member' | 'kept' | 'task' | 'closed'

interface Start {
  readonly way: Way
  readonly at: Located
}

interface Waiting {
  readonly at: Located
  readonly by: Expr
  readonly holders: readonly string[]
  readonly ways: readonly Way[]
}

/** Waits for work that the file itself starts and tracks. */
export const runningWork = (code: ModuleCode): readonly RunningWork[] => {
  const { file, withinAt } = code
  const waits = [...callsThatWait(file), ...valuesWaitedFor(file)]
  if (waits.length === 0) return []
  const starts = startsIn(file)
  return waits.flatMap(({ at, by, holders, ways }): readonly RunningWork[] => {
    const holder = holders.find((name) => (starts.get(name) ?? []).some(({ way }) => ways.includes(way)))
    if (holder === undefined) return []
    const own = (starts.get(holder) ?? []).filter(({ way }) => ways.includes(way))
    return [
      {
        kind: 'running-work',
        at: file.spanOf(at),
        within: withinAt(at),
        subject: `wait for ${holder}`,
        by: oneLine(file.textOf(by), 40),
        holder,
        starts: own.map((start) => ({ line: file.lineOf(start.at.start), within: withinAt(start.at) })),
      },
    ]
  })
}

/** The name of what a member is called on; of the collection, for each element of which a loop calls it. */
const holderOf = (file: CodeFile, object: Expr, place: Located): string => {
  const name = lastName(object)
  if (object.kind !== 'name') return name
  const around = enclosing(functionAround(file, place) ?? file.module, place)
  const loop = around
    .map(({ stmt }) => stmt)
    .findLast((stmt) => stmt.kind === 'loop' && stmt.each?.targets.some((one) => lastName(one) === name))
  return loop?.kind === 'loop' && loop.each ? lastName(loop.each.over) || name : name
}

const isFalse = (value: Expr | undefined): boolean => value?.kind === 'literal' && value.value === false

const callsThatWait = (file: CodeFile): readonly Waiting[] =>
  file.index.calls.flatMap(({ call }): readonly Waiting[] => {
    const name = lastName(call.callee)
    if (known.joins.has(name) && call.args.length > 0) {
      const holders = namesIn(call.args)
      if (holders.length > 0) return [{ at: call, by: call.callee, holders, ways: ['member', 'kept', 'task'] }]
    }
    if (call.callee.kind !== 'member') return []
    const ends =
      known.ends.has(name) && file.module.language === 'python' && !call.keywords.some((one) => one.name === 'wait' && isFalse(one.value))
    if (!(known.waits.has(name) && (name !== 'join' || joinsThread(file, call))) && !ends) return []
    return [{ at: call, by: call.callee, holders: [holderOf(file, call.callee.object, call)], ways: ['member'] }]
  })

/** Other values have a member `join`, too: texts and lists. */
const joinsThread = (file: CodeFile, { args }: Call): boolean => {
  const [limit] = args
  const isLimit =
    limit && (limit.kind === 'literal' ? limit.type === 'number' : wordsOf(lastName(limit)).some((word) => known.limits.has(word)))
  return file.module.language !== 'typescript' && args.length <= 1 && (limit === undefined || isLimit === true)
}

/** The variables that a function is given to wait for: `[...pending, consumer]`, `*tasks`, `pending.values()`, `Array.from(pending)`. */
const namesIn = (args: readonly Expr[]): readonly string[] =>
  args.flatMap((given): readonly string[] => {
    if (given.kind === 'array') return namesIn(given.elements)
    if (given.kind === 'spread') return namesIn([given.value])
    if (given.kind === 'name' || given.kind === 'member') return [given.name]
    if (given.kind !== 'call') return []
    return given.callee.kind === 'member' && given.args.length === 0 ? namesIn([given.callee.object]) : namesIn(given.args)
  })

/** `await this.loop`, `<-done`: the value itself is of no use. */
const valuesWaitedFor = (file: CodeFile): readonly Waiting[] =>
  file.index.functions.flatMap((fn) =>
    (file.module.language === 'java' ? [] : exprsIn(fn.body ?? [])).flatMap((expr): readonly Waiting[] => {
      const value = expr.kind === 'await' ? expr.value : expr.kind === 'unary' && expr.operator === '<-' ? expr.operand : undefined
      if (!value || (value.kind !== 'name' && value.kind !== 'member') || !isUnused(file, expr)) return []
      return [{ at: expr, by: expr, holders: [value.name], ways: [expr.kind === 'await' ? 'task' : 'closed'] }]
    }),
  )

/** Whether nothing takes the value: a statement, or one of several that a `select` waits for. */
const isUnused = (file: CodeFile, expr: Expr): boolean => {
  const outer = file.index.outerOf(expr)
  if (outer?.kind === 'eval') return true
  const fn = functionAround(file, expr)
  return outer?.kind === 'switch' && fn !== undefined && !enclosing(fn, expr).some(({ stmt }) => stmt.kind === 'loop')
}

const startsIn = (file: CodeFile): ReadonlyMap<string, readonly Start[]> => {
  const found = new Map<string, Start[]>()
  const add = (holder: string, start: Start): void => {
    if (holder === '') return
    const list = found.get(holder)
    if (list) list.push(start)
    else found.set(holder, [start])
  }
  for (const { call } of file.index.calls) {
    const name = lastName(call.callee)
    if (call.callee.kind === 'member' && known.adds.has(name)) add(holderOf(file, call.callee.object, call), { way: 'member', at: call })
    if (call.callee.kind === 'member' && known.keeps.has(name)) add(lastName(call.callee.object), { way: 'kept', at: call })
    if (file.module.language === 'go' && name === 'close' && call.callee.kind === 'name' && endsBeside(file, call))
      add(lastName(call.args[0] ?? call), { way: 'closed', at: call })
  }
  for (const fn of [file.module, ...file.index.functions])
    for (const expr of exprsIn(fn.body ?? [], 'own'))
      if (expr.kind === 'assign' && startsTask(expr)) add(lastName(expr.targets[0] ?? expr), { way: 'task', at: expr })
  return found
}

/** Whether a channel is closed when the work of its goroutine has ended: by a `defer`, or in the function that `go` runs. */
const endsBeside = (file: CodeFile, call: Located): boolean => {
  const fn = functionAround(file, call)
  if (!fn) return false
  if (stmtsIn(fn.body ?? []).some((stmt) => stmt.kind === 'defer' && contains(stmt, call))) return true
  return file.index.calls.some((one) => one.call.isDetached && one.call.callee.kind === 'lambda' && one.call.callee.function === fn)
}

/** `task = asyncio.create_task(run())`, `this.loop = this.run()`: the variable outlives the function, or the call says that it starts a task. */
const startsTask = ({ value, targets, declares }: Assign): boolean => {
  const [target] = targets
  if (value?.kind !== 'call' || value.isNew || targets.length !== 1 || !target) return false
  return known.tasks.has(lastName(value.callee)) || (!declares && (target.kind === 'name' || target.kind === 'member'))
}
