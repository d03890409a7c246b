import type { Case, Expr, Handler, Loop, Stmt } from '../../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from '../context.ts'
import type { Guarded } from '../guarded.ts'
import { fallsThrough } from './falls-through.ts'
import { lowerClass } from './lower-class.ts'
import { lowerFunction } from './lower-function.ts'
import { lowerNamed } from '../lower-named.ts'
import { lowerVariables } from './lower-variables.ts'
import { usingForm } from '../using-form.ts'

const { SyntaxKind } = ts

type Lower<T extends ts.Node = ts.Node> = (context: Context, node: T, out: Stmt[]) => void

const table: (Lower | undefined)[] = []

const on = <T extends ts.Node>(kind: ts.SyntaxKind, lower: Lower<T>): void => {
  table[kind] = lower as Lower
}

const nothing: readonly never[] = []

const ignore: Lower = () => undefined

on(SyntaxKind.EmptyStatement, ignore)

/** `a(), b()` as a statement is two; the parser nests it to the left without a limit. */
const evaluate = (context: Context, expression: ts.Expression, out: Stmt[]): void => {
  const parts: ts.Expression[] = []
  let at = expression
  while (ts.isBinaryExpression(at) && at.operatorToken.kind === SyntaxKind.CommaToken) {
    parts.push(at.right)
    at = at.left
  }
  parts.push(at)
  for (const part of parts.reverse()) {
    const expr = context.expression(part)
    out.push({ kind: 'eval', start: expr.start, end: expr.end, expr })
  }
}

on(SyntaxKind.ExpressionStatement, (context, node: ts.ExpressionStatement, out) => evaluate(context, node.expression, out))

on(SyntaxKind.VariableStatement, (context, node: Guarded<typeof ts.isVariableStatement>, out) =>
  lowerVariables(context, node.declarationList, context.start(node), out),
)

on(SyntaxKind.Block, (context, node: ts.Block, out) => {
  out.push({ kind: 'block', start: context.start(node), end: node.end, body: context.statements(node.statements), label: undefined })
})

on(SyntaxKind.IfStatement, (context, node: ts.IfStatement, out) => {
  const start = context.start(node)
  const condition = context.expression(node.expression)
  const then = context.branch(node.thenStatement)
  out.push({ kind: 'if', start, end: node.end, init: nothing, condition, then, otherwise: context.branch(node.elseStatement) })
})

// Loops

const loop = (context: Context, node: ts.Node & { readonly statement: ts.Statement }, parts: Partial<Loop> & Pick<Loop, 'form'>): Loop => ({
  kind: 'loop',
  start: context.start(node),
  end: node.end,
  init: nothing,
  each: undefined,
  condition: undefined,
  update: nothing,
  body: context.branch(node.statement),
  otherwise: nothing,
  label: undefined,
  ...parts,
})

const isTrue = (condition: Expr | undefined): boolean =>
  condition === undefined || (condition.kind === 'literal' && condition.value === true)

/** `while (true)` and `for (;;)` are endless. */
const conditionOf = (condition: Expr | undefined): Pick<Loop, 'form' | 'condition'> =>
  isTrue(condition) ? { form: 'endless', condition: undefined } : { form: 'while', condition }

on(SyntaxKind.WhileStatement, (context, node: ts.WhileStatement, out) => {
  const condition = context.expression(node.expression)
  out.push(loop(context, node, conditionOf(condition)))
})
on(SyntaxKind.DoStatement, (context, node: ts.DoStatement, out) => {
  out.push(loop(context, node, { form: 'do', condition: context.expression(node.expression) }))
})

type ForEach = Guarded<typeof ts.isForOfStatement> | Guarded<typeof ts.isForInStatement>
type ForInitializer = NonNullable<ts.ForStatement['initializer']>

