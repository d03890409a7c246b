import type { Ref } from '#model/fact'
import type { HandlerPlace } from '#models/forms/job'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/** The name of the function that an expression refers to. */
const handlerRef = (module: Module, node: ts.Expression | undefined): Ref | undefined => {
  if (!node) return undefined
  const value = bare(node)
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return { name: module.functionName(value) }
  // `this.run.bind(this)`
  if (ts.isCallExpression(value) && ts.isPropertyAccessExpression(value.expression) && value.expression.name.text === 'bind')
    return handlerRef(module, value.expression.expression)
  if (ts.isCallExpression(value)) return wrappedIn(module, value)
  const origin = module.origin(value)
  if (origin.kind === 'import') return { module: origin.module, name: origin.path.join('.') || 'default' }
  if (origin.kind === 'local' && ts.isFunctionLike(origin.node) && origin.path.length === 0)
    return { name: module.functionName(origin.node) }
  return undefined
}

/** The function that a call is given whose result is the handler: `counted('mails', async (job) => { … })`. */
const wrappedIn = (module: Module, { arguments: args }: ts.CallExpression): Ref | undefined => {
  const isFunction = (node: ts.Expression): boolean => {
    const value = bare(node)
    if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return true
    const origin = module.origin(value)
    return (origin.kind === 'local' && ts.isFunctionLike(origin.node)) || (origin.kind === 'import' && node === args.at(-1))
  }
  return handlerRef(module, args.findLast(isFunction))
}

const propertyOf = (object: ts.Expression | undefined, names: readonly string[]): ts.Expression | undefined => {
  const value = object && bare(object)
  if (!value || !ts.isObjectLiteralExpression(value)) return undefined
  for (const property of value.properties) {
    const name = property.name && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) ? property.name.text : ''
    if (!names.includes(name)) continue
    if (ts.isPropertyAssignment(property)) return property.initializer
    if (ts.isShorthandPropertyAssignment(property)) return property.name
  }
  return undefined
}

/** A method in an options object: `{ async eachMessage() { … } }`. */
const methodOf = (module: Module, object: ts.Expression | undefined, names: readonly string[]): Ref | undefined => {
  const value = object && bare(object)
  if (!value || !ts.isObjectLiteralExpression(value)) return undefined
  const method = value.properties.find(
    (property) => ts.isMethodDeclaration(property) && ts.isIdentifier(property.name) && names.includes(property.name.text),
  )
  return method && ts.isMethodDeclaration(method) ? { name: module.functionName(method) } : undefined
}

/** The function that a call receives as an argument or in its options. */
export const handlerAt = (module: Module, call: ts.CallExpression | ts.NewExpression, place: HandlerPlace): Ref | undefined => {
  const args = call.arguments ?? []
  if ('position' in place) return handlerRef(module, args.at(place.position))
  return handlerRef(module, propertyOf(args[place.options], place.keys)) ?? methodOf(module, args[place.options], place.keys)
}
