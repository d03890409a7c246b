import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { cleansInput } from '../../libraries/safeguard-names.ts'
import type { Extractor } from '../calls/context.ts'

/** Library functions that sanitize or escape a value but have a generic name. */
const cleaners = namePattern(
  /^(shell-quote#quote|shell-escape#default|shescape#.+|lodash(-es)?#escape|lodash\/escape#default|xss#(default|filterXSS)|(isomorphic-)?dompurify#(default\.)?sanitize|sanitize-html#default|he#(encode|escape|default\.(encode|escape))|sqlstring#escape(Id)?|entities#(encode|escape)\w*)$/,
)

/** The last name in an expression. */
const wordOf = (module: Module, value: ts.Expression): string | undefined =>
  module
    .text(bare(value))
    .split(/\W+/)
    .findLast((word) => word !== '')

const isNamedSo = namePattern(
  (name) =>
    /^(html_?escape|escape(Shell|Identifier|Literal)\w*|(shell|quote)_?(quote|escape|shell)\w*)$/i.test(name) || cleansInput.test(name),
)

/** Calls that sanitize or escape outside input for a page, a command or a statement. */
export const sanitisingSafeguards: Extractor = ({ module, emit }) => {
  const add = (call: ts.CallExpression): void => {
    const [first] = call.arguments
    const of = first && !ts.isFunctionLike(bare(first)) ? wordOf(module, first) : undefined
    if (of === undefined || module.within(call) === '') return
    emit({
      kind: 'safeguard',
      at: module.span(call),
      within: module.within(call),
      subject: `injection ${lastName(call.expression)} ${of}`,
      against: 'injection',
      by: `${shortText(module, call.expression, 40)}()`,
      optionOf: of,
    })
  }
  const reported = new Set<ts.CallExpression>()
  for (const call of module.callsNamed(isNamedSo)) {
    reported.add(call)
    add(call)
  }
  for (const call of module.callsFrom(cleaners)) if (!reported.has(call)) add(call)
}
