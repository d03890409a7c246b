import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

/** Flag names that mean work is in progress. */
const saysBusy = /(running|busy|processing|in_?progress|syncing|indexing|working|polling|updating|refreshing|scanning|importing|locked)$/i

/** Awaited calls that do not reject. */
const harmless = /^(setTimeout|sleep\$?|delay|wait|pause|allSettled)$/i

const flagOf = (node: ts.Node, value: ts.SyntaxKind): string | undefined => {
  if (!ts.isExpressionStatement(node)) return undefined
  const assignment = node.expression
  if (!ts.isBinaryExpression(assignment) || assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined
  const target = assignment.left
  const name = ts.isPropertyAccessExpression(target) ? target.name.text : ts.isIdentifier(target) ? target.text : ''
  return assignment.right.kind === value && saysBusy.test(name) ? target.getText() : undefined
}

/** Every node that runs as part of a function, excluding nested functions. */
const inside = function* (node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) {
    yield child
    if (!ts.isFunctionLike(child)) yield* inside(child)
  }
}

const has = (node: ts.Node | undefined, test: (at: ts.Node) => boolean): boolean => {
  if (!node) return false
  for (const at of inside(node)) if (test(at)) return true
  return false
}

/** `if (this.running) return` before the assignment: the check that blocks a second run. */
const keepsOut = (body: ts.Block, set: ts.Node, flag: string): boolean =>
  body.statements.some(
    (statement) =>
      ts.isIfStatement(statement) &&
      statement.pos <= set.pos &&
      statement.expression.getText().includes(flag) &&
      (statement.end <= set.pos ? /\b(return|throw)\b/.test(statement.thenStatement.getText()) : true),
  )

/** Whether leaving the function from this node, by an error or by a `return`, passes code that clears the flag. */
const isCleared = (node: ts.Node, owner: ts.Node, flag: string, kind: 'failure' | 'return', resets: readonly ts.Node[]): boolean => {
  const clears = (at: ts.Node): boolean => flagOf(at, ts.SyntaxKind.FalseKeyword) === flag
  for (let at = node; at.parent && at !== owner; at = at.parent) {
    const attempt = at.parent
    if (!ts.isTryStatement(attempt)) continue
    if (attempt.finallyBlock !== at && has(attempt.finallyBlock, clears)) return true
    if (kind === 'return' || attempt.tryBlock !== at || !attempt.catchClause) continue
    const { block } = attempt.catchClause
    if (has(block, clears)) return true
    // The handler does not leave the function, so execution reaches the later reset.
    const leaves = has(block, (inner) => ts.isThrowStatement(inner) || ts.isReturnStatement(inner))
    return !leaves && resets.some((reset) => reset.pos >= attempt.end)
  }
  return false
}

const hazardIn = (
  module: Module,
  body: ts.Block,
  set: ts.Statement,
  flag: string,
): { readonly node: ts.Node; readonly leftBy: 'failure' | 'return'; readonly callee: string } | undefined => {
  const all = [...inside(body)]
  const resets = all.filter((at) => flagOf(at, ts.SyntaxKind.FalseKeyword) === flag && at.pos > set.pos)
  const last = resets.at(-1)
  if (!last) return undefined
  const between = all.filter((at) => at.pos >= set.end && at.end <= last.pos)
  for (const node of between) {
    if (ts.isReturnStatement(node) && !resets.some((reset) => reset.end <= node.pos && isBefore(reset, node)))
      if (!isCleared(node, body, flag, 'return', resets)) return { node, leftBy: 'return', callee: '' }
    if (!ts.isAwaitExpression(node)) continue
    const call = bare(node.expression)
    if (!ts.isCallExpression(call)) continue
    const callee = bare(call.expression)
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
    if (harmless.test(name) || resets.some((reset) => isBefore(reset, node))) continue
    if (!isCleared(node, body, flag, 'failure', resets)) return { node, leftBy: 'failure', callee: shortText(module, call.expression, 50) }
  }
  return undefined
}

/** Whether the first statement always runs before the second: it precedes it in an enclosing block. */
const isBefore = (first: ts.Node, second: ts.Node): boolean =>
  first.parent.pos <= second.pos && second.end <= first.parent.end && first.end <= second.pos

/** Flags that block a second run and stay set when the first run fails. */
export const busyFlags: Extractor = ({ module, emit }) => {
  for (const statement of module.all<ts.ExpressionStatement>(ts.SyntaxKind.ExpressionStatement)) {
    const flag = flagOf(statement, ts.SyntaxKind.TrueKeyword)
    const around = flag === undefined ? undefined : module.functionAround(statement)
    if (flag === undefined || !around || !('body' in around) || !around.body || !ts.isBlock(around.body)) continue
    // A local variable goes out of scope with the function.
    if (/^[\w$]+$/.test(flag) && new RegExp(`\\b(let|var)\\s+${flag.replaceAll('$', '\\$')}\\b`).test(around.body.getText(module.file)))
      continue
    if (!keepsOut(around.body, statement, flag)) continue
    const hazard = hazardIn(module, around.body, statement, flag)
    if (!hazard) continue
    const { startLine } = module.span(hazard.node)
    emit({
      kind: 'busy-flag',
      at: { startLine, endLine: startLine },
      within: module.within(statement),
      subject: `busy ${flag}`,
      flag,
      leftBy: hazard.leftBy,
      callee: hazard.callee,
    })
  }
}
