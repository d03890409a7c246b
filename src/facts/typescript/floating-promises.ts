import { bare, shortText } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'
import { refOf } from './refs.ts'

/** Marks asynchronous functions in which something that may fail is awaited outside every `try`. */
const mayReject = 'may-reject'

const isAsync = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false)

/** What waits and does not fail. */
const harmless = /^(setTimeout|sleep|delay|wait|pause|nextTick|setImmediate|allSettled|race|any|json|text|catch|trySafe|safely|attempt)$/i

const lastName = (node: ts.Expression): string => {
  const callee = bare(node)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

/** A member of something is called and awaited: a client, a model, a service. A function that is called by its name may catch by itself. */
const mayFail = (node: ts.Node): boolean => {
  if (!ts.isAwaitExpression(node)) return false
  const call = bare(node.expression)
  if (!ts.isCallExpression(call)) return false
  const callee = bare(call.expression)
  if (ts.isIdentifier(callee)) return callee.text === 'fetch'
  // What takes a function or a promise fails when that does, which may have been seen to.
  if (call.arguments.some((argument) => ts.isArrowFunction(bare(argument)) || ts.isFunctionExpression(bare(argument)))) return false
  return ts.isPropertyAccessExpression(callee) && !harmless.test(callee.name.text)
}

const rejects = (body: ts.Node): boolean => {
  let found = false
  const visit = (at: ts.Node): void => {
    if (found || ts.isFunctionLike(at)) return
    if (ts.isTryStatement(at) && at.catchClause) {
      // What the handler throws on is a rejection; what it awaits may be anything.
      found ||= at.catchClause.block.statements.some(ts.isThrowStatement)
      return
    }
    found ||= mayFail(at) || ts.isThrowStatement(at)
    ts.forEachChild(at, visit)
  }
  ts.forEachChild(body, visit)
  return found
}

const functions = [
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
] as const

interface Floating {
  readonly call: ts.CallExpression
  readonly handler?: ts.CallExpression
}

/** The call behind `void f()`, `f().catch(…)`, `f().then(…).catch(…)`, and what handles its rejection. */
const floatingIn = (expression: ts.Expression): Floating | undefined => {
  let at = bare(ts.isVoidExpression(expression) ? expression.expression : expression)
  let handler: ts.CallExpression | undefined
  for (;;) {
    if (!ts.isCallExpression(at)) return undefined
    const callee = bare(at.expression)
    const member = ts.isPropertyAccessExpression(callee) ? callee.name.text : ''
    if (!ts.isPropertyAccessExpression(callee) || !/^(then|catch|finally)$/.test(member))
      return { call: at, ...(handler ? { handler } : {}) }
    if (member === 'catch' || (member === 'then' && at.arguments.length > 1)) handler ??= at
    at = bare(callee.expression)
  }
}

/** Promises that nobody waits for, and the functions that may reject. */
export const floatingPromises: Extractor = ({ module, emit, mark }) => {
  for (const kind of functions)
    for (const node of module.all<ts.FunctionLikeDeclaration>(kind))
      if (node.body && isAsync(node) && rejects(node.body)) mark(module.functionName(node), mayReject)
  for (const statement of module.all<ts.ExpressionStatement>(ts.SyntaxKind.ExpressionStatement)) {
    if (ts.isAwaitExpression(statement.expression) || module.within(statement) === '') continue
    const floating = floatingIn(statement.expression)
    if (!floating || harmless.test(lastName(floating.call.expression))) continue
    const target = refOf(module, floating.call.expression)
    if (!target) continue
    const callee = shortText(module, floating.call.expression, 40)
    emit({
      kind: 'floating-promise',
      at: { startLine: module.span(statement).startLine, endLine: module.span(statement).startLine },
      within: module.within(statement),
      subject: `floating ${callee}`,
      callee,
      target,
      ...(floating.handler ? { caughtAt: module.span(floating.handler) } : {}),
    })
  }
}
