import { namesLock } from '../../shared/names-lock.ts'
import type { Extractor } from '../calls/context.ts'
import { shortText } from '#languages/python/module'

const redisName = /(^|[._])(redis|cache|r|client|conn|connection|rdb|redis_client|redis_conn)\w*$/i

/** Hand-written locks in a store: `redis.set(key, 1, nx=True)`, `redis.setnx(key, 1)`. */
export const locks: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    if (call.member !== 'set' && call.member !== 'setnx') continue
    const parts = call.callee?.object ? [] : (call.callee?.parts ?? [])
    const owner = parts.slice(0, -1).join('.')
    const [key] = call.arguments.positional
    if (!key || !redisName.test(owner) || !namesLock(key.text, '')) continue
    const sets = call.member === 'set' && call.arguments.keywords.get('nx')?.value.kind === 'true'
    if (!sets && call.member !== 'setnx') continue
    const within = module.functionAround(call.node)
    const expires =
      ['ex', 'px', 'exat', 'pxat'].some((name) => call.arguments.keywords.has(name)) ||
      call.arguments.positional.length > 2 ||
      call.arguments.spreadKeywords.length > 0 ||
      (within !== undefined && /\.\s*p?expire(at)?\s*\(/.test(within.node.text))
    emit({
      kind: 'lock',
      at: call.node.span,
      within: module.within(call.node),
      subject: `lock ${call.calleeText}`,
      library: 'redis',
      key: shortText(key.text, 40),
      expires,
    })
  }
}
