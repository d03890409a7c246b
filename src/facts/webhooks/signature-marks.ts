import type { CodeFile } from '#code/code-file'
import { isNull } from '#code/is-null'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { names } from '#models/names'
import { signingsOf } from '#models/requests/signings'
import { sqlRunners } from '#models/data/sql-runners'
import { webhookProviders } from '#models/forms/webhook'
import { perName, wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'

/** What code does about the sender of a request, for its callers. */
type Mark = 'verifies-signature' | 'hands-on-request'

const equalities: ReadonlySet<string> = new Set(['==', '!='])
/** Last names of functions that compare two values. */
const compares: ReadonlySet<string> = new Set(['equals', 'isEqual', 'Equal', 'equalsIgnoreCase'])

const namesSecret = perName((name): boolean => {
  const words = wordsOf(name)
  return words.some((word, at) => names.sharedSecrets.has(word) || (word === 'api' && words[at + 1] === 'key'))
})
const namesSignature = perName((name): boolean => wordsOf(name).some((word) => word === 'signature' || word === 'sig' || word === 'hmac'))

/** A shared secret, by the name of what holds it: `process.env.HOOK_SECRET`, `token`; not a text that is written out. */
const isSecret = (expr: Expr): boolean => {
  if (expr.kind === 'name' || expr.kind === 'member') return !isNull(expr) && namesSecret(expr.name)
  if (expr.kind === 'index')
    return (expr.index !== undefined && (isSecretText(expr.index) || isSecret(expr.index))) || isSecret(expr.object)
  if (expr.kind === 'call') return expr.args.some((each) => isSecret(each) || isSecretText(each)) || namesSecret(lastName(expr.callee))
  if (expr.kind === 'binary') return isSecret(expr.left) || isSecret(expr.right)
  if (expr.kind === 'template') return expr.parts.some((part) => typeof part !== 'string' && isSecret(part))
  return expr.kind === 'cast' || expr.kind === 'await' ? isSecret(expr.value) : false
}

const isSecretText = (expr: Expr): boolean => expr.kind === 'literal' && typeof expr.value === 'string' && namesSecret(expr.value)

/** A comparison with null only checks that a secret is present, and one with a literal distinguishes kinds; neither verifies a secret. */
const comparesSecret = (sides: readonly Expr[]): boolean =>
  sides.some(isSecret) && !sides.some((side) => isNull(side) || side.kind === 'literal')

const isVerifying = ({ file }: ModuleCode, call: Call, scope: Scope): boolean => {
  const last = file.exportedName(call.callee)
  if (names.verifiesSignature.has(last)) return true
  const signings = signingsOf(file.module.language)
  if (signings.mayVerify(last) && signings.verifies(file.nameOf(call.callee, scope))) return true
  const { callee } = call
  return compares.has(last) && comparesSecret([...(callee.kind === 'member' ? [callee.object] : []), ...call.args])
}

/** Languages whose parameters say what they are. */
const isTyped: ReadonlySet<string> = new Set(['go', 'java'])

/** A whole request: by the type of the parameter, or by its name where parameters have no types. */
const isRequest = (file: CodeFile, value: Expr, scope: Scope): boolean => {
  if (value.kind !== 'name' && value.kind !== 'member') return false
  const { language } = file.module
  if (isTyped.has(language)) {
    const [only] = value.kind === 'name' ? definitionsOf(value.name, scope, value.start) : []
    const type = only?.from.kind === 'parameter' ? only.from.parameter.type?.name : undefined
    if (type) return webhookProviders.requestTypes.has(lastName(type)) && file.textOf(type) !== 'context.Context'
    return value.kind === 'member' && value.name === 'Request'
  }
  if (!(language === 'python' ? pythonRequests : names.requests).has(value.name)) return false
  const { root } = file.originOf(value, scope)
  return root.kind === 'parameter' || root.kind === 'import' || root.kind === 'self'
}

/** In Python, an `event` or a `context` is seldom a request. */
const pythonRequests: ReadonlySet<string> = new Set(['req', 'request'])

/** `db.ExecContext(c, "DELETE …", id)`: in Go, a request may be the context of a statement, which checks nothing. */
const runsStatement = ({ module }: CodeFile, { callee, args }: Call): boolean =>
  module.language === 'go' &&
  sqlRunners(module.language).has(lastName(callee)) &&
  args.some(({ kind }) => kind === 'literal' || kind === 'template')

/** Whether a call receives the whole request or the signature, and its code may not be in this file: a procedure, a package. */
const handsOn = ({ file }: ModuleCode, call: Call, scope: Scope): boolean => {
  const last = lastName(call.callee)
  if (names.passesOnNothing.has(last.toLowerCase()) || call.isNew || runsStatement(file, call)) return false
  const given = [...call.args, ...call.keywords.map(({ value }) => value)].flatMap((value) =>
    value.kind === 'object' ? value.properties.map((property) => property.value) : [value],
  )
  const isGiven = given.some((value) => {
    if (value.kind !== 'name' && value.kind !== 'member') return false
    if (value.kind === 'name' && namesSignature(value.name)) return true
    return isRequest(file, value, scope)
  })
  if (!isGiven) return false
  const { root, path } = file.originOf(call.callee, scope)
  if (root.kind === 'own' && root.function !== undefined) return false
  // What a method of this file does with it shows below.
  return !(
    root.kind === 'self' &&
    path.length === 1 &&
    file.index.functions.some(({ name, owner, body }) => body !== undefined && owner === root.owner && `.${name}` === path[0])
  )
}

/** Marks functions that verify a signature or a shared secret, and those that pass the whole request on. */
export const signatureMarks = (code: ModuleCode, mark: (functionName: string, label: Mark) => void): void => {
  const { file, placeOf, withinAt } = code
  /** What makes a middleware verifies as well. */
  const verifies = (within: string): void => {
    const parts = within.split(' > ')
    parts.forEach((_, at) => mark(parts.slice(0, at + 1).join(' > '), 'verifies-signature'))
  }
  for (const { call, scope } of file.index.calls) {
    if (isVerifying(code, call, scope)) verifies(placeOf(call).within)
    if (handsOn(code, call, scope)) mark(placeOf(call).within, 'hands-on-request')
  }
  if (!mayHoldSecret.test(file.text)) return
  for (const fn of file.index.functions)
    for (const expr of ownExprs(fn))
      if (expr.kind === 'binary' && equalities.has(expr.operator) && comparesSecret([expr.left, expr.right])) verifies(withinAt(expr))
}

/** A quick test, since most files hold no secret. */
const mayHoldSecret = /secret|token|signature|hmac|digest|password|key/i

const ownExprs = ({ body }: FunctionModel): readonly Expr[] => exprsIn(body ?? [], 'own')
