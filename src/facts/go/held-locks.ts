import type { ConcurrentHazard } from '#model/facts/concurrent'
import type { Call, GoFunction, Module } from '#languages/go/module'
import type { Extractor } from './context.ts'

const holderOf = (call: Call): string => call.path.slice(0, -1).join('.')

/** The calls of a function that release a lock: its own, and those in functions that it defers. */
const unlocksOf = (module: Module, own: GoFunction, lock: Call): Call[] => {
  const member = (lock.path.at(-1) ?? '').replace('Lock', 'Unlock')
  return module.calls.filter((call) => {
    if (call.start < lock.end || call.end > (own.body?.close ?? 0) || call.path.at(-1) !== member) return false
    const around = module.functionAround(call.node)
    return holderOf(call) === holderOf(lock) && (around === own || (around?.started === 'defer' && around.outer === own))
  })
}

const isDeferred = (module: Module, call: Call): boolean =>
  module.functionAround(call.node)?.started === 'defer' || /\bdefer\s+$/.test(module.text.slice(Math.max(0, call.start - 10), call.start))

const isComment = (module: Module, offset: number): boolean =>
  module.text.slice(module.text.lastIndexOf('\n', offset) + 1, offset).includes('//')

/** A `return` between a lock and its release, with no earlier release in the enclosing blocks. */
const wayOut = (module: Module, own: GoFunction, lock: Call, end: number, unlocks: readonly Call[]): number | undefined => {
  for (const found of module.text.slice(lock.end, end).matchAll(/(?<![\w.])return\b/g)) {
    const offset = lock.end + found.index
    if (module.functionAtOffset(offset) !== own || isComment(module, offset)) continue
    const isGivenBack = unlocks.some((unlock) => {
      const block = unlock.end <= offset ? module.blockAround(unlock.start) : undefined
      return block !== undefined && block.open < offset && offset < block.close
    })
    if (!isGivenBack) return offset
  }
  return undefined
}

/** A command that returns its exit code: the process exits when it returns. */
const endsProcess = (own: GoFunction): boolean => own.results.length === 1 && own.results[0] === 'int' && /(^|\.)[rR]un$/.test(own.name)

/** Locks that one return path does not release. A function without a deferred release, or one in the lock's block, passes the lock to its caller. */
export const heldLocks: Extractor = ({ module, emit }) => {
  if (!/\.R?Lock\(\)/.test(module.text)) return
  for (const lock of module.calls) {
    if (!/^R?Lock$/.test(lock.path.at(-1) ?? '') || lock.path.length < 2 || lock.args.length > 0) continue
    const own = module.functionAround(lock.node)
    const block = module.blockAround(lock.start)
    if (!own?.body || !block || endsProcess(own)) continue
    const unlocks = unlocksOf(module, own, lock)
    // A release in the same block as the lock shows that this function means to release it.
    const last = unlocks.find(
      (unlock) => isDeferred(module, unlock) || (module.blockAround(unlock.start) === block && unlock.start < block.close),
    )
    const end = last && (isDeferred(module, last) ? module.text.lastIndexOf('defer', last.start) : last.start)
    const way = end === undefined || end < lock.end ? undefined : wayOut(module, own, lock, end, unlocks)
    if (way === undefined) continue
    const hazard: ConcurrentHazard = {
      kind: 'concurrent-hazard',
      at: lock.node.span,
      within: own.name,
      subject: `held ${lock.callee}`,
      hazard: 'lock-left-held',
      name: lock.callee,
      otherAt: module.spanOf({ start: way, end: way + 6 }),
    }
    emit(hazard)
  }
}
