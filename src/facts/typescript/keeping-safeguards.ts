import type { Protection } from '#model/facts/safeguard'
import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, propertyName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { endsAnswer, expires, givesBack, keepsOut, lockName, lockStatement, setsExpiry } from '../libraries/failure-names.ts'
import type { Extractor } from './context.ts'

/** The last name of the callee whose options contain a property. */
const optionOf = (property: ts.PropertyAssignment): string | undefined => {
  let at: ts.Node = property.parent
  while (ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at) || ts.isAsExpression(at)) at = at.parent
  if (!ts.isCallExpression(at) && !ts.isNewExpression(at)) return undefined
  const callee = bare(at.expression)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : undefined
}

/** Names of options that take a lock or set an expiry. */
const isKept = namePattern((name) => name === 'lock' || expires.test(name))

const mayKeep = namePattern(
  (name) =>
    /^(acquire|clearInterval|clearTimeout)$/.test(name) || [keepsOut, setsExpiry, givesBack, /lock/i].some((pattern) => pattern.test(name)),
)

/** Code in a function that takes locks, releases resources, or sets an expiry. */
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
      if (keepsOut.test(member) && (member !== 'using' || lockName.test(holder)))
        // In a chain of calls, report the line of the method name.
        add('overlap', ts.isCallExpression(on) ? callee.name : call, `${ts.isCallExpression(on) ? member : short}()`, text)
      else if (member === 'acquire' && lockName.test(holder)) add('overlap', call, `${short}()`, text)
      else if (setsExpiry.test(member)) add('staying', call, `${short}()`, text)
      else if (givesBack.test(member) && holder !== '' && !endsAnswer.test(holder) && module.within(call) !== '') {
        add('leak', call, `${short}()`, text, { setOn: holder })
        // A release in a `finally` block is also a separate safeguard, because it runs on every path.
        if (isInFinally(call)) add('leak', call, `finally { ${short}() }`, `${text} in any case`, { setOn: holder })
      }
    } else if (ts.isIdentifier(callee)) {
      if (keepsOut.test(callee.text) || takesLock(module, callee)) add('overlap', call, `${short}()`, text)
      else if (/^clear(Interval|Timeout)$/.test(callee.text) && call.arguments[0] && !isInOwnTimer(call, call.arguments[0]))
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
  for (const option of module.accessesNamed(locksRows)) {
    const { parent } = option
    if (ts.isCallExpression(parent) && parent.arguments.includes(option))
      add('overlap', option, option.name.text, module.text(parent.expression), { optionOf: lastName(parent.expression) })
  }
  for (const property of module.propertiesNamed(isKept)) {
    const name = propertyName(module, property.name)
    const owner = optionOf(property)
    if (owner === undefined || /^(object|z)$/.test(owner)) continue
    add(name === 'lock' ? 'overlap' : 'staying', property, shortText(module, property, 40), owner, { optionOf: owner })
  }
  if (!lockStatement.test(module.file.text)) return
  for (const kind of [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.TemplateExpression])
    for (const literal of module.all<ts.Expression>(kind)) {
      const found = lockStatement.exec(literal.getText(module.file))
      if (found && module.within(literal) !== '') add('overlap', literal, found[0], 'statement')
    }
}

/** Row locks passed as named options: `QueryOptions.forUpdate`, `LockMode.PESSIMISTIC_WRITE`. */
const locksRows = namePattern(/^(forUpdate|FOR_UPDATE|PESSIMISTIC_WRITE|pessimisticWrite)$/)

/** A function of this file that contains a lock statement. */
const takesLock = (module: Module, callee: ts.Identifier): boolean => {
  if (!/lock/i.test(callee.text)) return false
  const origin = module.origin(callee)
  return origin.kind === 'local' && ts.isFunctionLike(origin.node) && lockStatement.test(origin.node.getText(module.file))
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
