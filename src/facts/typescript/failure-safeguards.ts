import type { Protection } from '#model/facts/safeguard'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { boundsAttempts, repeatsWork, cleans, takesSecretsOut, worksWithSecret } from '../libraries/failure-names.ts'
import type { Extractor } from './context.ts'

type Call = ts.CallExpression | ts.NewExpression

const lastName = (node: ts.Expression): string => {
  const callee = bare(node)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

/** The call or constructor whose options contain a property, at any depth of the object. */
const ownerOf = (property: ts.ObjectLiteralElementLike): Call | undefined => {
  let at: ts.Node = property.parent
  while (ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at) || ts.isAsExpression(at) || ts.isSatisfiesExpression(at))
    at = at.parent
  return ts.isCallExpression(at) || ts.isNewExpression(at) ? at : undefined
}

/** The outermost call whose options contain this call: `new S3({ requestHandler: new Handler({ timeout }) })` gives `S3`. */
const outermost = (call: Call): Call | undefined => {
  let at: ts.Node = call
  while (ts.isPropertyAssignment(at.parent) && ts.isObjectLiteralExpression(at.parent.parent)) {
    const owner = ownerOf(at.parent)
    if (!owner) return undefined
    at = owner
  }
  return at as Call
}

/** Calls that set defaults for all other calls. The call itself is the bound. */
const setsDefaults = /^(set|configure|override|apply)\w*(Default|Option|Config|Setting)/i

const isNothing = (value: ts.Expression): boolean =>
  /^(0|false|null|undefined|Infinity|-1)$/.test(value.getText()) || ts.isStringLiteralLike(bare(value))

const logs =
  /(^|\.)(console|log|logger|logging|output|winston|pino|sentry)\b|\.(log|trace|debug|info|warn|error|fatal|captureException|captureMessage|setExtra|setExtras|setContext)$/i

