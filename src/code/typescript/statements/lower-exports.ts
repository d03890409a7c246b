import type { Export, Name } from '../../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from '../context.ts'

interface Declared extends ts.Node {
  readonly name?: ts.Node
  readonly modifiers?: readonly ts.Node[]
}

const here = { from: undefined, path: [] } as const

const nameOf = (context: Context, node: ts.Identifier): Name => ({
  kind: 'name',
  start: context.start(node),
  end: node.end,
  name: node.text,
})

const has = (node: Declared, kind: ts.SyntaxKind): boolean => node.modifiers?.some((modifier) => modifier.kind === kind) ?? false

/** The names of a variable or of a pattern, however deep they lie. */
const addNames = (context: Context, binding: ts.Node, exports: Export[]): void => {
  const pending = [binding]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ts.isIdentifier(node)) {
      // Missing in the text.
      if (node.text === '') continue
      const value = nameOf(context, node)
      exports.push({ start: value.start, end: value.end, name: node.text, value, ...here })
    } else if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) pending.push(...node.elements.toReversed())
    else if (ts.isBindingElement(node)) pending.push(node.name)
  }
}

const fromModifier = (context: Context, node: Declared, exports: Export[]): void => {
  if (ts.isVariableStatement(node)) {
    for (const { name } of node.declarationList.declarations) addNames(context, name, exports)
    return
  }
  const name = node.name && ts.isIdentifier(node.name) && node.name.text !== '' ? node.name : undefined
  if (!has(node, ts.SyntaxKind.DefaultKeyword)) {
    if (name) addNames(context, name, exports)
    return
  }
  const start = context.start(node)
  const value: Name = name ? nameOf(context, name) : { kind: 'name', start, end: start, name: 'default' }
  exports.push({ start, end: node.end, name: 'default', value, ...here })
}

const fromDeclaration = (context: Context, node: ts.ExportDeclaration, exports: Export[]): void => {
  const from = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined
  const { exportClause: clause } = node
  if (!clause || ts.isNamespaceExport(clause)) {
    const name = clause ? clause.name.text : '*'
    exports.push({ start: context.start(node), end: node.end, name, value: undefined, from, path: [] })
    return
  }
  for (const element of clause.elements) {
    const local = element.propertyName ?? element.name
    if (local.text === '') continue
    const value = from === undefined && ts.isIdentifier(local) ? nameOf(context, local) : undefined
    const path = from === undefined ? [] : [local.text]
    exports.push({ start: context.start(element), end: element.end, name: element.name.text, value, from, path })
  }
}

/** The exports of a file, in order; read after its statements. `export =` is a default export. */
export const lowerExports = (context: Context, statements: readonly ts.Statement[]): Export[] => {
  const exports: Export[] = []
  for (const statement of statements) {
    if (ts.isExportDeclaration(statement)) fromDeclaration(context, statement, exports)
    else if (ts.isExportAssignment(statement))
      exports.push({
        start: context.start(statement),
        end: statement.end,
        name: 'default',
        value: context.exported.get(statement),
        ...here,
      })
    else if (has(statement, ts.SyntaxKind.ExportKeyword)) fromModifier(context, statement, exports)
  }
  return exports
}
