import type { Call, JavaModule } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'

const identity = /^(sub|subject|user_?id|uid|email|roles?|scopes?|permissions|is_?admin|admin|org_?id|tenant_?id|username|user)$/i
const fromRequest = /getHeader\(|@RequestHeader|@CookieValue|getCookies\(|[aA]uthorization|[bB]earer/
const checks =
  /\b(verify|verifyWith|setSigningKey|parseClaimsJws|parseSignedClaims|requireIssuer|NimbusJwtDecoder|JwtDecoder|JWTVerifier|JWSVerifier|processor\.process|DefaultJWTProcessor|validate\w*Token)\b/

/** Claims that the method uses after it reads the token: `jwt.getSubject()`, `getClaim("email")`. */
const claimsIn = (body: string): string[] => {
  const names = [...body.matchAll(/\b(?:getClaim|getStringClaim|getClaimAsString|get)\(\s*"(\w+)"|\.(getSubject)\(\)/g)].map(
    (found) => found[1] ?? 'sub',
  )
  return [...new Set(names.filter((name) => identity.test(name)))]
}

const decodes = (module: JavaModule, call: Call): boolean => {
  const owner = call.receiver.kind === 'names' ? call.receiver.parts.join('.') : ''
  if (call.name === 'decode' && owner === 'JWT') return module.mayUse('com.auth0.jwt.JWT')
  return call.name === 'parse' && /^(SignedJWT|JWTParser|PlainJWT)$/.test(owner) && /com\.nimbusds\.jwt/.test(module.text)
}

/** Reads of signed tokens without a check of the signature. */
export const tokens: Extractor = ({ module, emit, mark }) => {
  if (!/\b[jJ][wW][tT]/.test(module.text)) return
  for (const call of module.calls) {
    if (call.isNew) continue
    const method = module.methodAround(call.node)
    if (!method) continue
    if (/^(parseClaimsJws|parseSignedClaims)$/.test(call.name) || (call.name === 'verify' && /jwt|verifier/i.test(call.calleeText)))
      mark(method.qualified, 'verifies-token')
    if (!decodes(module, call)) continue
    const body = module.bodyText(method)
    // A token that is decoded before it is verified is still verified.
    if (checks.test(body)) continue
    emit({
      kind: 'token-read',
      at: call.node.span,
      within: method.qualified,
      subject: `token read in ${method.qualified}`,
      library: 'jwt',
      callee: call.calleeText,
      fromRequest: fromRequest.test(method.node.text),
      how: 'decoded',
      identityClaims: claimsIn(body),
      unchecked: [],
    })
  }
}
