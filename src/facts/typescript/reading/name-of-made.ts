import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/** The name under which a module stores the result of a call: its variable, property or field. */
export const nameOfMade = (module: Module, call: ts.CallExpression | ts.NewExpression): string => {
  const parent = ts.isAwaitExpression(call.parent) || ts.isAsExpression(call.parent) ? call.parent.parent : call.parent
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text
  if (ts.isExportAssignment(parent)) return 'default'
  if (ts.isPropertyAssignment(parent) && (ts.isIdentifier(parent.name) || ts.isStringLiteralLike(parent.name))) {
    const owner = parent.parent.parent
    return ts.isVariableDeclaration(owner) && ts.isIdentifier(owner.name) ? `${owner.name.text}.${parent.name.text}` : parent.name.text
  }
  if (ts.isPropertyDeclaration(parent) && ts.isIdentifier(parent.name)) return `${parent.parent.name?.text ?? 'class'}.${parent.name.text}`
  if (ts.isBinaryExpression(parent)) return parent.left.getText(module.file).replace(/^(module\.)?exports\./, '')
  return ''
}
