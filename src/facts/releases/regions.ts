import { calleeOf } from '#code/callee-of'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import type { ReleaseIndex } from '#models/indexes/release-index'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import type { FoundRelease } from './found-release.ts'

const withoutAwait = (expr: Expr): Expr => (expr.kind === 'await' ? expr.value : expr)

/** Whether a call opens what the block is to release, where a block may hold other things: a lock, a span, a patch. */
const opens = ({ table: { opened } }: ReleaseIndex, call: Call): boolean => {
  if (!opened) return true
  const name = lastName(call.callee)
  return opened.names.includes(name) || opened.wraps.includes(name) || opened.ends.includes(wordsOf(name).at(-1) ?? '')
}

/** Blocks that release what they hold at their end: `with open(path) as file`, `try (Reader in = open(path))`, `using file = …`. */
export function* releasingRegions({ file, withinAt }: ModuleCode, index: ReleaseIndex): Generator<FoundRelease> {
  for (const { part } of file.index.regions) {
    if (part.form === 'synchronized' || withinAt(part) === '') continue
    for (const { value, binding } of part.items) {
      const call = withoutAwait(value)
      if (part.form === 'with' && (call.kind !== 'call' || !opens(index, call))) continue
      const name = call.kind === 'call' ? lastName(call.callee) : ''
      const wrapped = call.kind === 'call' && index.table.opened?.wraps.includes(name) ? call.args[0] : undefined
      // An alias is the resource that it refers to.
      const alias = call.kind === 'name' || call.kind === 'member' ? call : undefined
      const held = lastName(wrapped ?? alias ?? (binding?.kind === 'assign' ? (binding.targets[0] ?? binding) : (binding ?? value)))
      const text = oneLine(file.textOf(calleeOf(call)), 30)
      yield {
        release: { kind: 'resource', way: 'block', ...(held !== '' && { of: held }) },
        at: binding && binding.start < value.start ? { start: binding.start, end: value.end } : value,
        by: part.form === 'with' ? `with ${text}()` : part.form === 'using' ? `using ${held}` : `try (${held})`,
        subject: part.form === 'with' ? `with ${name}` : `resource ${held}`,
        ...(part.form === 'with' && !wrapped && { optionOf: name }),
        ...(held !== '' && { setOn: held }),
      }
    }
  }
}
