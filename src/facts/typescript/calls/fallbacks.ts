import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { asksOwnData } from '../../libraries/failure-names.ts'
import type { Extractor } from './context.ts'

/** Signs that a handler passes the failure on instead of using a fallback. */
const handsOn =
  /\bthrow\b|\b(reject|next|callback|cb|done|abort|exit|fail\w*|raise)\(|\bstatus(Code)?\b|\b[45]\d\d\b|\b\w*Error\(|Response\b|redirect|notFound|['"](failed|failure|error)['"]|\berr\(/

/** A `try` with more statements than this is a task, not an optional lookup. */
const mostStatements = 3

const callsIn = (node: ts.Node): ts.CallExpression[] => {
  const found: ts.CallExpression[] = []
  const visit = (at: ts.Node): void => {
    if (ts.isAwaitExpression(at)) {
      const call = bare(at.expression)
      if (ts.isCallExpression(call)) found.push(call)
    }
    if (!ts.isFunctionLike(at)) ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

const bodyReaders: ReadonlySet<string> = new Set(['json', 'text', 'arrayBuffer', 'blob', 'formData'])

/** `answer.json()` of a `fetch`. */
const readsBody = (call: ts.CallExpression): boolean => {
  const callee = bare(call.expression)
  return ts.isPropertyAccessExpression(callee) && bodyReaders.has(callee.name.text) && call.arguments.length === 0
}

/** The first call of a chain such as `.then(…).catch(…)`. */
const headOf = (node: ts.Expression): ts.CallExpression | undefined => {
  const at = bare(node)
  if (!ts.isCallExpression(at)) return undefined
  const callee = bare(at.expression)
  if (ts.isPropertyAccessExpression(callee) && /^(then|catch|finally)$/.test(callee.name.text)) return headOf(callee.expression) ?? at
  return at
}

const isWaitedFor = (call: ts.Node): boolean => {
  let at = call.parent
  while (ts.isParenthesizedExpression(at) || ts.isPropertyAccessExpression(at) || ts.isCallExpression(at)) at = at.parent
  return !ts.isExpressionStatement(at) && !ts.isVoidExpression(at)
}

const lastName = (call: ts.CallExpression): string => {
  const callee = bare(call.expression)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

/** Only a method call (on a client or a service) or a `fetch` can be a dependency that may be down. */
const isDependency = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(bare(call.expression)) || lastName(call) === 'fetch'

/** The target that a block fills: the variable assigned in its last statement, or `return` if it returns a value. */
const placeFilledBy = (block: ts.Block): string | undefined => {
  const last = block.statements.at(-1)
  if (!last) return undefined
  if (ts.isReturnStatement(last)) return last.expression ? 'return' : undefined
  const assigned = ts.isExpressionStatement(last) ? last.expression : undefined
  return assigned && ts.isBinaryExpression(assigned) && assigned.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? assigned.left.getText()
    : undefined
}

/** `try { rows = await load() } catch { rows = [] }`: the handler fills the same target as the call, whatever the call is. */
const substitutes = (attempt: ts.Node): boolean => {
  if (!ts.isTryStatement(attempt) || !attempt.catchClause) return false
  const place = placeFilledBy(attempt.tryBlock)
  return place !== undefined && place === placeFilledBy(attempt.catchClause.block)
}

/** Whether a handler returns or stores the error that it caught. */
const givesError = (body: ts.Node, error: ts.Node | undefined): boolean => {
  if (!error || !ts.isIdentifier(error)) return false
  const uses = (node: ts.Node): boolean => (ts.isIdentifier(node) && node.text === error.text) || (ts.forEachChild(node, uses) ?? false)
  const visit = (node: ts.Node): boolean => {
    if (ts.isReturnStatement(node)) return node.expression !== undefined && uses(node.expression)
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return uses(node.right)
    return ts.forEachChild(node, visit) ?? false
  }
  return ts.isBlock(body) ? visit(body) : !ts.isCallExpression(body) && uses(body)
}

/** Places where a function continues without the data it requested. */
export const fallbacks: Extractor = ({ module, emit }) => {
  const add = (
    module: Module,
    node: ts.Node,
    span: { startLine: number; endLine: number },
    call: ts.CallExpression,
    tellsError: boolean,
  ): void => {
    const by = shortText(module, call.expression, 50)
    if (
      !(isDependency(call) || substitutes(node)) ||
      lastName(call) === '' ||
      /^Promise\./.test(by) ||
      /(^|\.)(json|text|parse\w*|validate\w*|close|end|quit|disconnect|unlink|rm|release|unlock)$/.test(by)
    )
      return
    emit({
      kind: 'safeguard',
      at: span,
      within: module.within(node),
      subject: `dependence ${by}`,
      against: 'dependence',
      by,
      optionOf: lastName(call),
      ...asksOwnData(by),
      ...(tellsError ? { givesError: true } : {}),
      ...(call.arguments.some((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))
        ? { handsFunction: true }
        : {}),
    })
  }
  for (const call of module.calls()) {
    const callee = bare(call.expression)
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'catch' || !isWaitedFor(call)) continue
    const [handler] = call.arguments
    const value = handler && bare(handler)
    const head = headOf(callee.expression)
    if (!value || !head || !(ts.isArrowFunction(value) || ts.isFunctionExpression(value)) || handsOn.test(value.body.getText(module.file)))
      continue
    add(
      module,
      call,
      { startLine: module.span(callee.name).startLine, endLine: module.span(call).endLine },
      head,
      givesError(value.body, value.parameters[0]?.name),
    )
  }
  for (const attempt of module.all<ts.TryStatement>(ts.SyntaxKind.TryStatement)) {
    const { catchClause, tryBlock } = attempt
    if (!catchClause || tryBlock.statements.length > mostStatements || handsOn.test(catchClause.block.getText(module.file))) continue
    // Reading the body of an answer belongs to the request.
    const [only, ...others] = callsIn(tryBlock).filter((call) => !readsBody(call))
    if (only && others.length === 0)
      add(module, attempt, module.span(catchClause), only, givesError(catchClause.block, catchClause.variableDeclaration?.name))
  }
}
