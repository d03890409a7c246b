import type { WriteOrder } from '#model/facts/write-order'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'
import { accessesOf, type Access } from './data-accesses.ts'

/** Functions that run their callback for each element before they return. */
const runsAtOnce = /^(map|forEach|flatMap|each)$/

/** A callback that runs where it is written. */
const isInPlace = (node: ts.Node): boolean =>
  (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
  ts.isCallExpression(node.parent) &&
  ts.isPropertyAccessExpression(node.parent.expression) &&
  runsAtOnce.test(node.parent.expression.name.text)

/** The function that a node runs in, looking through callbacks that run in place. */
const runsIn = (module: Module, node: ts.Node): ts.Node | undefined => {
  let around: ts.Node | undefined = module.functionAround(node)
  while (around && isInPlace(around)) around = module.functionAround(around)
  return around
}

const statementsOf = (node: ts.Node): readonly ts.Statement[] | undefined =>
  ts.isBlock(node) || ts.isSourceFile(node) ? node.statements : ts.isCaseOrDefaultClause(node) ? node.statements : undefined

/** The statement of a block that contains a node, if nothing between them is conditional. */
const plainStatement = (node: ts.Node): ts.Statement | undefined => {
  for (let at = node; at.parent; at = at.parent) {
    if (statementsOf(at.parent)) return at as ts.Statement
    if (ts.isConditionalExpression(at.parent) || ts.isIfStatement(at.parent) || ts.isFunctionLike(at.parent)) return undefined
    if (ts.isBinaryExpression(at.parent) && at.parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined
  }
  return undefined
}

/** Whether a statement always runs before another, because it comes earlier in a block that contains both. */
const precedes = (first: ts.Node, second: ts.Node): boolean => {
  const statement = plainStatement(first)
  const siblings = statement && statementsOf(statement.parent)
  if (!statement || !siblings) return false
  const index = siblings.indexOf(statement)
  return siblings.slice(index + 1).some((later) => second.pos >= later.pos && second.end <= later.end)
}

/** Short-lived rows: if one is lost, the client requests a new one. */
const shortLived =
  /token|session|otp|code|cache|lock|attempt|verification|reset|challenge|nonce|log|audit|event|activity|notification|history|view|metric|analytic/i
const isLocked = /FOR UPDATE|\block\b|\.lock\(|serializable|advisory|isolationLevel|mutex|redlock|forUpdate|forNoKeyUpdate|skipLocked/i

/** The variable that holds a statement's result. */
const resultName = ({ whole }: Access): string | undefined => {
  let at: ts.Node = whole
  while (ts.isAwaitExpression(at.parent) || ts.isParenthesizedExpression(at.parent) || ts.isAsExpression(at.parent)) at = at.parent
  if (!ts.isVariableDeclaration(at.parent)) return undefined
  const { name } = at.parent
  if (ts.isIdentifier(name)) return name.text
  const [only] = ts.isArrayBindingPattern(name) ? name.elements : []
  return only && ts.isBindingElement(only) && ts.isIdentifier(only.name) ? only.name.text : undefined
}

const isAwaited = ({ whole }: Access): boolean => {
  for (let at: ts.Node = whole; at.parent && !ts.isStatement(at); at = at.parent) if (ts.isAwaitExpression(at)) return true
  return false
}

/** Whether the second statement may fail without failing the function. The first row is then meant to exist alone. */
const isOptional = (second: ts.Node, first: ts.Node): boolean => {
  for (let at = second; at.parent && !ts.isFunctionLike(at); at = at.parent)
    if (
      ts.isTryStatement(at.parent) &&
      at.parent.tryBlock === at &&
      at.parent.catchClause &&
      !(first.pos >= at.pos && first.end <= at.end) &&
      !/\b(throw|reject|rollback|delete\w*|destroy|remove\w*)\b/.test(at.parent.catchClause.block.getText())
    )
      return true
  return false
}

/** Whether a delete removes only rows outside a set. Rows written afterwards are not affected. */
const leavesOthers = ({ whole }: Access): boolean => /\b(notIn|nin|\$nin|not|Op\.(notIn|ne)|notInArray|NOT\s+IN)\b/.test(whole.getText())

const aloneById = ({ fact }: Access): boolean =>
  fact.filters.length > 0 && fact.filters.every((name) => /^(id|_id|uuid|in|equals)$/i.test(name))

const mentions = (module: Module, node: ts.Node, name: string, member: RegExp): boolean =>
  new RegExp(`(^|[^\\w$.])${name}[!?]*\\.(${member.source})\\b`).test(node.getText(module.file))

/** `const found = await find(…)`, then `if (!found) { … insert … }`, or `if (found) return` before the insert. */
const isGuardedBy = (module: Module, read: Access, insert: Access, name: string): boolean => {
  for (let at: ts.Node = insert.whole; at.parent; at = at.parent)
    if (ts.isIfStatement(at.parent) && at.parent.thenStatement === at && isAbsence(module, at.parent.expression, name)) return true
  const statement = plainStatement(read.whole)
  const siblings = statement && statementsOf(statement.parent)
  return (siblings ?? []).some(
    (later) =>
      ts.isIfStatement(later) &&
      later.pos >= read.whole.end &&
      later.end <= insert.whole.pos &&
      new RegExp(`^${name}$|^${name}\\s*(!==?|&&)|^!!${name}$`).test(later.expression.getText(module.file)) &&
      /\b(return|throw)\b/.test(later.thenStatement.getText(module.file)),
  )
}

const isAbsence = (module: Module, condition: ts.Expression, name: string): boolean =>
  new RegExp(`^!${name}$|^${name}\\s*===?\\s*(null|undefined)$|^${name}\\.length\\s*===?\\s*0$`).test(condition.getText(module.file))

/** The column of `{ credits: user.credits - cost }`: a value computed from the same column of a row read earlier under this name. */
const computedColumn = (module: Module, update: Access, name: string): string | undefined => {
  let column: string | undefined
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node)) {
      const key = node.name.getText(module.file)
      const value = bare(node.initializer)
      const isSum =
        ts.isBinaryExpression(value) &&
        (value.operatorToken.kind === ts.SyntaxKind.PlusToken || value.operatorToken.kind === ts.SyntaxKind.MinusToken) &&
        !ts.isStringLiteralLike(bare(value.right)) &&
        !ts.isTemplateExpression(bare(value.right))
      if (
        isSum &&
        new RegExp(`^${name}[!?]*\\.${key}$`).test(
          bare(value.left)
            .getText(module.file)
            .replace(/(?<!\s)\s*\?\?.*$/, ''),
        )
      )
        column = key
    }
    ts.forEachChild(node, visit)
  }
  visit(update.whole)
  return column
}

