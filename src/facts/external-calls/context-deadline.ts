import type { Deadline } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'

const unbounded = /^context#(Background|TODO)\(\)$/
const bounding = /^context#(WithTimeout|WithTimeoutCause|WithDeadline|WithDeadlineCause)\(\)$/
/** Calls that return a context with the lifetime of their argument. */
const passing =
  /^context#With(Cancel|CancelCause|Value|outCancel)\(\)$|^os\/signal#NotifyContext\(\)$|errgroup#WithContext\(\)(\[1\])?$|metadata#(NewOutgoingContext|AppendToOutgoingContext|NewIncomingContext)\(\)$|\.(WithContext|Start)\(\)$/
/** Keys under which a context carries a client, whose own timeout then holds: `oauth2.HTTPClient`. */
const clientKey = /(^|\.)\w*Client$/
const maxDepth = 6

/** The deadline that a Go context sets; unknown where a caller decides. */
export const contextDeadline = (file: CodeFile, context: Expr, scope: Scope, depth = 0): Deadline => {
  const origin = file.originOf(context, scope)
  const { site } = origin
  if (depth > maxDepth || site?.kind !== 'call') return { state: 'unknown', because: 'its context is handed in' }
  const name = originName(origin)
  if (bounding.test(name)) return { state: 'bounded', by: 'its context', at: file.spanOf(site) }
  if (unbounded.test(name)) return { state: 'none' }
  if (!passing.test(name)) return { state: 'unknown', because: 'its context is made elsewhere' }
  const [, key] = site.args
  if (name === 'context#WithValue()' && key && clientKey.test(file.textOf(key)))
    return { state: 'unknown', because: 'its context brings a client' }
  const inner = file.index.scopeOfSite(site)
  const from = inner && site.args.find((argument) => isContext(file, argument, inner))
  return from ? contextDeadline(file, from, inner, depth + 1) : { state: 'unknown', because: 'its context is made elsewhere' }
}

/** Whether an argument is a context: by its origin, or by its conventional name. */
export const isContext = (file: CodeFile, argument: Expr, scope: Scope): boolean => {
  const name = originName(file.originOf(argument, scope))
  return /^context#/.test(name) || bounding.test(name) || /\.Context\(\)$/.test(name) || /^\w*ctx\w*$|context/i.test(file.textOf(argument))
}
