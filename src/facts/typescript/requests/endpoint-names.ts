import type { Ref } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { EndpointNames } from '../../endpoints/reading.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'

const functionKinds = [
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
] as const

/** Names the functions and values of a module in the notation of its other facts. */
export const endpointNames = (module: Module): EndpointNames => {
  const { file, placeOf } = codeOf(module)
  const functionName = placesOf(
    () =>
      functionKinds
        .flatMap((kind) => module.all<ts.FunctionLikeDeclaration>(kind))
        .map((node) => [{ start: node.getStart(module.file), end: node.end }, node] as const),
    (node) => module.functionName(node),
  )
  const nameOf: EndpointNames['nameOf'] = (fn) => functionName(fn) ?? ''
  return {
    placeOf,
    nameOf,
    declaredAt: (declaration) => file.spanOf(declaration),
    refOf: (value, scope) => refOf(file, value, scope, nameOf),
  }
}

/** A function of the file, a method of one of its classes, or an imported function. The result of a call is none of these. */
const refOf = (file: CodeFile, value: Expr, scope: Scope, nameOf: EndpointNames['nameOf']): Ref | undefined => {
  const { root, path, site } = file.originOf(value, scope)
  if (root.kind === 'own' && root.function && path.length === 0) return { name: nameOf(root.function) }
  const isMade = path.includes('()')
  if (path.at(-1) === '()' || (isMade && site && !(site.kind === 'call' && site.isNew))) return undefined
  const members = path.filter((step) => step !== '()').map((step) => step.replace('.', ''))
  if (root.kind === 'self') return members.length === 1 ? { name: `${root.owner}.${members.join()}` } : undefined
  if (root.kind === 'own') return file.index.classes.has(root.name) ? { name: [root.name, ...members].join('.') } : undefined
  if (root.kind !== 'import') return undefined
  const name = [...(isDefaultImport(value, scope) && members.length > 0 ? ['default'] : []), ...members].join('.')
  return { module: root.written, name: name || 'default' }
}

/** `orders.create`, where `orders` is the default export of its module. */
const isDefaultImport = (value: Expr, scope: Scope): boolean => {
  let at = value
  while (at.kind === 'member') at = at.object
  const [only] = at.kind === 'name' ? definitionsOf(at.name, scope, at.start) : []
  return only?.from.kind === 'import' && only.from.import.path[0] === 'default'
}
