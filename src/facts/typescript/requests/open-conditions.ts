import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

/** Calls that append text to a statement's conditions without adding parentheses. */
const addsText = namePattern(/^(andWhere|whereRaw|andWhereRaw|where)$/)

/** The condition without quoted strings and parenthesized parts. */
const onTop = (condition: string): string => {
  let depth = 0
  let quote = ''
  let left = ''
  for (const letter of condition) {
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === "'" || letter === '"') quote = letter
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (depth === 0) left += letter
  }
  return left
}

/** The other methods in the chain that contains a call. */
const chainAround = (call: ts.CallExpression): string[] => {
  const names: string[] = []
  let up: ts.Node = call
  while (ts.isPropertyAccessExpression(up.parent) && ts.isCallExpression(up.parent.parent)) {
    names.push(up.parent.name.text)
    up = up.parent.parent
  }
  let down = ts.isPropertyAccessExpression(call.expression) ? bare(call.expression.expression) : undefined
  while (down && ts.isCallExpression(down) && ts.isPropertyAccessExpression(down.expression)) {
    names.push(down.expression.name.text)
    down = bare(down.expression.expression)
  }
  return names
}

const textOf = (module: Module, node: ts.Expression | undefined): string | undefined => {
  const value = node && bare(node)
  if (!value) return undefined
  if (ts.isStringLiteralLike(value)) return value.text
  // An interpolated value can be anything. It counts as one word here.
  return ts.isTemplateExpression(value)
    ? value.head.text + value.templateSpans.map(({ literal }) => `x${literal.text}`).join('')
    : undefined
}

/** Text conditions with a top-level `OR` that overrides the conditions next to them. */
export const openConditions: Extractor = ({ module, emit }) => {
  for (const call of module.callsNamed(addsText)) {
    if (!ts.isPropertyAccessExpression(call.expression)) continue
    const member = call.expression.name.text
    const condition = textOf(module, call.arguments[0])
    if (condition === undefined || !/\bOR\b/i.test(onTop(condition)) || !/[=<>]|\b(IS|IN|LIKE)\b/i.test(condition)) continue
    const others = chainAround(call)
    const isOneOfSeveral = member === 'andWhere' || others.some((name) => /^(and)?where(Raw|In|Not|Null|NotNull)?$/i.test(name))
    if (!isOneOfSeveral) continue
    emit({
      kind: 'open-condition',
      at: module.span(call.arguments[0] as ts.Expression),
      within: module.within(call),
      subject: `open condition of ${member}`,
      callee: member,
      condition: shortText(module, call.arguments[0] as ts.Expression, 60),
    })
  }
}
