import type { Deadline } from '#model/fact'
import { originName, type Call, type Module, type Range } from '#languages/go/module'

const unbounded = /^context#(Background|TODO)\(\)$/
const bounding = /^context#(WithTimeout|WithTimeoutCause|WithDeadline|WithDeadlineCause)\(\)$/

/** Calls that return a context with the same lifetime as their argument. */
const passing =
  /^context#With(Cancel|CancelCause|Value|outCancel)\(\)$|^os\/signal#NotifyContext\(\)$|errgroup#WithContext\(\)(\[1\])?$|metadata#(NewOutgoingContext|AppendToOutgoingContext|NewIncomingContext)\(\)$|\.(WithContext)\(\)$|\.Start\(\)$/

/** The deadline that a context sets; `unknown` where a caller decides. */
export const contextDeadline = (module: Module, range: Range, depth = 0): Deadline => {
  const origin = module.origin(range)
  if (depth > 6 || origin.kind !== 'made') return { state: 'unknown', because: 'its context is handed in' }
  const name = originName({ ...origin, path: [] })
  if (bounding.test(name)) return { state: 'bounded', by: 'its context', at: origin.call.node.span }
  if (unbounded.test(name)) return { state: 'none' }
  if (passing.test(name)) {
    const first = origin.call.args.find((argument) => /\bctx\b|context|Context\(/.test(module.slice(argument)))
    return first ? contextDeadline(module, first, depth + 1) : { state: 'unknown', because: 'its context is made elsewhere' }
  }
  return { state: 'unknown', because: 'its context is made elsewhere' }
}

/** The context of a request (`http.NewRequest…`), as far as the text decides it. */
export const requestDeadline = (module: Module, range: Range): Deadline => {
  const origin = module.origin(range)
  if (origin.kind !== 'made') return { state: 'unknown', because: 'the request is made elsewhere' }
  const name = originName({ ...origin, path: [] })
  const holder = module.slice(range)
  const replaced = new RegExp(`\\b${holder.replace(/[^\w]/g, '')}\\s*(=|:=).{0,60}\\.WithContext\\(|\\.WithContext\\(`).test(
    bodyAround(module, origin.call),
  )
  if (replaced) return { state: 'unknown', because: 'the request is given another context' }
  if (/(^|\/)(http|retryablehttp|go-retryablehttp)#NewRequest\(\)$/.test(name)) return { state: 'none' }
  const [first] = origin.call.args
  if (/#NewRequestWithContext\(\)$/.test(name) && first) return contextDeadline(module, first)
  return { state: 'unknown', because: 'the request is made elsewhere' }
}

const bodyAround = (module: Module, call: Call): string => {
  const around = module.functionAround(call.node)
  return around ? module.bodyText(around) : ''
}

/** The context among a call's arguments, when it comes first. */
export const firstContext = (module: Module, call: Call): Range | undefined => {
  const [first] = call.args
  if (!first) return undefined
  const text = module.slice(first)
  return /^(ctx|\w*[cC]tx\w*|\w*[cC]ontext\b.*|context\.\w+\(.*|\w+\.Context\(\))$/s.test(text) ? first : undefined
}
