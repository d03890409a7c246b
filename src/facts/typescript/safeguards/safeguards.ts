import type { Protection } from '#model/facts/requests/safeguard'
import { namePattern } from '#languages/typescript/call-index'
import { bare, propertyName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'
import { transactionsOf } from '../data/transactions.ts'

/** Signs that something exists or is under way already, so that refusing avoids a duplicate. */
const saysAlready =
  /\b409\b|\balready (exists?|in|queued|sent|running|processed|being|been|scheduled|registered)\b|already exist|\bduplicate/i

/** Settings that restrict who may call a handler: `@command('login', { permissionLevel: 'member' })`. */
const namesPermission =
  /^(permissions?|permissionLevels?|required(Permissions?|Roles?|Scopes?)|requires?(Auth|Login|Role|Permission|Scope)\w*|minRole|minimumRole|authRequired|adminOnly|ownerOnly)$/

const endsIn = (node: ts.Statement): ts.Statement | undefined => (ts.isBlock(node) ? node.statements.at(-1) : node)

/** In statements. A longer branch does more than refuse. */
const longestRefusal = 4
/** Conditions on features, and on errors from elsewhere. They do not refuse a caller. */
const isSwitch = /feature|flag|enabled|disabled|not implemented|instanceof \w*(?:Error|Exception)\b|\berrors?\??\.(some|find)\(/i

/** A branch that refuses: it throws, sends an error response, or returns an error or an empty value. */
const refuses = (module: Module, branch: ts.IfStatement): boolean => {
  const last = endsIn(branch.thenStatement)
  if (!last || (ts.isBlock(branch.thenStatement) && branch.thenStatement.statements.length > longestRefusal)) return false
  if (isSwitch.test(branch.expression.getText(module.file))) return false
  // A branch that returns success is one of several cases, not a refusal.
  if (/\breturn\b.*(\b2\d\d\b|\bsuccess\b)/i.test(last.getText(module.file))) return false
  if (ts.isThrowStatement(last)) return true
  const text = branch.thenStatement.getText(module.file)
  return (
    (ts.isReturnStatement(last) || ts.isExpressionStatement(last)) &&
    /\b4\d\d\b|forbidden|unauthori[sz]ed|denied|return\s+(false|null|undefined)?;?\s*\}?$|\b(reject|throw|fail|error)\w*\(/i.test(text)
  )
}

const isInLoop = (node: ts.Node): boolean => {
  for (let at = node.parent; at && !ts.isFunctionLike(at); at = at.parent) if (ts.isIterationStatement(at, false)) return true
  return false
}

const calleeName = (call: ts.CallExpression): string => {
  const callee = bare(call.expression)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

const mayOpen = namePattern(/^(\$transaction|batch|transaction|startTransaction|beginTransaction)$/)
const isCookieFlag = namePattern(/^(httpOnly|secure|sameSite)$/)

const mayGuard = namePattern((name) => namesPermission.test(name) || isCookieFlag(name))

/** Code in a function that refuses what was done already, sets flags of a cookie, or groups writes into a transaction. */
export const safeguards: Extractor = ({ module, emit }) => {
  const add = (against: Protection, node: ts.Node, by: string, of?: string): void =>
    emit({
      kind: 'safeguard',
      at: module.span(node),
      within: module.within(node),
      subject: `${against} ${by}${of === undefined ? '' : ` of ${of}`}`,
      against,
      by,
      ...(of === undefined ? {} : { optionOf: of }),
    })
  for (const branch of module.all<ts.IfStatement>(ts.SyntaxKind.IfStatement)) {
    if (!refuses(module, branch)) continue
    const condition = branch.expression.getText(module.file)
    const text = `${condition} ${branch.thenStatement.getText(module.file)}`
    if (saysAlready.test(text) && !isInLoop(branch) && isFound(module, branch.expression))
      add('doubling', branch, shortText(module, branch.expression, 80))
  }
  for (const property of module.propertiesNamed(mayGuard)) {
    const name = propertyName(module, property.name)
    if (namesPermission.test(name) && ts.isDecorator(callAround(property)?.parent ?? property)) {
      add('access', property, shortText(module, property, 60), 'decorator')
      continue
    }
    if (!isCookieFlag(name) || property.initializer.kind === ts.SyntaxKind.FalseKeyword) continue
    const sets = optionOf(property)
    if (sets !== undefined && (/cookie|^serialize$|^set$/i.test(sets) || isOfCookie(property))) add('exposure', property, name, sets)
  }
  const { regions } = transactionsOf(module)
  for (const { at, within, subject } of regions)
    emit({ kind: 'safeguard', at, within, subject: `partial-write ${subject}`, against: 'partial-write', by: subject })
  const opened = new Set(regions.map(({ place }) => place.start))
  for (const call of module.callsNamed(mayOpen)) {
    const [first] = call.arguments
    // A list of statements (`prisma.$transaction([…])`, `db.batch([…])`), or a transaction committed explicitly
    // (`await sequelize.transaction()`).
    const isList = /^(\$transaction|batch)$/.test(calleeName(call)) && first !== undefined && ts.isArrayLiteralExpression(bare(first))
    const isByHand = /^(transaction|startTransaction|beginTransaction)$/.test(calleeName(call)) && ts.isAwaitExpression(call.parent)
    if ((isList || isByHand) && !opened.has(call.getStart(module.file))) add('partial-write', call, shortText(module, call.expression, 40))
  }
}

/** Whether a property is part of a cookie's settings: `session({ cookie: { secure: true } })`. */
const isOfCookie = (property: ts.PropertyAssignment): boolean => {
  for (let at: ts.Node = property.parent; ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at); at = at.parent)
    if (ts.isPropertyAssignment(at) && /cookie/i.test(at.name.getText())) return true
  return false
}

const callAround = (property: ts.PropertyAssignment): ts.CallExpression | undefined =>
  ts.isObjectLiteralExpression(property.parent) && ts.isCallExpression(property.parent.parent) ? property.parent.parent : undefined

/** Whether the condition is true when something was found: `existing`, `rows.length > 0`, `queue.some(…)`. */
const isFound = (module: Module, condition: ts.Expression): boolean =>
  /^!?!?[\w$.?]+$|^[\w$.?]+(\s*(!==?|>)\s*(null|undefined|0)|\.length)|\.(some|find|has|includes)\(/.test(condition.getText(module.file)) &&
  !/^!(?!!)/.test(condition.getText(module.file))

/** The callee of the call whose options contain the property. */
const optionOf = (property: ts.PropertyAssignment): string | undefined => {
  let at: ts.Node = property.parent
  while (ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at)) at = at.parent
  return ts.isCallExpression(at) || ts.isNewExpression(at) ? /(?<!\w)(\w+)$/.exec(at.expression.getText())?.[1] : undefined
}
