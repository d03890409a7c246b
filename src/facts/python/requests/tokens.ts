import type { UncheckedClaim } from '#model/facts/requests/token'
import { type Call, type PythonModule } from '#languages/python/module'
import { lastName } from '#code/last-name'
import { definitionsOf } from '#code/scope'
import { chainOf } from '../../comparisons/chain-of.ts'
import { isFromRequest } from '../../comparisons/from-request.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { keywordShape, valueShape } from '../reading/value-shape.ts'

const identity = /^(sub|email|user|user_id|userId|uid|role|roles|scope|scopes|permissions|org_id|tenant|username|groups|is_admin)$/

/** Undefined with the algorithm `none`, which PyJWT 2.10 never accepts (run), so that the list proves neither a check nor its absence. */
const howOf = (module: PythonModule, call: Call): 'verified' | 'decoded' | undefined => {
  const options = keywordShape(module, call)
  if (options.open) return undefined
  const algorithms = options.keys.algorithms?.value
  if (
    algorithms?.type === 'array' &&
    algorithms.items.some((item) => item.type === 'literal' && String(item.value).toLowerCase() === 'none')
  )
    return undefined
  // PyJWT 2: `options={"verify_signature": False}`; PyJWT 1: `verify=False`.
  const settings = call.arguments.keywords.get('options')?.value
  const shape = settings && valueShape(module, settings)
  const verify = shape?.type === 'object' ? shape.keys.verify_signature?.value : undefined
  const old = options.keys.verify?.value
  if ([verify, old].some((value) => value?.type === 'literal' && value.value === false)) return 'decoded'
  return shape && shape.type !== 'object' ? undefined : 'verified'
}

/** PyJWT 2, options of decode, and python-jose 3, which has the same ones. */
const uncheckedBy: readonly (readonly [option: string, claim: UncheckedClaim])[] = [
  ['verify_exp', 'expiry'],
  ['verify_aud', 'audience'],
  ['verify_iss', 'issuer'],
]

const uncheckedIn = (module: PythonModule, call: Call): UncheckedClaim[] => {
  const settings = call.arguments.keywords.get('options')?.value
  const shape = settings && valueShape(module, settings)
  if (shape?.type !== 'object') return []
  return uncheckedBy.flatMap(([option, claim]) => {
    const value = shape.keys[option]?.value
    return value?.type === 'literal' && value.value === false ? [claim] : []
  })
}

/** Whether the sender of a request controls the token: it is taken from the request, or a dependency of the route gives it. */
const isGivenByRequest = (module: PythonModule, call: Call): boolean => {
  const { file } = codeOf(module)
  const placed = file.index.calls.find((one) => one.call.start === call.node.start && one.call.end === call.node.end)
  const [first] = placed?.call.args ?? []
  if (!placed || !first) return false
  if (isFromRequest(file, first, placed.scope)) return true
  const { base } = chainOf(first)
  return (
    base.kind === 'name' &&
    definitionsOf(base.name, placed.scope, base.start).some(
      ({ from }) =>
        from.kind === 'parameter' &&
        from.parameter.default?.kind === 'call' &&
        ['Depends', 'Security'].includes(lastName(from.parameter.default.callee)),
    )
  )
}

/** Reads of signed tokens, with and without a check of the signature. */
export const tokens: Extractor = ({ module, emit, mark }) => {
  if (!/\bjwt\b|\bjose\b/.test(module.text)) return
  for (const call of module.calls) {
    const name = call.name
    const reads = /^(jwt|jose\.jwt|authlib\.jose\.jwt)\.decode$/.test(name)
    const peeks = /^(jwt|jose\.jwt)\.(get_unverified_claims|get_unverified_payload)$/.test(name)
    if (!reads && !peeks) continue
    const how = peeks ? 'decoded' : howOf(module, call)
    if (!how) continue
    const around = module.functionAround(call.node)
    const body = around?.node.text ?? module.text
    if (how === 'verified') mark(module.within(call.node), 'verifies-token')
    const claims = [...body.matchAll(/(?:\.get\(\s*|\[\s*)["'](\w+)["']/g)].flatMap((match) =>
      identity.test(match[1] as string) ? [match[1] as string] : [],
    )
    emit({
      kind: 'token-read',
      at: call.node.span,
      within: module.within(call.node),
      subject: call.calleeText,
      library: name.split('.')[0] as string,
      callee: call.calleeText,
      fromRequest: isGivenByRequest(module, call),
      how,
      identityClaims: [...new Set(claims)],
      unchecked: uncheckedIn(module, call),
    })
  }
}
