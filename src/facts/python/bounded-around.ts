import { originName, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'

const timeBlocks =
  /^(asyncio\.(timeout|timeout_at)|async_timeout\.timeout|anyio\.(fail_after|move_on_after)|trio\.(fail_after|move_on_after)|gevent\.Timeout|eventlet\.(timeout\.)?Timeout|stopit\.\w+)$/
const timeCalls = /^(asyncio\.wait_for|func_timeout\.func_timeout|gevent\.with_timeout|tornado\.gen\.with_timeout)$/
const timeDecorators = /(^|\.)(timeout|timeout_decorator|func_set_timeout|with_timeout|time_?limit)$/i

const mayBound =
  /\b(asyncio\.timeout|wait_for|fail_after|move_on_after|Timeout|with_timeout|func_timeout|stopit|async_timeout|time_?limit\w*)\b|@\w*timeout/i

/** The time limit of the code at a node: from a block, a surrounding call, a decorator or a task's own limit. */
export const boundedAround = (module: PythonModule, node: SyntaxNode): string | undefined => {
  if (!mayBound.test(module.text)) return undefined
  const function_ = module.functionAround(node)
  const outer = function_?.node
  for (let at = module.tree.around(node, new Set(['with_statement', 'call'])); at && at !== outer;) {
    if (outer && !outer.contains(at)) break
    if (at.kind === 'call') {
      const name = originName(module.callAt(at)?.origin() ?? { kind: 'unknown' })
      if (timeCalls.test(name)) return name
    } else
      for (const item of at.inside('with_item')) {
        const [inner] = item.children
        const value = inner?.kind === 'as_pattern' ? inner.children[0] : inner
        const call = value && module.callAt(value)
        if (call && timeBlocks.test(call.name)) return call.calleeText
      }
    at = module.tree.around(at, new Set(['with_statement', 'call']))
  }
  for (const decorator of function_?.decorators ?? []) {
    const text = decorator.text.replace(/^@\s*/, '')
    if (timeDecorators.test(/^[\w.]+/.exec(text)?.[0] ?? '')) return 'a decorator'
    if (/\b(soft_)?time_limit\s*=|\btime_limit_ms\s*=/.test(text)) return 'time_limit'
  }
  return undefined
}
