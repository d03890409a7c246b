import type { Expr, Property } from '../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from './context.ts'
import { lowerKey } from './lower-key.ts'

/** A default value: `{ a = 1 }`. It assigns to the name where the value is undefined. */
const withDefault = (context: Context, element: ts.BindingElement, target: Expr): Expr => {
  if (!element.initializer) return target
  const value = context.expression(element.initializer)
  return {
    kind: 'assign',
    start: target.start,
    end: value.end,
    targets: [target],
    value,
    declares: true,
    type: undefined,
    operator: '=',
  }
}

const element = (context: Context, node: ts.BindingElement): Expr => {
  const target = withDefault(context, node, context.expression(node.name))
  return node.dotDotDotToken ? { kind: 'spread', start: context.start(node), end: node.end, value: target, isByName: false } : target
}

const objectPattern = (context: Context, node: ts.Node & { readonly elements: readonly ts.BindingElement[] }): Expr => {
  const start = context.start(node)
  const properties = node.elements.map((one): Property => {
    if (one.dotDotDotToken) return { key: undefined, value: element(context, one) }
    const key = one.propertyName ? lowerKey(context, one.propertyName) : ts.isIdentifier(one.name) ? one.name.text : ''
    const value = element(context, one)
    return one.propertyName ? { key, value } : { key, value, isShorthand: true }
  })
  return { kind: 'object', start, end: node.end, properties }
}

const arrayPattern = (context: Context, node: ts.Node & { readonly elements: readonly ts.Node[] }): Expr => {
  const start = context.start(node)
  const elements = node.elements.map((one): Expr => {
    if (!ts.isBindingElement(one)) return { kind: 'name', start: one.pos, end: one.pos, name: '_' }
    return element(context, one)
  })
  return { kind: 'array', start, end: node.end, elements }
}

/** The pattern of a declaration, `{ a, b: [c] }`. */
export const lowerPattern = (context: Context, node: ts.Node): Expr => {
  if (ts.isObjectBindingPattern(node)) return objectPattern(context, node)
  if (ts.isArrayBindingPattern(node)) return arrayPattern(context, node)
  return context.other(node)
}
