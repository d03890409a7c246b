import { bare, type Module } from './module.ts'
import { ts } from './parse.ts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly by: string
}

const identifier = /^[A-Za-z_$][\w$]*$/

/** A constant key: a literal, or a sum of literals. */
const keyOf = (node: ts.Expression): string | undefined => {
  const key = bare(node)
  if (ts.isStringLiteralLike(key)) return key.text
  if (!ts.isBinaryExpression(key) || key.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined
  const [left, right] = [keyOf(key.left), keyOf(key.right)]
  return left === undefined || right === undefined ? undefined : left + right
}

/** Whether a member, or a member of it, is called. */
const isCalled = (node: ts.Node): boolean => {
  const { parent } = node
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === node
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return parent.expression === node && isCalled(parent)
  return (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent)) && isCalled(parent)
}

/**
 * The text with each name as JavaScript reads it, so that it can be compared: identifiers without escapes (`\u0061xios`), and called members
 * under a constant key as `object.name`. Lines keep their numbers. Most texts are returned as they are.
 */
export const canonicalText = (module: Module): string => {
  const { file } = module
  const edits: Edit[] = []
  if (file.text.includes('\\u'))
    for (const kind of [ts.SyntaxKind.Identifier, ts.SyntaxKind.PrivateIdentifier])
      for (const node of module.all<ts.Identifier>(kind)) {
        const start = node.getStart(file)
        if (file.text.slice(start, node.end).includes('\\')) edits.push({ start, end: node.end, by: node.text })
      }
  for (const node of module.all<ts.ElementAccessExpression>(ts.SyntaxKind.ElementAccessExpression)) {
    const key = keyOf(node.argumentExpression)
    if (key === undefined || !identifier.test(key) || !isCalled(node)) continue
    const start = node.expression.end
    const breaks = file.text.slice(start, node.end).replaceAll(/[^\n]/g, '')
    edits.push({ start, end: node.end, by: `${node.questionDotToken ? '?.' : '.'}${key}${breaks}` })
  }
  let changed = ''
  let copied = 0
  for (const { start, end, by } of edits.toSorted((a, b) => a.start - b.start)) {
    changed += file.text.slice(copied, start) + by
    copied = end
  }
  return changed + file.text.slice(copied)
}
