import type { Import } from '../../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from '../context.ts'

const fromDeclaration = (context: Context, node: ts.ImportDeclaration, imports: Import[]): void => {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return
  const module = node.moduleSpecifier.text
  const { importClause: clause } = node
  const add = (at: ts.Node, name: string, path: readonly string[], isTypeOnly: boolean): void => {
    const start = context.start(at)
    imports.push({ start, end: Math.max(start, at.end), name, module, path, isTypeOnly })
  }
  if (!clause) return add(node, '', [], false)
  if (clause.name) add(clause.name, clause.name.text, ['default'], clause.isTypeOnly)
  const { namedBindings: bindings } = clause
  if (!bindings) return
  if (ts.isNamespaceImport(bindings)) return add(bindings, bindings.name.text, [], clause.isTypeOnly)
  // `import {} from 'm'` still runs the module.
  if (bindings.elements.length === 0 && !clause.name) add(node, '', [], clause.isTypeOnly)
  for (const element of bindings.elements)
    add(element, element.name.text, [(element.propertyName ?? element.name).text], clause.isTypeOnly || element.isTypeOnly)
}

/** `import a = require('m')` */
const fromRequire = (context: Context, node: ts.ImportEqualsDeclaration, imports: Import[]): void => {
  if (!ts.isExternalModuleReference(node.moduleReference)) return
  const { expression } = node.moduleReference
  const start = context.start(node)
  const { isTypeOnly } = node
  if (ts.isStringLiteral(expression))
    imports.push({ start, end: node.end, name: node.name.text, module: expression.text, path: [], isTypeOnly })
}

/** The imports of a file, in order. A default import has the path `default`. */
export const lowerImports = (context: Context, statements: readonly ts.Statement[]): Import[] => {
  const imports: Import[] = []
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) fromDeclaration(context, statement, imports)
    else if (ts.isImportEqualsDeclaration(statement)) fromRequire(context, statement, imports)
  }
  return imports
}
