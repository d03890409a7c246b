import type { Expr, Keyword, Property } from '../model.ts'
import { calledInPlace } from '../parts/called-in-place.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from './context.ts'
import type { Guarded } from './guarded.ts'
import { addJsx } from './jsx.ts'
import { addOperators } from './operators.ts'
import { lowerClass } from './statements/lower-class.ts'
import { lowerFunction } from './statements/lower-function.ts'
import { lowerKey } from './lower-key.ts'
import { lowerPattern } from './lower-pattern.ts'

const { SyntaxKind } = ts

type Lower<T extends ts.Node = ts.Node> = (context: Context, node: T) => Expr

const noKeywords: readonly Keyword[] = []

const table: (Lower | undefined)[] = []

const on = <T extends ts.Node>(kind: ts.SyntaxKind, lower: Lower<T>): void => {
  table[kind] = lower as Lower
}

// Names and literals

const nameNode = (context: Context, node: ts.Node, name: string): Expr => ({
  kind: 'name',
  start: context.start(node),
  end: node.end,
  name,
})

// A name that is missing in the text has none.
on(SyntaxKind.Identifier, (context, node: ts.Identifier) => (node.text === '' ? context.other(node) : nameNode(context, node, node.text)))
on(SyntaxKind.PrivateIdentifier, (context, node: ts.Identifier) => nameNode(context, node, node.text))
on(SyntaxKind.ThisKeyword, (context, node) => nameNode(context, node, 'this'))
on(SyntaxKind.SuperKeyword, (context, node) => nameNode(context, node, 'super'))
on(SyntaxKind.ImportKeyword, (context, node) => nameNode(context, node, 'import'))

const text = (context: Context, node: ts.StringLiteralLike): Expr => ({
  kind: 'literal',
  start: context.start(node),
  end: node.end,
  type: 'text',
  value: node.text,
})

on(SyntaxKind.StringLiteral, text)
on(SyntaxKind.NoSubstitutionTemplateLiteral, text)

const numberLiteral = (context: Context, node: ts.Node, value: number): Expr => ({
  kind: 'literal',
  start: context.start(node),
  end: node.end,
  type: 'number',
  value: Number.isFinite(value) ? value : undefined,
})

// The parser has put binary, octal and separated digits into decimal form.
on(SyntaxKind.NumericLiteral, (context, node: Guarded<typeof ts.isNumericLiteral>) => numberLiteral(context, node, Number(node.text)))
on(SyntaxKind.BigIntLiteral, (context, node: ts.StringLiteralLike) => {
  const value = Number(node.text.slice(0, -1))
  return numberLiteral(context, node, Number.isSafeInteger(value) ? value : Number.NaN)
})
on(SyntaxKind.RegularExpressionLiteral, (context, node) => ({
  kind: 'literal',
  start: context.start(node),
  end: node.end,
  type: 'pattern',
  value: undefined,
}))

const constant =
  (type: 'boolean' | 'null', value: boolean | null): Lower =>
  (context, node) => ({ kind: 'literal', start: context.start(node), end: node.end, type, value })

on(SyntaxKind.TrueKeyword, constant('boolean', true))
on(SyntaxKind.FalseKeyword, constant('boolean', false))
on(SyntaxKind.NullKeyword, constant('null', null))

// Templates

const partsOf = (context: Context, node: ts.TemplateExpression): (string | Expr)[] => {
  const parts: (string | Expr)[] = []
  if (node.head.text !== '') parts.push(node.head.text)
  for (const span of node.templateSpans) {
    parts.push(context.expression(span.expression))
    if (span.literal.text !== '') parts.push(span.literal.text)
  }
  return parts
}

on(SyntaxKind.TemplateExpression, (context, node: ts.TemplateExpression) => ({
  kind: 'template',
  start: context.start(node),
  end: node.end,
  parts: partsOf(context, node),
  tag: undefined,
}))
on(SyntaxKind.TaggedTemplateExpression, (context, node: Guarded<typeof ts.isTaggedTemplateExpression>) => {
  const start = context.start(node)
  const tag = context.expression(node.tag)
  const { template } = node
  const parts = ts.isTemplateExpression(template) ? partsOf(context, template) : [template.text].filter((part) => part !== '')
  return { kind: 'template', start, end: node.end, parts, tag }
})

// Members and calls

on(SyntaxKind.PropertyAccessExpression, (context, node: ts.PropertyAccessExpression) => {
  const start = context.start(node)
  const object = context.expression(node.expression)
  if (node.questionDotToken) context.optional.add(object)
  return { kind: 'member', start, end: node.end, object, name: node.name.text }
})
// `import a = b.c`
on(SyntaxKind.QualifiedName, (context, node: ts.Node & { readonly left: ts.Node; readonly right: ts.Identifier }) => {
  const start = context.start(node)
  return { kind: 'member', start, end: node.end, object: context.expression(node.left), name: node.right.text }
})
on(SyntaxKind.ElementAccessExpression, (context, node: ts.ElementAccessExpression) => {
  const start = context.start(node)
  const object = context.expression(node.expression)
  return { kind: 'index', start, end: node.end, object, index: context.expression(node.argumentExpression) }
})

