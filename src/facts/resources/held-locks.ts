import type { ConcurrentHazard } from '#model/facts/work/concurrent'
import type { CodeFile } from '#code/code-file'
import type { Call, Expr, FunctionModel } from '#code/model'
import { paths, type Exit } from '#code/ways/paths'
import type { ResourceIndex } from '#models/indexes/resource-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { endOf } from './end-of.ts'

/** Locks that one way out of a function leaves held, though its last way releases them. */
export const heldLocks = (file: CodeFile, index: ResourceIndex, placeOf: PlaceOf): readonly ConcurrentHazard[] => {
  const facts: ConcurrentHazard[] = []
  for (const { call, scope } of file.index.calls) {
    const { callee } = call
    const lock = callee.kind === 'member' ? index.lock(callee.name) : undefined
    if (callee.kind !== 'member' || !lock || call.args.length > 0) continue
    const fn = scope.function
    // When a command returns, the process exits.
    if (!fn || index.isCommand(fn.name, resultsOf(fn))) continue
    const leaves = wayLeftHeld(file, index, { fn, call, holder: file.textOf(callee.object), release: lock.release })
    if (!leaves) continue
    const { within, calleeText } = placeOf(call)
    facts.push({
      kind: 'concurrent-hazard',
      at: file.spanOf(call),
      within,
      subject: `held ${calleeText}`,
      hazard: 'lock-left-held',
      name: calleeText,
      otherAt: file.spanOf(leaves.at),
    })
  }
  return facts
}

const resultsOf = ({ results }: FunctionModel): readonly string[] => results.map(({ name }) => name?.name ?? '')

/** A call that takes a lock, what it is called on as written, and the member that gives it back. */
interface Taken {
  readonly fn: FunctionModel
  readonly call: Call
  readonly holder: string
  readonly release: string
}

const wayLeftHeld = (file: CodeFile, index: ResourceIndex, { fn, call, holder, release }: Taken): Exit | undefined => {
  const isRelease = (expr: Expr): boolean => expr.kind === 'member' && expr.name === release && file.textOf(expr.object) === holder
  const { exits, isComplete } = paths(fn, 'free', file.module.language, {
    after: (expr, { state, deferred }) => {
      if (expr === call) return deferred.some((later) => later.kind === 'call' && isRelease(later.callee)) ? state : 'held'
      if (expr.kind === 'call' && isRelease(expr.callee)) return state === 'held' ? 'released' : state
      // A function that may release it later, or the release itself as a value.
      if (expr.kind === 'lambda' && releasesIn(file, expr.function, isRelease)) return 'escaped'
      if (isRelease(expr)) {
        const outer = file.index.outerOf(expr)
        return outer?.kind === 'call' && outer.callee === expr ? state : 'escaped'
      }
      return state
    },
    ends: (later) => endOf(file, index, later),
  })
  if (!isComplete) return undefined
  const ways = exits
    .filter(({ kind }) => kind === 'return' || kind === 'end')
    .map((exit) => ({ ...exit, place: exit.kind === 'end' ? fn.end : exit.at.start }))
    .toSorted((a, b) => a.place - b.place)
  const last = ways.at(-1)
  const statesAt = (place: number): readonly string[] => ways.filter((way) => way.place === place).map(({ state }) => state)
  if (!last || statesAt(last.place).includes('held') || !ways.some(({ state }) => state === 'released')) return undefined
  return ways.find(({ place }) => statesAt(place).every((state) => state === 'held'))
}

const releasesIn = (file: CodeFile, { start, end }: FunctionModel, isRelease: (expr: Expr) => boolean): boolean =>
  file.index.calls.some(({ call }) => call.start >= start && call.end <= end && isRelease(call.callee))
