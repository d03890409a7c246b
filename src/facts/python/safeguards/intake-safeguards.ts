import { shortText, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from '../calls/context.ts'
import { functionAt, spanAt, statementBefore } from '../reading/places.ts'

type Add = (node: SyntaxNode, by: string, subject: string, optionOf?: string) => void

const constant = /^(\d{2,}|(\w+\.)*_?[A-Z][A-Z0-9_]{2,})$/
const asked = /(^|[._])(limit|page_?size|per_?page|count|size|top|first|max_results|batch_?size)$/i

/** `min(limit, MAX_PAGE)`: caps the requested amount. */
const clamps = (call: Call): boolean => {
  if (call.member !== 'min') return false
  const { positional, keywords } = call.arguments
  if (call.name !== 'builtins.min' || positional.length !== 2 || keywords.size > 0) return false
  const texts = positional.map(({ text }) => text.replace(/^int\((.*)\)$/s, '$1'))
  return texts.some((text) => constant.test(text)) && texts.some((text) => asked.test(text))
}

/** `pagination_class = PageOfRows` in the body of a view class. */
const pagesOfClasses = (module: PythonModule, add: Add): void => {
  for (const definition of module.definitions) {
    const value = definition.kind === 'class' ? module.fieldOf(definition, 'pagination_class') : undefined
    if (value && value.kind !== 'none')
      add(value.parent ?? value, `pagination_class = ${shortText(value.text, 40)}`, `pages of ${definition.name}`)
  }
}

/** `batch = waiting[:MAX_AT_ONCE]`: a slice of a list with a constant limit. */
const slice =
  /(?<![\w)\]])((?:\w+\.)*\w*(?:[^s\W]s|queue|batch|list|pending|waiting|rows))\[:\s*((?:\w+\.)*_?(?:MAX|LIMIT|BATCH|CHUNK)[A-Z0-9_]*|(?:\w+\.)*[A-Z][A-Z0-9_]*_(?:MAX|LIMIT|BATCH|SIZE|PER_\w+))\]/g

/** `LIMIT %s` of a statement. */
const sqlLimit = /\bLIMIT\s+(?:%s|%\(\w+\)s|:\w+|\?|\$\d|\d{2,}|\{[\w.]+\})/g

/** Code in a function that limits how much is accepted, read or held at once. */
export const intakeSafeguards: Extractor = ({ module, emit }) => {
  const add: Add = (node, by, subject, optionOf) =>
    emit({
      kind: 'safeguard',
      at: node.span,
      within: module.within(node),
      subject: `excess ${subject}`,
      against: 'excess',
      by,
      ...(optionOf === undefined ? {} : { optionOf }),
    })
  const addAt = (index: number, by: string, subject: string, optionOf?: string): void =>
    emit({
      kind: 'safeguard',
      at: spanAt(module, index),
      within: functionAt(module, index),
      subject: `excess ${subject}`,
      against: 'excess',
      by,
      ...(optionOf === undefined ? {} : { optionOf }),
    })
  for (const call of module.calls) if (clamps(call)) add(call.node, shortText(call.node.text, 40), shortText(call.node.text, 40))
  if (/\bpagination_class\b/.test(module.text)) pagesOfClasses(module, add)
  if (/\[:\s*[\w.]*[A-Z]/.test(module.text))
    for (const { 0: whole, 1: list = '', 2: bound = '', index } of module.text.matchAll(slice))
      if (functionAt(module, index) !== '') addAt(index, whole, `slice of ${list} by ${bound}`)
  if (!module.text.includes('LIMIT')) return
  for (const { 0: limit, index } of module.text.matchAll(sqlLimit)) {
    const statement = statementBefore(module, index)
    const table = /\bFROM\s+["`]?(\w+)/.exec(statement)?.[1]
    if (/\bSELECT\b/.test(statement) && table !== undefined && functionAt(module, index) !== '')
      addAt(index, limit.replace(/\s+/g, ' '), `LIMIT of ${table}`, table)
  }
}
