import type { Protection } from '#model/facts/safeguard'
import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, propertyName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { boundsIntake, countsUse } from '../libraries/safeguard-names.ts'
import type { Extractor } from './context.ts'
import { transactionsOf } from './transactions.ts'

/** Words in a refusal, by type of protection. They are matched against the condition and its branch. */
const refusals: readonly (readonly [Protection, RegExp])[] = [
  ['overuse', /\b429\b|too[ _-]?many[ _-]?(request|attempt|tries)|rate[ _-]?limit|attempts\s*>|max_?attempts/i],
  ['excess', /\b413\b|too[ _-]?(large|big|long|many)|exceed|(>|>=)\s*[\w.]*(max|limit)|(max|limit)\w*\s*(<|<=)|size\s*>/i],
]

/** Whether a condition limits the length of a string or a list. Small numbers check for presence, not for size. */
const isTooLong = (condition: string): boolean =>
  [/\.length\s*>=?\s*(\d+)/, /(?<!\d)(\d+) ?<=? ?[\w$.?]+\.length\b/].some((pattern) => Number(pattern.exec(condition)?.[1] ?? 0) >= fewest)
const fewest = 16

/** Signs that something exists or is under way already, so that refusing avoids a duplicate. */
const saysAlready =
  /\b409\b|\balready (exists?|in|queued|sent|running|processed|being|been|scheduled|registered)\b|already exist|\bduplicate/i

/** `length > 72 ? reject(tooLong()) : go(on)`: a refusal written as an expression. */
const refusesByExpression = (node: ts.ConditionalExpression): boolean => {
  const value = bare(node.whenTrue)
  return ts.isCallExpression(value) && /^(reject|fail|throwError|refuse|deny)\w*$/.test(lastName(value.expression))
}

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

const mayCheck = namePattern(countsUse)
const mayOpen = namePattern(/^(\$transaction|batch|transaction|startTransaction|beginTransaction)$/)
const isIntake = namePattern(boundsIntake)
const isGuarding = namePattern((name) => boundsIntake.test(name) || /^(rateLimit(ing|er)?|httpOnly|secure|sameSite)$/.test(name))

const mayGuard = namePattern((name) => namesPermission.test(name) || isGuarding(name))

/** Code in a function that limits use or input, or groups writes into a transaction. */
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
    const found = refusals.find(([, words]) => words.test(text))?.[0] ?? (isTooLong(condition) ? 'excess' : undefined)
    // Too many iterations of a loop are not too many requests.
    if (found === 'overuse' && isInLoop(branch)) continue
    if (found) add(found, branch, shortText(module, branch.expression, 80))
    else if (saysAlready.test(text) && !isInLoop(branch) && isFound(module, branch.expression))
      add('doubling', branch, shortText(module, branch.expression, 80))
  }
  for (const choice of module.all<ts.ConditionalExpression>(ts.SyntaxKind.ConditionalExpression)) {
    if (!refusesByExpression(choice)) continue
    const text = `${choice.condition.getText(module.file)} ${choice.whenTrue.getText(module.file)}`
    const found = refusals.find(([, words]) => words.test(text))?.[0]
    if (found) add(found, choice.condition, shortText(module, choice.condition, 80))
  }
  for (const assignment of module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression)) {
    if (assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(assignment.left)) continue
    const name = assignment.left.name.text
    if (isIntake(name) && !/^(Infinity|0|null|undefined)$/.test(assignment.right.getText(module.file)))
      add('excess', assignment, shortText(module, assignment.left, 40))
  }
  for (const call of module.callsNamed(mayCheck)) {
    if (module.within(call) !== '') add('overuse', call, shortText(module, call.expression, 60))
  }
  for (const property of module.propertiesNamed(mayGuard)) {
    const name = propertyName(module, property.name)
    if (namesPermission.test(name) && ts.isDecorator(callAround(property)?.parent ?? property)) {
      add('access', property, shortText(module, property, 60), 'decorator')
      continue
    }
    if (!isGuarding(name)) continue
    const owner = boundsIntake.test(name) || /^rateLimit(ing|er)?$/.test(name) ? optionOf(property) : undefined
    if (/^(httpOnly|secure|sameSite)$/.test(name) && property.initializer.kind !== ts.SyntaxKind.FalseKeyword) {
      const sets = optionOf(property)
      if (sets !== undefined && (/cookie|^serialize$|^set$/i.test(sets) || isOfCookie(property))) add('exposure', property, name, sets)
    }
    if (owner !== undefined) add(boundsIntake.test(name) ? 'excess' : 'overuse', property, name, owner)
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