const unquoted = (name: string): string => name.replace(/^['"]|['"]$/g, '')

/** Names of options that bound a number of attempts. */
const isBound = namePattern((written) => {
  const name = unquoted(written)
  return boundsAttempts.test(name)
})

const mayGuard = namePattern(
  (name) =>
    /^(on|once|addListener|prependListener)$/.test(name) || [repeatsWork, takesSecretsOut, cleans].some((pattern) => pattern.test(name)),
)

/** Whether the value is a caught error. Sanitizing it keeps internal details from its reader. */
const isCaught = (module: Module, value: ts.Expression): boolean => {
  const name = bare(value)
  const declaration = ts.isIdentifier(name) ? module.declarationOf(name) : undefined
  return declaration !== undefined && ts.isCatchClause(declaration.parent)
}

/** The call that receives a value, directly or inside objects and spreads. */
const receiver = (node: ts.Node): ts.CallExpression | undefined => {
  let at = node.parent
  while (
    ts.isSpreadAssignment(at) ||
    ts.isSpreadElement(at) ||
    ts.isObjectLiteralExpression(at) ||
    ts.isPropertyAssignment(at) ||
    ts.isParenthesizedExpression(at) ||
    ts.isConditionalExpression(at)
  )
    at = at.parent
  return ts.isCallExpression(at) ? at : undefined
}

/** Events of the process, a connection or a socket. Without a handler, such an event crashes the process. */
const crashEvents = /^(error|unhandledRejection|uncaughtException)$/

/** Whether only the truth of a result is asked: `!redacts(value)` takes nothing out. */
const isAskedOnly = (call: ts.CallExpression): boolean => {
  const { parent } = call
  return (
    (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) ||
    (ts.isIfStatement(parent) && parent.expression === call) ||
    (ts.isConditionalExpression(parent) && parent.condition === call)
  )
}

/** The function that receives the sanitized value. If there is none, the value that was sanitized. */
const handedTo = (consumer: ts.Expression | undefined, cleaned: ts.Expression): { readonly optionOf?: string } => {
  const name = consumer ? lastName(consumer) : lastName(ts.isCallExpression(cleaned) ? cleaned.expression : cleaned)
  return name === '' ? {} : { optionOf: name }
}

/** A member of a tagged union: an object with a literal `kind`. */
const isTagged = (object: ts.ObjectLiteralExpression): boolean =>
  object.properties.some(
    (property) => ts.isPropertyAssignment(property) && property.name.getText() === 'kind' && ts.isStringLiteralLike(property.initializer),
  )

/** A check of an attempt limit: `attempts >= limit`, `job.retryCount > 5`. */
const enough = /(?<![\w$])(?:[\w$]+\??\.)*(?:\w*(?:attempts?|retries|tries|(?:retry|attempt|failure)_?count))\s*>=?\s*[\w$.]+/i

/** The condition that stops further attempts, if its branch leaves the function or the loop. */
const endsAttempts = (module: Module, branch: ts.IfStatement): string | undefined => {
  const condition = branch.expression.getText(module.file)
  const found = /attempt|retries|tries|count/i.test(condition) ? enough.exec(condition)?.[0] : undefined
  if (found === undefined || /\s0$/.test(found)) return undefined
  const last = ts.isBlock(branch.thenStatement) ? branch.thenStatement.statements.at(-1) : branch.thenStatement
  return last && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakStatement(last)) ? found : undefined
}

/** Code in a function that bounds attempts, prevents crashes, or redacts secrets. */
export const failureSafeguards: Extractor = ({ module, emit }) => {
  const add = (
    against: Protection,
    node: ts.Node,
    by: string,
    subject: string,
    of: { readonly optionOf?: string; readonly setOn?: string } = {},
  ): void => {
    emit({
      kind: 'safeguard',
      at: module.span(node),
      within: module.within(node),
      subject: `${against} ${subject}`,
      against,
      by,
      ...of,
    })
  }

  const ofProperty = (property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void => {
    const written = module.text(property.name)
    if (!isBound(written)) return
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name
    const owner = ownerOf(property)
    if (isNothing(value) || !owner) return
    const callee = lastName(owner.expression)
    if (/^(setTimeout|object|z|expect|waitFor)$/.test(callee)) return
    const by = shortText(module, property, 40)
    const whole = outermost(owner)
    // A handler created only to carry the bound is removed together with it. The loss then belongs to the outer call.
    const of = !whole || setsDefaults.test(callee) ? {} : { optionOf: lastName(whole.expression) }
    // A member of a tagged union only describes attempts. It is not passed as an option.
    if (!isTagged(property.parent) && value.kind !== ts.SyntaxKind.TrueKeyword) add('repetition', property, by, callee, of)
  }

  const ofCall = (call: ts.CallExpression): void => {
    const callee = bare(call.expression)
    const name = lastName(callee)
    const text = callee.getText(module.file)
    if (ts.isPropertyAccessExpression(callee)) {
      const on = callee.expression.getText(module.file)
      const [event, handler] = call.arguments
      if (
        /^(on|once|addListener|prependListener)$/.test(name) &&
        handler &&
        event &&
        ts.isStringLiteralLike(event) &&
        crashEvents.test(event.text)
      )
        add(
          'crash',
          call,
          `${shortText(module, callee, 40)}('${event.text}')`,
          `${on} ${event.text}`,
          on === 'process' ? {} : { setOn: lastName(callee.expression) },
        )
    }
    const [first] = call.arguments
    if (!first) return
    if (repeatsWork.test(name)) add('transience', call, `${shortText(module, callee, 40)}()`, text)
    const consumer = receiver(call)?.expression
    if (isAskedOnly(call)) return
    if (
      (takesSecretsOut.test(name) && !worksWithSecret.test(name)) ||
      (cleans.test(name) && ((consumer && logs.test(consumer.getText(module.file))) || isCaught(module, first)))
    )
      add('disclosure', call, `${shortText(module, callee, 40)}()`, name, handedTo(consumer, first))
  }

  for (const branch of module.all<ts.IfStatement>(ts.SyntaxKind.IfStatement)) {
    const limit = endsAttempts(module, branch)
    if (limit !== undefined) add('repetition', branch, limit, limit)
  }
  for (const property of module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment)) ofProperty(property)
  for (const property of module.all<ts.ShorthandPropertyAssignment>(ts.SyntaxKind.ShorthandPropertyAssignment)) ofProperty(property)
  for (const call of module.callsNamed(mayGuard)) ofCall(call)
}
