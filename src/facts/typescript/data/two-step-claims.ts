import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

const asks = namePattern(/^(get|exists)$/)
const sets = namePattern(/^(set|setex|setEx|psetex|pSetEx)$/)

/** A value that only marks presence: `1`, `'sent'`, `true`, a timestamp. */
const isMarker = (value: ts.Expression): boolean => {
  const node = bare(value)
  return (
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    /^(Date\.now\(\)(\.toString\(\))?|String\(Date\.now\(\)\)|new Date\(\)\.\w+\(\))$/.test(node.getText())
  )
}

const partsOf = (module: Module, call: ts.CallExpression): { readonly holder: string; readonly key: string } | undefined => {
  const callee = bare(call.expression)
  const [key] = call.arguments
  if (!ts.isPropertyAccessExpression(callee) || !key) return undefined
  return { holder: module.text(callee.expression), key: key.getText(module.file) }
}

const nameOf = (call: ts.CallExpression): string | undefined =>
  ts.isAwaitExpression(call.parent) && ts.isVariableDeclaration(call.parent.parent) && ts.isIdentifier(call.parent.parent.name)
    ? call.parent.parent.name.text
    : undefined

/** An early exit such as `if (seen) return` after the read. */
const turnsAway = (module: Module, call: ts.CallExpression, name: string, before: ts.Node): boolean => {
  const declared = call.parent.parent.parent.parent
  const { parent } = declared
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent)) return false
  return parent.statements.some(
    (statement) =>
      ts.isIfStatement(statement) &&
      statement.pos >= declared.end &&
      statement.end <= before.pos &&
      new RegExp(`^(!!)?${name}(\\s*(===?|!==?|>)\\s*(0|1|null|undefined|true|['"\`][^'"\`]*['"\`]))?$`).test(
        statement.expression.getText(module.file),
      ) &&
      !new RegExp(`^${name}\\s*===?\\s*(null|undefined|0)$`).test(statement.expression.getText(module.file)) &&
      /\b(return|throw|continue)\b/.test(statement.thenStatement.getText(module.file)),
  )
}

const onlyOnce = /['"`](NX|nx)['"`]|\b(NX|nx)\s*:|\bsetnx\b/

/** Claims in a shared store that are read first and set afterwards, so that two processes can both succeed. */
export const twoStepClaims: Extractor = ({ module, emit }) => {
  const setters = module.callsNamed(sets)
  if (setters.length === 0) return
  for (const question of module.callsNamed(asks)) {
    const asked = partsOf(module, question)
    const name = nameOf(question)
    const owner = module.functionAround(question)
    if (!asked || name === undefined || !owner || question.arguments.length !== 1) continue
    const claim = setters.find((call) => {
      const set = partsOf(module, call)
      return (
        set !== undefined &&
        set.holder === asked.holder &&
        set.key === asked.key &&
        ts.isAwaitExpression(call.parent) &&
        module.functionAround(call) === owner &&
        call.pos > question.end &&
        markerOf(call) !== undefined &&
        !onlyOnce.test(call.getText(module.file))
      )
    })
    if (!claim || !turnsAway(module, question, name, claim) || /lock|mutex|multi\(|watch\(/i.test(owner.getText(module.file))) continue
    const { startLine } = module.span(question)
    emit({
      kind: 'two-step-claim',
      at: { startLine, endLine: startLine },
      within: module.within(question),
      subject: `claim ${shortText(module, question.expression, 40)}`,
      callee: shortText(module, question.expression, 40),
      key: shortText(module, question.arguments[0] as ts.Expression, 40),
    })
  }
}

/** The value that is set, if it is a marker: the last argument of `setex(key, ttl, value)`, the second of `set(key, value, …)`. */
const markerOf = (call: ts.CallExpression): ts.Expression | undefined => {
  const callee = bare(call.expression)
  const isTimed = ts.isPropertyAccessExpression(callee) && /ex$/i.test(callee.name.text)
  const value = call.arguments[isTimed ? 2 : 1]
  return value && isMarker(value) ? value : undefined
}
