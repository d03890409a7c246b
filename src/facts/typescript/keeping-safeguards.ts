import type { Protection } from '#model/facts/safeguard'
import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, shortText } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { endsAnswer, expires, givesBack, setsExpiry } from '../libraries/failure-names.ts'
import type { Extractor } from './context.ts'

/** The last name of the callee whose options contain a property. */
const optionOf = (property: ts.PropertyAssignment): string | undefined => {
  let at: ts.Node = property.parent
  while (ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at) || ts.isAsExpression(at)) at = at.parent
  if (!ts.isCallExpression(at) && !ts.isNewExpression(at)) return undefined
  const callee = bare(at.expression)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : undefined
}

/** Names of options that set an expiry. */
const isKept = namePattern((name) => expires.test(name))

const mayKeep = namePattern((name) => /^(clearInterval|clearTimeout)$/.test(name) || setsExpiry.test(name) || givesBack.test(name))

/** Code in a function that releases resources, or sets an expiry. */
export const keepingSafeguards: Extractor = ({ module, emit }) => {
  const add = (
    against: Protection,
    node: ts.Node,
    by: string,
    subject: string,
    of: { readonly optionOf?: string; readonly setOn?: string } = {},
  ): void =>
    emit({ kind: 'safeguard', at: module.span(node), within: module.within(node), subject: `${against} ${subject}`, against, by, ...of })

  for (const call of module.callsNamed(mayKeep)) {
    const callee = bare(call.expression)
    const text = module.text(callee)
    const short = shortText(module, callee, 40)
    if (ts.isPropertyAccessExpression(callee)) {
      const member = callee.name.text
      const on = bare(callee.expression)
      const holder = ts.isPropertyAccessExpression(on) ? on.name.text : ts.isIdentifier(on) ? on.text : ''
      if (setsExpiry.test(member)) add('staying', call, `${short}()`, text)
      else if (givesBack.test(member) && holder !== '' && !endsAnswer.test(holder) && module.within(call) !== '') {
        add('leak', call, `${short}()`, text, { setOn: holder })
        // A release in a `finally` block is also a separate safeguard, because it runs on every path.
        if (isInFinally(call)) add('leak', call, `finally { ${short}() }`, `${text} in any case`, { setOn: holder })
      }
    } else if (ts.isIdentifier(callee)) {
      if (/^clear(Interval|Timeout)$/.test(callee.text) && call.arguments[0] && !isInOwnTimer(call, call.arguments[0]))
        add('leak', call, `${short}()`, `${text} ${call.arguments[0].getText(module.file)}`, {
          setOn: shortText(module, call.arguments[0], 40),
        })
    }
    const registration = lastName(callee) === 'clearTimeout' || givesBack.test(lastName(callee)) ? registrationAround(call) : undefined
    if (registration) {
      const held = ts.isPropertyAccessExpression(callee) ? callee.expression : call.arguments[0]
      const name = held ? shortText(module, held, 40) : ''
      // Closing the object that emitted the event releases no other resource.
      if (name !== '' && name !== shortText(module, registration.on, 40))
        add(
          'leak',
          registration.call,
          `${shortText(module, registration.call.expression, 40)}('${registration.event}')`,
          `${text} ${name} on ${registration.event}`,
          {
            setOn: /(?<![\w$])[\w$]+$/.exec(name)?.[0] ?? name,
          },
        )
    }
  }
  for (const property of module.propertiesNamed(isKept)) {
    const owner = optionOf(property)
    if (owner === undefined || /^(object|z)$/.test(owner)) continue
    add('staying', property, shortText(module, property, 40), owner, { optionOf: owner })
  }
}

/** Events that signal the end of a client's connection or request. */
const leaves = /^(close|aborted|abort|finish|end|disconnect)$/

/** The registration of the enclosing handler, if it runs when a client leaves: `request.on('close', () => stream.destroy())`. */
const registrationAround = (
  node: ts.Node,
): { readonly call: ts.CallExpression; readonly on: ts.Expression; readonly event: string } | undefined => {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue
    const call = at.parent
    if (!ts.isCallExpression(call)) return undefined
    const callee = bare(call.expression)
    const [event] = call.arguments
    if (
      !ts.isPropertyAccessExpression(callee) ||
      !/^(on|once|addListener|addEventListener)$/.test(callee.name.text) ||
      !event ||
      !ts.isStringLiteralLike(event) ||
      !leaves.test(event.text)
    )
      return undefined
    return { call, on: callee.expression, event: event.text }
  }
  return undefined
}

const isInFinally = (node: ts.Node): boolean => {
  for (let at = node; at.parent && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isTryStatement(at.parent) && at.parent.finallyBlock === at) return true
  return false
}

/** A timer cleared inside its own callback has already fired and holds no resource. */
const isInOwnTimer = (call: ts.CallExpression, timer: ts.Expression): boolean => {
  for (let at: ts.Node = call; at.parent; at = at.parent)
    if (
      ts.isFunctionLike(at) &&
      ts.isCallExpression(at.parent) &&
      at.parent.expression.getText() === 'setTimeout' &&
      ((ts.isBinaryExpression(at.parent.parent) && at.parent.parent.left.getText() === timer.getText()) ||
        (ts.isVariableDeclaration(at.parent.parent) && at.parent.parent.name.getText() === timer.getText()))
    )
      return true
  return false
}