const call = (context: Context, node: ts.CallExpression | ts.NewExpression, isNew: boolean): Expr => {
  const start = context.start(node)
  const callee = context.expression(node.expression)
  const args = context.expressions(node.arguments)
  return { kind: 'call', start, end: node.end, callee, args, keywords: noKeywords, isNew, isDetached: false }
}

on(SyntaxKind.CallExpression, (context, node: ts.CallExpression) => call(context, node, false))
on(SyntaxKind.NewExpression, (context, node: ts.NewExpression) => call(context, node, true))

// `import.meta` and `new.target`
on(SyntaxKind.MetaProperty, (context, node: ts.Node & { readonly keywordToken: ts.SyntaxKind; readonly name: ts.Identifier }) => {
  const start = context.start(node)
  const name = node.keywordToken === SyntaxKind.ImportKeyword ? 'import' : 'new'
  const object: Expr = { kind: 'name', start, end: Math.min(start + name.length, node.end), name }
  return { kind: 'member', start, end: node.end, object, name: node.name.text }
})

// Objects and arrays

on(SyntaxKind.ArrayLiteralExpression, (context, node: ts.ArrayLiteralExpression) => {
  const start = context.start(node)
  return { kind: 'array', start, end: node.end, elements: context.expressions(node.elements) }
})
// A hole in an array.
on(SyntaxKind.OmittedExpression, (_context, node) => ({ kind: 'name', start: node.pos, end: node.pos, name: '_' }))

const spread = (context: Context, node: Guarded<typeof ts.isSpreadElement> | Guarded<typeof ts.isSpreadAssignment>): Expr => {
  const start = context.start(node)
  return { kind: 'spread', start, end: node.end, value: context.expression(node.expression), isByName: false }
}

on(SyntaxKind.SpreadElement, spread)

/** `{ a }`, and `{ a = 1 }` in a pattern. */
const shorthand = (context: Context, node: ts.ShorthandPropertyAssignment): Property => {
  const key = node.name.text
  const name = context.expression(node.name)
  if (!node.objectAssignmentInitializer) return { key, value: name, isShorthand: true }
  const value = context.expression(node.objectAssignmentInitializer)
  const { start } = name
  return {
    key,
    value: { kind: 'assign', start, end: value.end, targets: [name], value, declares: false, type: undefined, operator: '=' },
    isShorthand: true,
  }
}

const property = (context: Context, node: ts.ObjectLiteralElementLike): Property => {
  if (ts.isPropertyAssignment(node)) return { key: lowerKey(context, node.name), value: context.expression(node.initializer) }
  if (ts.isShorthandPropertyAssignment(node)) return shorthand(context, node)
  if (ts.isSpreadAssignment(node)) return { key: undefined, value: spread(context, node) }
  const key = lowerKey(context, node.name)
  const method = lowerFunction(context, node, { name: '' })
  return { key, value: { kind: 'lambda', start: method.start, end: method.end, function: method } }
}

on(SyntaxKind.ObjectLiteralExpression, (context, node: ts.ObjectLiteralExpression) => {
  const start = context.start(node)
  const properties: Property[] = []
  for (const one of node.properties) properties.push(property(context, one))
  return { kind: 'object', start, end: node.end, properties }
})
on(SyntaxKind.ObjectBindingPattern, lowerPattern)
on(SyntaxKind.ArrayBindingPattern, lowerPattern)

// Functions and classes

const lambda = (context: Context, node: ts.ArrowFunction | ts.FunctionExpression): Expr => {
  const model = lowerFunction(context, node, { name: node.name?.text ?? '' })
  return { kind: 'lambda', start: model.start, end: model.end, function: model }
}

on(SyntaxKind.ArrowFunction, lambda)
on(SyntaxKind.FunctionExpression, lambda)

/** The value of a class expression is what a function returns that declares the class: `(() => { class A {} return A })()`. */
on(SyntaxKind.ClassExpression, (context, node) => {
  const definition = lowerClass(context, node)
  const { start, end, name } = definition
  const value: Expr = { kind: 'name', start, end: start, name }
  return calledInPlace(definition, [
    { kind: 'define', start, end, definition },
    { kind: 'return', start, end, values: [value] },
  ])
})

addOperators(table)
addJsx(table)

/** Expressions by syntax kind. */
export const expressionTable: readonly (Lower | undefined)[] = table