/** Properties whose value is a text in the code: `name: 'Talk'`. */
const fixedTexts = (node: ts.Node): string[] =>
  [...node.getText().matchAll(/\b(\w+):\s*(?:'[^'\n]+'|"[^"\n]+")/g)].map(([, name = '']) => name)

/** Statements of one function that must succeed together, without a transaction or lock around them. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const accesses = accessesOf(module)
  if (accesses.length < 2) return
  const add = (hazard: WriteOrder['hazard'], first: Access, second: Access, columns: readonly string[]): void =>
    emit({
      kind: 'write-order',
      at: second.fact.at,
      within: second.fact.within,
      subject: `${hazard} ${second.fact.callee} after ${first.fact.callee}`,
      hazard,
      callee: second.fact.callee,
      table: second.fact.table,
      first: { callee: first.fact.callee, table: first.fact.table, at: first.fact.at },
      columns,
      ...(hazard === 'checked' ? { named: fixedTexts(second.whole) } : {}),
    })
  for (const [index, first] of accesses.entries()) {
    const owner = runsIn(module, first.call)
    if (!owner) continue
    const name = resultName(first)
    // The transaction's options are in the call that contains the callback.
    const isHeld = isLocked.test((ts.isCallExpression(owner.parent) ? owner.parent : owner).getText(module.file))
    for (const second of accesses.slice(index + 1)) {
      if (runsIn(module, second.call) !== owner || !precedes(first.whole, second.whole)) continue
      const hazard = hazardOf(module, first, second, name, isHeld)
      if (hazard) add(hazard.is, first, second, hazard.columns)
    }
  }
}

const hazardOf = (
  module: Module,
  first: Access,
  second: Access,
  name: string | undefined,
  isHeld: boolean,
): { readonly is: WriteOrder['hazard']; readonly columns: readonly string[] } | undefined => {
  const [a, b] = [first.fact, second.fact]
  const apart = !a.inTransaction && !b.inTransaction
  if (a.operation === 'delete' && b.operation === 'create' && a.table === b.table && a.table !== '')
    return apart && isAwaited(first) && !aloneById(first) && !leavesOthers(first) && a.filters.length > 0 && !shortLived.test(a.table)
      ? { is: 'replaced', columns: a.filters }
      : undefined
  if (a.operation === 'create' && b.operation === 'create' && a.table !== b.table && name !== undefined)
    return apart &&
      isAwaited(second) &&
      !isOptional(second.whole, first.whole) &&
      !shortLived.test(b.table) &&
      mentions(module, second.whole, name, /id|\w+Id/)
      ? { is: 'dependent', columns: [] }
      : undefined
  if (a.operation === 'read' && b.operation === 'create' && a.table === b.table && name !== undefined && !b.conflictSafe && !isHeld) {
    const text = second.whole.getText(module.file)
    const isSame = a.filters.length > 0 && !a.open && a.filters.every((column) => new RegExp(`\\b${column}\\b`).test(text))
    return isSame && isGuardedBy(module, first, second, name) ? { is: 'checked', columns: a.filters } : undefined
  }
  if (a.operation === 'read' && b.operation === 'update' && a.table === b.table && name !== undefined && !isHeld) {
    const column = computedColumn(module, second, name)
    return column !== undefined && !b.filters.includes(column) && !b.filters.some((filter) => /version|revision/i.test(filter))
      ? { is: 'computed', columns: [column] }
      : undefined
  }
  return undefined
}
