import { type Call, type PythonModule } from '#languages/python/module'
import type { Extractor } from './context.ts'
import { keywordShape, valueShape } from './value-shape.ts'

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

const fromRequest =
  /\b(request|req)\.(headers|META|cookies|COOKIES|GET|args|query_params)\b|authorization|credentials\.credentials|\b(access_)?token\b/i

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
      fromRequest: fromRequest.test(body) && /\brequest\b|\bHeader\(|Depends\(/.test(body),
      how,
      identityClaims: [...new Set(claims)],
    })
  }
}
