import type { Protection, Safeguard } from '#model/facts/requests/safeguard'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { isQuietEmitter } from '#models/requests/quiet-emitters'
import { repeatsWork, cleans, takesSecretsOut, worksWithSecret } from '../../libraries/failure-names.ts'
import type { Extractor } from './context.ts'
import { originNameByType } from '../reading/made-name.ts'

const lastName = (node: ts.Expression): string => {
  const callee = bare(node)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

const logs =
  /(^|\.)(console|log|logger|logging|output|winston|pino|sentry)\b|\.(log|trace|debug|info|warn|error|fatal|captureException|captureMessage|setExtra|setExtras|setContext)$/i

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

/** Code in a function that retries, prevents crashes, or redacts secrets. */
export const failureSafeguards: Extractor = ({ module, emit }) => {
  const add = (
    against: Protection,
    node: ts.Node,
    by: string,
    subject: string,
    of: Pick<Safeguard, 'optionOf' | 'setOn' | 'handler'> = {},
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
        crashEvents.test(event.text) &&
        !(event.text === 'error' && isQuietEmitter(originNameByType(module, module.origin(callee.expression))))
      )
        add(
          'crash',
          call,
          `${shortText(module, callee, 40)}('${event.text}')`,
          `${on} ${event.text}`,
          on === 'process' ? (ts.isIdentifier(handler) ? { handler: handler.text } : {}) : { setOn: lastName(callee.expression) },
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

  for (const call of module.callsNamed(mayGuard)) ofCall(call)
}
