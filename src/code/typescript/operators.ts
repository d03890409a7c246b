import type { Assign, Expr } from '../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from './context.ts'
import type { Guarded } from './guarded.ts'

const { SyntaxKind } = ts

type Lower<T extends ts.Node = ts.Node> = (context: Context, node: T) => Expr

/** A longer chain of operators is an `other` with all operands: real code concatenates thousands of texts, and so deep a model would only risk a stack overflow. */
const maxChain = 400

const table: (Lower | undefined)[] = []

const on = <T extends ts.Node>(kind: ts.SyntaxKind, lower: Lower<T>): void => {
  table[kind] = lower as Lower
}

/** Operators whose spelling in the model differs from the text. */
const binaryOperators = new Map<ts.SyntaxKind, string>([
  [SyntaxKind.AmpersandAmpersandToken, 'and'],
  [SyntaxKind.BarBarToken, 'or'],
  [SyntaxKind.EqualsEqualsEqualsToken, '=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '!='],
])

const spelled: string[] = []

/** The operator as the model spells it. */
const operatorOf = (context: Context, token: ts.Node): string => {
  const known = spelled[token.kind]
  if (known !== undefined) return known
  const operator = binaryOperators.get(token.kind) ?? context.text.slice(context.start(token), token.end)
  spelled[token.kind] = operator
  return operator
}

const isAssignment = (kind: ts.SyntaxKind): boolean => kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment

const assignment = (context: Context, node: ts.BinaryExpression): Expr => {
  const start = context.start(node)
  const target = context.expression(node.left)
  return {
    kind: 'assign',
    start,
    end: node.end,
    targets: [target],
    value: context.expression(node.right),
    declares: false,
    type: undefined,
    operator: operatorOf(context, node.operatorToken),
  }
}

/** `a + b + c`: the parser nests to the left without a limit, so that the chain is walked and not descended. */
const binary = (context: Context, node: ts.BinaryExpression): Expr => {
  if (isAssignment(node.operatorToken.kind)) return assignment(context, node)
  const start = context.start(node)
  const chain = [node]
  let { left } = node
  while (ts.isBinaryExpression(left) && !isAssignment(left.operatorToken.kind)) {
    chain.push(left)
    left = left.left
  }
  if (chain.length > maxChain) {
    const children = [context.expression(left)]
    for (let index = chain.length - 1; index >= 0; index -= 1) children.push(context.expression((chain[index] ?? node).right))
    return { kind: 'other', start, end: node.end, children }
  }
  let expr = context.deeper(chain.length, left)
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const one = chain[index] ?? node
    const right = context.expression(one.right)
    const isConstant = expr.kind === 'literal' && one.operatorToken.kind === SyntaxKind.CommaToken
    // Compilers write `(0, module.method)()` to call without a receiver.
    expr = isConstant ? right : { kind: 'binary', start, end: one.end, operator: operatorOf(context, one.operatorToken), left: expr, right }
  }
  return expr
}

on(SyntaxKind.BinaryExpression, binary)

const unary =
  (operator: string): Lower<ts.Node & { readonly expression: ts.Expression }> =>
  (context, node) => {
    const start = context.start(node)
    return { kind: 'unary', start, end: node.end, operator, operand: context.expression(node.expression) }
  }

on(SyntaxKind.TypeOfExpression, unary('typeof'))
on(SyntaxKind.DeleteExpression, unary('delete'))
on(SyntaxKind.VoidExpression, unary('void'))

/** `i++` adds one; the one has no text but the operator. */
const step = (context: Context, node: ts.Node, operand: ts.Expression, isIncrement: boolean): Assign => {
  const start = context.start(node)
  const target = context.expression(operand)
  const isPrefix = operand.pos > node.pos
  const one = isPrefix ? { start, end: Math.min(start + 2, node.end) } : { start: Math.max(node.end - 2, start), end: node.end }
  return {
    kind: 'assign',
    start,
    end: node.end,
    targets: [target],
    value: { kind: 'literal', ...one, type: 'number', value: 1 },
    declares: false,
    type: undefined,
    operator: isIncrement ? '+=' : '-=',
  }
}

const prefixes = new Map<ts.SyntaxKind, string>([
  [SyntaxKind.ExclamationToken, 'not'],
  [SyntaxKind.MinusToken, '-'],
  [SyntaxKind.PlusToken, '+'],
  [SyntaxKind.TildeToken, '~'],
])

on(SyntaxKind.PrefixUnaryExpression, (context, node: ts.PrefixUnaryExpression) => {
  const operator = prefixes.get(node.operator)
  if (operator === undefined) return step(context, node, node.operand, node.operator === SyntaxKind.PlusPlusToken)
  const start = context.start(node)
  return { kind: 'unary', start, end: node.end, operator, operand: context.expression(node.operand) }
})
on(SyntaxKind.PostfixUnaryExpression, (context, node: Guarded<typeof ts.isPostfixUnaryExpression>) =>
  step(context, node, node.operand, node.operator === SyntaxKind.PlusPlusToken),
)

on(SyntaxKind.ConditionalExpression, (context, node: ts.ConditionalExpression) => {
  const start = context.start(node)
  return {
    kind: 'conditional',
    start,
    end: node.end,
    condition: context.expression(node.condition),
    then: context.expression(node.whenTrue),
    otherwise: context.expression(node.whenFalse),
  }
})
on(SyntaxKind.AwaitExpression, (context, node: ts.AwaitExpression) => {
  const start = context.start(node)
  return { kind: 'await', start, end: node.end, value: context.expression(node.expression) }
})
on(SyntaxKind.YieldExpression, (context, node: Guarded<typeof ts.isYieldExpression>) => {
  const start = context.start(node)
  const value = node.expression && context.expression(node.expression)
  return { kind: 'yield', start, end: node.end, value, isDelegating: node.asteriskToken !== undefined }
})

const cast: Lower<ts.Node & { readonly expression: ts.Expression; readonly type: ts.TypeNode }> = (context, node) => {
  const start = context.start(node)
  // In the order of the text of `<T>x`, where the type may be missing.
  const type = context.type(node.type)
  const value = context.expression(node.expression)
  // `as const` says how the type of the value is inferred.
  const isConst = type.name?.kind === 'name' && type.name.name === 'const'
  return isConst ? value : { kind: 'cast', start, end: node.end, value, type }
}

on(SyntaxKind.AsExpression, cast)
on(SyntaxKind.TypeAssertionExpression, cast)

// Without effect on the value: parentheses, `satisfies T` and the type arguments of `f<T>`. `!` is kept beside the model.
const inner: Lower<ts.Node & { readonly expression: ts.Expression }> = (context, node) => context.expression(node.expression)

on(SyntaxKind.ParenthesizedExpression, inner)
on(SyntaxKind.NonNullExpression, (context, node: ts.Node & { readonly expression: ts.Expression }) => {
  const value = inner(context, node)
  context.asserted.add(value)
  return value
})
on(SyntaxKind.SatisfiesExpression, inner)
on(SyntaxKind.ExpressionWithTypeArguments, inner)

/** Adds operators, casts, `await` and `yield` to the table of expressions. */
export const addOperators = (expressions: (Lower | undefined)[]): void => {
  table.forEach((lower, kind) => {
    expressions[kind] = lower
  })
}
