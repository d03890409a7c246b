import { originName } from '#languages/go/module'
import { namesLock } from '../../shared/names-lock.ts'
import type { Extractor } from '../calls/context.ts'

/** `client.SetNX(ctx, key, value, 0)`: a lock without expiry, which stays if its holder crashes. */
export const locks: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    const within = module.within(call.node)
    if (!/^SetN[Xx]$/.test(member) || call.args.length !== 4 || !/redis/.test(originName(module.calleeOrigin(call)))) continue
    const [, key, , ttl] = call.args
    if (!key || !ttl) continue
    const words = module.stringOf(key) ?? module.slice(key)
    if (!namesLock(words, within)) continue
    const own = module.functionAround(call.node)
    const isEndless = /^(0|time\.Duration\(0\)|redis\.KeepTTL)$/.test(module.slice(ttl))
    emit({
      kind: 'lock',
      at: call.node.span,
      within,
      subject: `lock ${module.short(key, 40)}`,
      library: 'go-redis',
      key: `\`${module.short(key, 40)}\``,
      expires: !isEndless || (own !== undefined && /\.P?Expire(At)?\(/.test(module.bodyText(own))),
    })
  }
}
