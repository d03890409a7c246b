import type { PropertyShape, ValueShape } from '#model/fact'
import { bare, originName, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

const keyOf = (name: ts.PropertyName): string | undefined =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined

/** Numbers that the source states: `5_000`, `10 * 1000`, `-1`. */
const numberOf = (node: ts.Expression): number | undefined => {
  const expression = bare(node)
  if (ts.isNumericLiteral(expression)) return Number(expression.text)
  if (ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.MinusToken) {
    const value = numberOf(expression.operand)
    return value === undefined ? undefined : -value
  }
  if (ts.isBinaryExpression(expression)) {
    const left = numberOf(expression.left)
    const right = numberOf(expression.right)
    if (left === undefined || right === undefined) return undefined
    if (expression.operatorToken.kind === ts.SyntaxKind.AsteriskToken) return left * right
    if (expression.operatorToken.kind === ts.SyntaxKind.PlusToken) return left + right
  }
  if (ts.isIdentifier(expression) && (expression.text === 'Infinity' || expression.text === 'NaN')) return Number(expression.text)
  return undefined
}

const objectShape = (module: Module, node: ts.ObjectLiteralExpression, depth: number): ValueShape => {
  const keys: Record<string, PropertyShape> = {}
  let open = false
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      // A spread of an object literal in this file adds its keys. Any other spread may add unknown keys.
      const spread = valueShape(module, property.expression, depth + 1)
      if (spread.type === 'object') {
        Object.assign(keys, spread.keys)
        open ||= spread.open
      } else open = true
      continue
    }
    const name = property.name ? keyOf(property.name) : undefined
    if (name === undefined) {
      open = true
      continue
    }
    const at = module.span(property)
    if (ts.isPropertyAssignment(property)) keys[name] = { value: valueShape(module, property.initializer, depth + 1), at }
    else if (ts.isShorthandPropertyAssignment(property)) keys[name] = { value: valueShape(module, property.name, depth + 1), at }
    else keys[name] = { value: { type: 'function' }, at }
  }
  return { type: 'object', keys, open }
}

const namedShape = (module: Module, expression: ts.Expression, depth: number): ValueShape => {
  if (ts.isIdentifier(expression)) {
    const declaration = module.declarationOf(expression)
    const constant = declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0
    if (constant && declaration.initializer) {
      const value = valueShape(module, declaration.initializer, depth + 1)
      if (value.type !== 'object') return value
      // Code may add other keys to a named object that it writes to, so an absent key stays unknown.
      const writes = writesTo(module, expression.text, declaration)
      return { ...value, keys: { ...keysWritten(module, writes, depth), ...value.keys }, open: value.open || writes.length > 0 }
    }
    if (declaration && ts.isFunctionDeclaration(declaration)) return { type: 'function' }
    return { type: 'expression', name: expression.text }
  }
  const origin = module.origin(ts.isCallExpression(expression) || ts.isNewExpression(expression) ? expression.expression : expression)
  return { type: 'expression', name: originName(origin).replace(/^(global|local|parameter)#/, '') }
}

interface Write {
  readonly node: ts.BinaryExpression
  readonly key: string | undefined
}

/** The assignments to the parts of a named object: `params.amount = amount`, `params['amount'] = amount`. */
const writesTo = (module: Module, name: string, declaration: ts.Node): readonly Write[] =>
  module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression).flatMap((node): readonly Write[] => {
    const { left, operatorToken } = node
    if (operatorToken.kind !== ts.SyntaxKind.EqualsToken) return []
    if (!ts.isPropertyAccessExpression(left) && !ts.isElementAccessExpression(left)) return []
    if (!ts.isIdentifier(left.expression) || left.expression.text !== name) return []
    const isOwn = module.declarationOf(left.expression) === declaration
    const written = ts.isPropertyAccessExpression(left) ? left.name : left.argumentExpression
    return [{ node, key: isOwn && ts.isIdentifier(written) === ts.isPropertyAccessExpression(left) ? textOf(written) : undefined }]
  })

const textOf = (node: ts.Node): string | undefined => (ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : undefined)

const keysWritten = (module: Module, writes: readonly Write[], depth: number): Record<string, PropertyShape> =>
  Object.fromEntries(
    writes.flatMap(({ node, key }) =>
      key === undefined ? [] : [[key, { value: valueShape(module, node.right, depth + 1), at: module.span(node) }]],
    ),
  )

/** An expression as plain data, as far as this file determines it. */
export const valueShape = (module: Module, node: ts.Expression, depth = 0): ValueShape => {
  if (depth > 6) return { type: 'expression' }
  const expression = bare(node)
  if (ts.isStringLiteralLike(expression)) return { type: 'literal', value: expression.text }
  if (expression.kind === ts.SyntaxKind.TrueKeyword) return { type: 'literal', value: true }
  if (expression.kind === ts.SyntaxKind.FalseKeyword) return { type: 'literal', value: false }
  if (expression.kind === ts.SyntaxKind.NullKeyword) return { type: 'literal', value: null }
  if (ts.isIdentifier(expression) && expression.text === 'undefined') return { type: 'literal', value: null }
  const number = numberOf(expression)
  if (number !== undefined) return { type: 'literal', value: number }
  if (ts.isTemplateExpression(expression)) return { type: 'template', head: expression.head.text }
  if (ts.isObjectLiteralExpression(expression)) return objectShape(module, expression, depth)
  if (ts.isArrayLiteralExpression(expression))
    return { type: 'array', items: expression.elements.map((element) => valueShape(module, element, depth + 1)) }
  if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) return { type: 'function' }
  return namedShape(module, expression, depth)
}
