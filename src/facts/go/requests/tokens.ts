import { originName, type Call, type Module } from '#languages/go/module'
import type { Extractor } from '../calls/context.ts'

const decoded =
  /^github\.com\/(golang-jwt\/jwt|dgrijalva\/jwt-go)#(NewParser\(\)|Parser|new\(\))?\.?ParseUnverified$|#ParseUnverified$|\.ParseUnverified$|^github\.com\/lestrrat-go\/jwx\/jwt#ParseInsecure$|^github\.com\/go-jose\/go-jose\/jwt#(ParseSigned\(\)|JSONWebToken)\.UnsafeClaimsWithoutVerification$/
const verified =
  /^github\.com\/(golang-jwt\/jwt|dgrijalva\/jwt-go)#((NewParser\(\)|Parser)\.)?Parse(WithClaims)?$|^github\.com\/lestrrat-go\/jwx\/jwt#Parse$|^github\.com\/coreos\/go-oidc\/oidc#.*\.Verify$|idtoken#Validate$/

const identity = /^(sub|user_?id|uid|email|roles?|scopes?|permissions|is_?admin|admin|org_?id|tenant_?id|username|user)$/i

const fromRequest = /\.(Header\.Get|GetHeader|Cookie|FormValue|QueryParam|Query)\(|\bmetadata\.|[aA]uthorization|BearerToken|bearer/

/** golang-jwt 5: "WithoutClaimsValidation is an option to disable claims validation". */
const leavesClaims: ReadonlySet<string> = new Set(['jwt.WithoutClaimsValidation()'])

/** Claims that the function uses after it reads the token: `claims["sub"]`, `claims.Subject`. */
const claimsIn = (module: Module, call: Call): string[] => {
  const around = module.functionAround(call.node)
  if (!around) return []
  const text = module.bodyText(around)
  const names = [...text.matchAll(/\[\s*"(\w+)"\s*\]|\b\w*[cC]laims\.(\w+)/g)].map((found) =>
    (found[1] ?? found[2] ?? '').replace(/^(Get)?Subject$/, 'sub'),
  )
  return [...new Set(names.filter((name) => identity.test(name)))]
}

/** Reads of signed tokens, with and without a check of the signature. */
export const tokens: Extractor = ({ module, emit, mark }) => {
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    if (!/^(Parse\w*|Verify|Validate|UnsafeClaimsWithoutVerification)$/.test(member)) continue
    const name = originName(module.calleeOrigin(call))
    const how = decoded.test(name) ? 'decoded' : verified.test(name) ? 'verified' : undefined
    if (!how) continue
    const within = module.within(call.node)
    const allowsNone = how === 'verified' && /UnsafeAllowNoneSignatureType/.test(module.slice(call))
    if (how === 'verified' && !allowsNone) mark(within, 'verifies-token')
    const around = module.functionAround(call.node)
    emit({
      kind: 'token-read',
      at: call.node.span,
      within,
      subject: `token read in ${within}`,
      library: 'jwt',
      callee: call.callee,
      fromRequest: around !== undefined && fromRequest.test(module.text.slice(around.body?.open ?? call.start, call.end)),
      how: allowsNone ? 'unsigned-allowed' : how,
      identityClaims: how === 'decoded' ? claimsIn(module, call) : [],
      unchecked: call.args.some((argument) => leavesClaims.has(module.slice(argument))) ? ['expiry'] : [],
    })
  }
}
