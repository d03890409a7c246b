import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'
import { refOf } from '../reading/refs.ts'

/**
 * Mark of async functions that may reject: they await something that can fail outside every `try`, directly or through
 * a function of another file.
 */
const mayReject = 'may-reject'
const rejectsWithCallee = 'rejects-with-callee'

const isAsync = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false)

/** Awaited calls that do not reject. */
const harmless = /^(setTimeout|sleep|delay|wait|pause|nextTick|setImmediate|allSettled|race|any|json|text|catch|trySafe|safely|attempt)$/i

const lastName = (node: ts.Expression): string => {
  const callee = bare(node)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

/** What awaiting a call can lead to: a rejection, a rejection if the called function of this repository rejects, or none. */
type Outcome = 'fails' | 'as-callee' | 'nothing'

const isOwnModule = (module: string): boolean => /^(\.|@\/|~|#|src\/)/.test(module)

/** `batch.map(async (one) => { try { … } catch { … } })`: no promise of the list rejects. */
const handlesEach = (list: ts.Expression | undefined): boolean => {
  const call = list && bare(list)
  const each = call && ts.isCallExpression(call) && call.arguments[0] ? bare(call.arguments[0]) : undefined
  if (!each || !(ts.isArrowFunction(each) || ts.isFunctionExpression(each)) || !ts.isBlock(each.body)) return false
  const [only, ...others] = each.body.statements
  if (!only || others.length > 0 || !ts.isTryStatement(only)) return false
  return isAsync(each) && only.catchClause !== undefined && !only.catchClause.block.getText().includes('throw')
}

/** An awaited method call on a client, model or service can reject. A function called by its bare name may handle its own errors. */
const outcomeOf = (module: Module, node: ts.Node, inside: ReadonlySet<ts.Node>): Outcome => {
  if (!ts.isAwaitExpression(node)) return 'nothing'
  const call = bare(node.expression)
  if (!ts.isCallExpression(call)) return 'nothing'
  const callee = bare(call.expression)
  const origin = module.origin(callee)
  if (origin.kind === 'local' && ts.isFunctionLike(origin.node)) {
    const { node: declared } = origin
    return 'body' in declared && declared.body && !inside.has(declared)
      ? bodyOutcome(module, declared.body, new Set([...inside, declared]))
      : 'nothing'
  }
  if (origin.kind === 'import' && isOwnModule(origin.module) && origin.path.length === 2) return 'as-callee'
  if (ts.isIdentifier(callee)) return callee.text === 'fetch' ? 'fails' : 'nothing'
  if (callee.getText() === 'Promise.all' && handlesEach(call.arguments[0])) return 'nothing'
  // A call that takes a callback may handle the callback's errors itself.
  if (call.arguments.some((argument) => ts.isArrowFunction(bare(argument)) || ts.isFunctionExpression(bare(argument)))) return 'nothing'
  return ts.isPropertyAccessExpression(callee) && !harmless.test(callee.name.text) ? 'fails' : 'nothing'
}

const bodyOutcome = (module: Module, body: ts.Node, inside: ReadonlySet<ts.Node>): Outcome => {
  let found: Outcome = 'nothing'
  const take = (outcome: Outcome): void => {
    if (outcome === 'fails' || found === 'nothing') found = outcome
  }
  const visit = (at: ts.Node): void => {
    if (found === 'fails' || ts.isFunctionLike(at)) return
    if (ts.isTryStatement(at) && at.catchClause) {
      // An error rethrown by the handler rejects. Other calls in the handler are not examined.
      if (at.catchClause.block.statements.some(ts.isThrowStatement)) take('fails')
      return
    }
    take(ts.isThrowStatement(at) ? 'fails' : outcomeOf(module, at, inside))
    ts.forEachChild(at, visit)
  }
  if (ts.isBlock(body)) ts.forEachChild(body, visit)
  // `async (id) => await prisma.order.delete(id)`
  else visit(body)
  return found
}

/** The constructor that directly contains a call, if no other function lies between them. */
const constructorAround = (node: ts.Node): ts.ConstructorDeclaration | undefined => {
  let at: ts.Node | undefined = node.parent
  while (at && !ts.isFunctionLike(at)) at = at.parent
  return at && ts.isConstructorDeclaration(at) ? at : undefined
}

const isEmpty = (value: ts.Expression | undefined): boolean =>
  value !== undefined &&
  ((ts.isArrayLiteralExpression(value) && value.elements.length === 0) ||
    (ts.isNewExpression(value) && /^(Set|Map)$/.test(value.expression.getText()) && (value.arguments ?? []).length === 0))

/**
 * The field that a method requires to be non-empty: its whole body is `if (this.pending.size > 0) { … }`, or it starts
 * with `if (this.pending.length === 0) return`.
 */
const fieldThatMustBeFilled = ({ statements }: ts.Block): string | undefined => {
  const [first] = statements
  if (!first || !ts.isIfStatement(first) || first.elseStatement) return undefined
  const condition = first.expression.getText()
  const filled = /^this\.(#?\w+)\.(?:size|length)\s*(?:>\s*0|!==?\s*0)$/.exec(condition)?.[1]
  if (filled !== undefined) return statements.length === 1 ? filled : undefined
  const empty = /^(?:this\.(#?\w+)\.(?:size|length)\s*===?\s*0|!this\.(#?\w+)\.(?:size|length))$/.exec(condition)
  const leaves = ts.isBlock(first.thenStatement) ? first.thenStatement.statements[0] : first.thenStatement
  return leaves && ts.isReturnStatement(leaves) ? (empty?.[1] ?? empty?.[2]) : undefined
}

/** A constructor calls a method that processes a queue field, but the field is still empty then. The call does nothing. */
const findsNothingYet = (call: ts.CallExpression): boolean => {
  const maker = constructorAround(call)
  const callee = bare(call.expression)
  if (!maker || !ts.isPropertyAccessExpression(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return false
  const { members } = maker.parent
  const method = members.find((member) => ts.isMethodDeclaration(member) && member.name.getText() === callee.name.text)
  const field = method && ts.isMethodDeclaration(method) && method.body ? fieldThatMustBeFilled(method.body) : undefined
  return (
    field !== undefined &&
    members.some((member) => ts.isPropertyDeclaration(member) && member.name.getText() === field && isEmpty(member.initializer)) &&
    !new RegExp(`this\\.${field}\\s*(=|\\.(add|set|push|unshift)\\b)`).test(maker.getText())
  )
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

/** The call in `void f()`, `f().catch(…)` or `f().then(…).catch(…)`, and the call that handles its rejection. */
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

/** The function always returns a promise: it is async, its return type is a promise, or its only statement returns a new promise. */
const givesPromise = (module: Module, node: ts.FunctionLikeDeclaration): boolean => {
  if (isAsync(node)) return true
  if (node.type) return /^Promise\b/.test(node.type.getText(module.file))
  const only = node.body && ts.isBlock(node.body) && node.body.statements.length === 1 ? node.body.statements[0] : undefined
  const value = only && ts.isReturnStatement(only) ? only.expression : node.body && !ts.isBlock(node.body) ? node.body : undefined
  return value !== undefined && /^new Promise\b/.test(bare(value).getText(module.file))
}

/** The function never returns a promise, judged by its return type or by its return values. */
const givesNone = (module: Module, node: ts.FunctionLikeDeclaration): boolean => {
  if (node.type) return !/\b(Promise|PromiseLike|any|unknown)\b/.test(node.type.getText(module.file))
  if (!node.body) return false
  // A returned call or member access may be a promise.
  const given = ts.isBlock(node.body) ? returnedIn(node.body) : [node.body]
  return given.every((value) => !/[(.]/.test(value.getText(module.file)))
}

const returnedIn = (body: ts.Block): ts.Expression[] => {
  const found: ts.Expression[] = []
  const visit = (at: ts.Node): void => {
    if (ts.isFunctionLike(at)) return
    if (ts.isReturnStatement(at) && at.expression) found.push(at.expression)
    ts.forEachChild(at, visit)
  }
  ts.forEachChild(body, visit)
  return found
}

/** Awaited method calls, by the last two parts of their names. */
const awaitedNames = (module: Module): readonly string[] => {
  const names = new Set<string>()
  for (const wait of module.all<ts.AwaitExpression>(ts.SyntaxKind.AwaitExpression)) {
    const call = bare(wait.expression)
    const callee = ts.isCallExpression(call) ? bare(call.expression) : undefined
    if (!callee || !ts.isPropertyAccessExpression(callee)) continue
    const owner = lastName(callee.expression)
    if (owner !== '') names.add(`${owner}.${callee.name.text}`)
  }
  return [...names]
}

/** The name by which a function is called: its own, or that of the variable or property it is assigned to. */
const ownName = (node: ts.FunctionLikeDeclaration): string | undefined => {
  const named =
    node.name ??
    (ts.isPropertyAssignment(node.parent) || ts.isVariableDeclaration(node.parent) || ts.isPropertyDeclaration(node.parent)
      ? node.parent.name
      : undefined)
  if (named) return ts.isIdentifier(named) || ts.isPrivateIdentifier(named) ? named.text : undefined
  const { parent } = node
  return ts.isBinaryExpression(parent) && parent.right === node ? lastName(parent.left) : undefined
}

/** Promises that are not awaited, and marks on functions that may reject. */
export const floatingPromises: Extractor = ({ module, emit, mark }) => {
  const promises = new Set<string>()
  const others = new Set<string>()
  for (const kind of functions)
    for (const node of module.all<ts.FunctionLikeDeclaration>(kind)) {
      const name = ownName(node)
      if (name !== undefined) {
        if (givesPromise(module, node)) promises.add(name)
        else if (givesNone(module, node)) others.add(name)
      }
      const outcome = node.body && isAsync(node) ? bodyOutcome(module, node.body, new Set([node])) : 'nothing'
      if (outcome === 'fails') mark(module.functionName(node), mayReject)
      if (outcome === 'as-callee') mark(module.functionName(node), rejectsWithCallee)
    }
  const awaited = awaitedNames(module)
  if (promises.size > 0 || others.size > 0 || awaited.length > 0)
    emit({
      kind: 'promise-names',
      at: { startLine: 1, endLine: 1 },
      within: '',
      subject: 'promises',
      promises: [...promises],
      others: [...others],
      awaited,
    })
  for (const call of module.calls()) {
    const [callback] = call.arguments
    const value = callback && bare(callback)
    if (!value || !(ts.isArrowFunction(value) || ts.isFunctionExpression(value)) || !isAsync(value)) continue
    const timer = /^global#(setInterval|setTimeout|setImmediate)$/.exec(module.originName(call.expression))?.[1]
    if (!timer) continue
    const { startLine } = module.span(call)
    emit({
      kind: 'floating-promise',
      at: { startLine, endLine: startLine },
      within: module.within(call),
      subject: `floating ${timer}`,
      callee: timer,
      timer: true,
      target: { name: module.functionName(value) },
    })
  }
  for (const statement of module.all<ts.ExpressionStatement>(ts.SyntaxKind.ExpressionStatement)) {
    if (ts.isAwaitExpression(statement.expression) || module.within(statement) === '') continue
    const floating = floatingIn(statement.expression)
    if (!floating || harmless.test(lastName(floating.call.expression))) continue
    const target = refOf(module, floating.call.expression)
    if (!target || findsNothingYet(floating.call)) continue
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