on(SyntaxKind.ForStatement, (context, node: ts.ForStatement, out) => {
  const init: Stmt[] = []
  const { initializer } = node
  if (initializer && ts.isVariableDeclarationList(initializer)) lowerVariables(context, initializer, context.start(initializer), init)
  else if (initializer) evaluate(context, initializer, init)
  const condition = node.condition && context.expression(node.condition)
  const update: Stmt[] = []
  if (node.incrementor) evaluate(context, node.incrementor, update)
  const exprs = update.flatMap((stmt) => (stmt.kind === 'eval' ? [stmt.expr] : []))
  out.push(loop(context, node, { init, ...conditionOf(condition), update: exprs }))
})

const targetOf = (context: Context, initializer: ForInitializer): Expr => {
  const declared = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined
  return context.expression(declared ?? initializer)
}

/** `for (using a of b)` holds each element for one round. */
const usingOf = (context: Context, node: ForEach, target: Expr, body: readonly Stmt[]): Stmt | undefined => {
  const form = usingForm(node.initializer)
  if (!form) return undefined
  const start = context.start(node.initializer)
  return {
    kind: 'scoped',
    form: 'using',
    start,
    end: node.end,
    items: [{ value: target, binding: undefined }],
    isAsync: form === 'async',
    body,
  }
}

// `for (key in object)` walks through the keys of an object.
const each: Lower<ForEach> = (context, node, out) => {
  const target = targetOf(context, node.initializer)
  const isAsync = ts.isForOfStatement(node) && node.awaitModifier !== undefined
  const walk = loop(context, node, { form: 'each', each: { targets: [target], over: context.expression(node.expression), isAsync } })
  const scope = usingOf(context, node, target, walk.body)
  out.push(scope ? { ...walk, body: [scope] } : walk)
}

on(SyntaxKind.ForOfStatement, each)
on(SyntaxKind.ForInStatement, each)

// Exits

on(SyntaxKind.ReturnStatement, (context, node: Guarded<typeof ts.isReturnStatement>, out) => {
  const start = context.start(node)
  out.push({ kind: 'return', start, end: node.end, values: node.expression ? [context.expression(node.expression)] : nothing })
})
on(SyntaxKind.ThrowStatement, (context, node: Guarded<typeof ts.isThrowStatement>, out) => {
  const start = context.start(node)
  out.push({ kind: 'throw', start, end: node.end, value: context.expression(node.expression), cause: undefined })
})

const jump =
  (kind: 'break' | 'continue'): Lower<ts.Node & { readonly label?: ts.Identifier }> =>
  (context, node, out) => {
    out.push({ kind, start: context.start(node), end: node.end, label: node.label?.text })
  }

on(SyntaxKind.BreakStatement, jump('break'))
on(SyntaxKind.ContinueStatement, jump('continue'))

on(SyntaxKind.LabeledStatement, (context, node: Guarded<typeof ts.isLabeledStatement>, out) => {
  const location = { start: context.start(node), end: node.end }
  const label = node.label.text
  const body = context.branch(node.statement)
  const [only] = body
  if (only?.kind === 'loop' && only.label === undefined) out.push({ ...only, ...location, label })
  else out.push({ kind: 'block', ...location, body, label })
})

// Regions

on(SyntaxKind.TryStatement, (context, node: ts.TryStatement, out) => {
  const start = context.start(node)
  const body = context.statements(node.tryBlock.statements)
  const handlers: Handler[] = []
  const { catchClause } = node
  if (catchClause) {
    const binding = catchClause.variableDeclaration && context.expression(catchClause.variableDeclaration.name)
    const handled = context.statements(catchClause.block.statements)
    handlers.push({ start: context.start(catchClause), end: catchClause.end, types: nothing, binding, body: handled })
  }
  const finalizer = node.finallyBlock ? context.statements(node.finallyBlock.statements) : nothing
  out.push({ kind: 'try', start, end: node.end, body, handlers, otherwise: nothing, finalizer })
})

