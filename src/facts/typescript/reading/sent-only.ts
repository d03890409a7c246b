import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/** The local variable initialized with a value. */
const variableOf = (module: Module, node: ts.Node): ts.VariableDeclaration | undefined => {
  for (let at: ts.Node = node; at.parent && !ts.isFunctionLike(at.parent); at = at.parent) {
    const { parent } = at
    if (ts.isVariableDeclaration(parent) && parent.initializer === at)
      return ts.isIdentifier(parent.name) && module.functionAround(parent) ? parent : undefined
  }
  return undefined
}

const isNameOnly = (node: ts.Identifier): boolean =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)

/** The text ends with `?state=` or `&state=`, so a URL parameter follows. */
const endsAsParameter = (text: string): boolean => /[?&][\w.-]+=["'`]?$/.test(text)

const addressMaker = /(^|\.)(URL|URLSearchParams|stringify|encodeURIComponent)$/
const parameterSetter = /([sS]earchParams|[pP]arams|[qQ]uery)\.(set|append)$/

/** Whether a value is put into a URL: as a parameter, or through a function that builds one. */
const isInAddress = (module: Module, node: ts.Node): boolean => {
  for (let at = node; at.parent && !ts.isStatement(at); at = at.parent) {
    const { parent } = at
    if ((ts.isNewExpression(parent) || ts.isCallExpression(parent)) && parent.expression !== at) {
      const maker = parent.expression.getText(module.file)
      if (parameterSetter.test(maker)) return true
      if (addressMaker.test(maker) && !/(^|\.)(JSON\.stringify|encodeURIComponent)$/.test(maker)) return true
      if (!addressMaker.test(maker)) return false
    }
    if (ts.isTemplateSpan(parent)) {
      const spans = parent.parent.templateSpans
      const before = spans[spans.indexOf(parent) - 1]?.literal ?? parent.parent.head
      if (endsAsParameter(before.text)) return true
    }
    if (ts.isBinaryExpression(parent) && parent.right === at && endsAsParameter(parent.left.getText(module.file).replace(/["'`]$/, '')))
      return true
  }
  return false
}

/** Whether a function uses a value only in a URL. It is not stored, returned or compared with the response. */
export const isOnlySent = (module: Module, value: ts.Node): boolean => {
  const variable = variableOf(module, value)
  const owner = variable && module.functionAround(variable)
  if (!variable || !owner || !ts.isIdentifier(variable.name)) return false
  const { text } = variable.name
  const uses = module
    .all<ts.Identifier>(ts.SyntaxKind.Identifier)
    .filter((node) => node.text === text && node !== variable.name && node.pos >= owner.pos && node.end <= owner.end && !isNameOnly(node))
  return uses.length > 0 && uses.every((node) => isInAddress(module, node))
}
