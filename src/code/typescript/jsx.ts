import type { Expr } from '../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from './context.ts'
import type { Guarded } from './guarded.ts'

const { SyntaxKind } = ts

// The compiler module exports few names of JSX; the others are parts of an element.
type Element = Guarded<typeof ts.isJsxElement>
type Opening = Element['openingElement']
type Child = Element['children'][number]
type SelfClosing = Extract<Child, { readonly kind: typeof SyntaxKind.JsxSelfClosingElement }>
type Fragment = Extract<Child, { readonly kind: typeof SyntaxKind.JsxFragment }>
type Attribute = Opening['attributes']['properties'][number]
type Value = NonNullable<Extract<Attribute, { initializer?: unknown }>['initializer']>

/** A component is a name in scope; `div` is an element of the page. The compiler distinguishes them by the first letter. */
const isComponent = (tag: ts.Node): boolean => {
  if (!ts.isIdentifier(tag)) return ts.isPropertyAccessExpression(tag)
  const first = tag.text.charAt(0)
  return first !== first.toLowerCase() || first === '_' || first === '$'
}

const addAttribute = (context: Context, attribute: Attribute, children: Expr[]): void => {
  if (attribute.kind === SyntaxKind.JsxSpreadAttribute) {
    const start = context.start(attribute)
    children.push({ kind: 'spread', start, end: attribute.end, value: context.expression(attribute.expression), isByName: true })
    return
  }
  const { initializer } = attribute
  if (initializer) addChild(context, initializer, children)
}

const addOpening = (context: Context, opening: Opening | SelfClosing, children: Expr[]): void => {
  if (isComponent(opening.tagName)) children.push(context.expression(opening.tagName))
  for (const attribute of opening.attributes.properties) addAttribute(context, attribute, children)
}

const addChild = (context: Context, child: Child | Value, children: Expr[]): void => {
  if (child.kind === SyntaxKind.JsxText) return
  if (child.kind !== SyntaxKind.JsxExpression) {
    children.push(context.expression(child))
    return
  }
  if (!child.expression) return
  const value = context.expression(child.expression)
  const { start, end } = value
  children.push(child.dotDotDotToken ? { kind: 'spread', start, end, value, isByName: false } : value)
}

const element = (context: Context, node: ts.Node): Expr => {
  const start = context.start(node)
  const children: Expr[] = []
  if (ts.isJsxElement(node)) {
    addOpening(context, node.openingElement, children)
    for (const child of node.children) addChild(context, child, children)
  } else if (node.kind === SyntaxKind.JsxSelfClosingElement) addOpening(context, node as SelfClosing, children)
  else for (const child of (node as Fragment).children) addChild(context, child, children)
  return { kind: 'other', start, end: node.end, children }
}

/** Adds JSX to the table of expressions: an `other` with the component, the values of the attributes and the children, in order. */
export const addJsx = (expressions: (((context: Context, node: ts.Node) => Expr) | undefined)[]): void => {
  for (const kind of [SyntaxKind.JsxElement, SyntaxKind.JsxSelfClosingElement, SyntaxKind.JsxFragment]) expressions[kind] = element
}