// JavaScript's `with` holds nothing: it only changes how names are looked up.
on(SyntaxKind.WithStatement, (context, node: ts.Node & { readonly expression: ts.Expression; readonly statement: ts.Statement }, out) => {
  const body: Stmt[] = []
  const start = context.start(node)
  evaluate(context, node.expression, body)
  body.push(...context.branch(node.statement))
  out.push({ kind: 'block', start, end: node.end, body, label: undefined })
})

const lowerCase = (context: Context, node: Guarded<typeof ts.isCaseOrDefaultClause>, isLast: boolean): Case => {
  const start = context.start(node)
  const values = ts.isCaseClause(node) ? [context.expression(node.expression)] : nothing
  const body = context.statements(node.statements)
  const isDefault = !ts.isCaseClause(node)
  return { start, end: node.end, values, isDefault, guard: undefined, body, fallsThrough: !isLast && fallsThrough(body) }
}

on(SyntaxKind.SwitchStatement, (context, node: Guarded<typeof ts.isSwitchStatement>, out) => {
  const start = context.start(node)
  const value = context.expression(node.expression)
  const { clauses } = node.caseBlock
  const cases = clauses.map((clause, index) => lowerCase(context, clause, index === clauses.length - 1))
  out.push({ kind: 'switch', start, end: node.end, form: 'value', init: nothing, value, cases })
})

// Declarations

on(SyntaxKind.FunctionDeclaration, (context, node: Guarded<typeof ts.isFunctionDeclaration>, out) => {
  // Only a default export may go without a name, and is called `default` then.
  const definition = lowerFunction(context, node, { name: node.name?.text ?? 'default' })
  out.push({ kind: 'define', start: definition.start, end: definition.end, definition })
})

const define: Lower = (context, node, out) => {
  const isNameless = ts.isClassDeclaration(node) && !node.name
  const definition = lowerClass(context, node, isNameless ? 'default' : undefined)
  out.push({ kind: 'define', start: definition.start, end: definition.end, definition })
}

on(SyntaxKind.ClassDeclaration, define)
on(SyntaxKind.InterfaceDeclaration, define)
on(SyntaxKind.EnumDeclaration, define)
on(SyntaxKind.TypeAliasDeclaration, define)

/** A namespace is a block of statements that run in their place; so is the body of `declare module`. */
on(SyntaxKind.ModuleDeclaration, (context, node: Guarded<typeof ts.isModuleDeclaration>, out) => {
  const { body } = node
  const inner: Stmt[] = []
  if (body && ts.isModuleBlock(body)) inner.push(...context.statements(body.statements))
  // `namespace A.B {}`
  else if (body && ts.isModuleDeclaration(body)) context.statement(body, inner)
  out.push({ kind: 'block', start: context.start(node), end: node.end, body: inner, label: undefined })
})

// What a default export evaluates. The exports of a module are listed apart.
on(SyntaxKind.ExportAssignment, (context, node: Guarded<typeof ts.isExportAssignment>, out) => {
  const expr = lowerNamed(context, node.expression, node.isExportEquals ? '' : 'default')
  context.exported.set(node, expr)
  out.push({ kind: 'eval', start: expr.start, end: expr.end, expr })
})
on(SyntaxKind.ExportDeclaration, ignore)
on(SyntaxKind.NamespaceExportDeclaration, ignore)
on(SyntaxKind.ImportDeclaration, ignore)

// `import a = b.c` is a name for a value; `import a = require('m')` is an import.
on(SyntaxKind.ImportEqualsDeclaration, (context, node: ts.ImportEqualsDeclaration, out) => {
  if (ts.isExternalModuleReference(node.moduleReference)) return
  const start = context.start(node)
  const target = context.expression(node.name)
  const value = context.expression(node.moduleReference)
  const expr: Expr = { kind: 'assign', start, end: node.end, targets: [target], value, declares: true, type: undefined, operator: '=' }
  out.push({ kind: 'eval', start, end: node.end, expr })
})

/** Statements by syntax kind; each adds to a list, since one statement of the text may be several of the model or none. */
export const statementTable: readonly (Lower | undefined)[] = table
