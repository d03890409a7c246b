import type { TokenRead } from '#model/facts/requests/token'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { isFromRequest } from '../../comparisons/from-request.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { originNameByType } from '../reading/made-name.ts'

const readers: readonly { readonly name: RegExp; readonly library: string; readonly how: TokenRead['how'] }[] = [
  { name: /^jsonwebtoken#decode$/, library: 'jsonwebtoken', how: 'decoded' },
  { name: /^jose#decodeJwt$/, library: 'jose', how: 'decoded' },
  { name: /^jwt-decode#(jwtDecode)?$/, library: 'jwt-decode', how: 'decoded' },
  { name: /^@nestjs\/jwt#JwtService\(\)\.decode$/, library: '@nestjs/jwt', how: 'decoded' },
  { name: /^@nestjs\/jwt#JwtService\(\)\.verify(Async)?$/, library: '@nestjs/jwt', how: 'verified' },
  { name: /^jsonwebtoken#verify$/, library: 'jsonwebtoken', how: 'verified' },
  { name: /^jose#(jwtVerify|compactVerify|createRemoteJWKSet|jwtDecrypt)$/, library: 'jose', how: 'verified' },
]

const isReader = namePattern((name) => name.startsWith('parameter#') || readers.some((reader) => reader.name.test(name)))

/** Claims that identify a user or grant rights. `kid`, `exp`, `iss` and `aud` may legitimately be read before verification. */
const identity =
  /^(sub|userId|user_id|uid|email|role|roles|scope|scopes|permissions|isAdmin|admin|orgId|org_id|tenantId|tenant_id|username|user)$/

/** The members of a call's result that the code uses. */
const claimsOf = (module: Module, call: ts.CallExpression): string[] => {
  let at: ts.Node = call
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isAsExpression(at.parent) ||
    ts.isNonNullExpression(at.parent) ||
    ts.isAwaitExpression(at.parent)
  )
    at = at.parent
  const parent = at.parent
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text]
  if (!ts.isVariableDeclaration(parent)) return []
  if (ts.isObjectBindingPattern(parent.name))
    return parent.name.elements.map((element) => (element.propertyName ?? element.name).getText(module.file))
  const declared = parent.name
  return module.all<ts.PropertyAccessExpression>(ts.SyntaxKind.PropertyAccessExpression).flatMap((access) => {
    const owner = bare(access.expression)
    return ts.isIdentifier(owner) && module.declarationOf(owner) === parent && owner.text === declared.getText(module.file)
      ? [access.name.text]
      : []
  })
}

/** Whether the sender of a request controls the first argument of a call. */
const isGivenByRequest = (module: Module, call: ts.CallExpression | ts.NewExpression): boolean => {
  const { file } = codeOf(module)
  const placed = file.index.calls.find((one) => one.call.end === call.end && one.call.args.length === call.arguments?.length)
  const [first] = placed?.call.args ?? []
  return placed !== undefined && first !== undefined && isFromRequest(file, first, placed.scope)
}

/** Whether the options of a call say `ignoreExpiration: true` (jsonwebtoken 9, and @nestjs/jwt, which hands its options on to it). */
const ignoresExpiry = (call: ts.CallExpression): boolean =>
  call.arguments.some(
    (argument) =>
      ts.isObjectLiteralExpression(argument) &&
      argument.properties.some(
        (property) =>
          ts.isPropertyAssignment(property) &&
          property.name.getText() === 'ignoreExpiration' &&
          property.initializer.kind === ts.SyntaxKind.TrueKeyword,
      ),
  )

/** Reads of signed tokens, with and without signature verification. */
export const tokens: Extractor = ({ module, emit, mark }) => {
  for (const call of module.callsFrom(isReader)) {
    const name = originNameByType(module, module.origin(call.expression))
    const reader = readers.find((entry) => entry.name.test(name))
    if (!reader) continue
    const within = module.within(call)
    const options = call.arguments[2]
    // jose 6 refuses a token without a signature, whatever its options list (run).
    const allowsNone =
      name === 'jsonwebtoken#verify' && options !== undefined && /algorithms\s*:\s*\[[^\]]*['"]none['"]/.test(options.getText(module.file))
    if (reader.how === 'verified' && !allowsNone) mark(within, 'verifies-token')
    emit({
      kind: 'token-read',
      at: module.span(call),
      within,
      subject: `token read in ${within}`,
      library: reader.library,
      callee: shortText(module, call.expression, 40),
      fromRequest: isGivenByRequest(module, call),
      how: allowsNone ? 'unsigned-allowed' : reader.how,
      identityClaims: [...new Set(claimsOf(module, call).filter((claim) => identity.test(claim)))],
      unchecked: ignoresExpiry(call) ? ['expiry'] : [],
    })
  }
}
