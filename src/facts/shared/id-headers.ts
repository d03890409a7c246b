import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { textLiteral } from '#code/parts/text-literal'
import { recordingNames as known } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'

/** `'x-request-id'`, or a constant of such a name. */
export const isIdHeader = (expr: Expr | string | undefined): boolean => {
  if (expr === undefined) return false
  const text = typeof expr === 'string' ? expr : textLiteral(expr)
  if (text !== undefined) return known.idHeaders.has(text.toLowerCase())
  const words = typeof expr === 'string' ? [] : wordsOf(lastName(expr))
  return words.some((word) => known.ofRequests.has(word)) && words.some((word) => word === 'id' || word === 'header')
}

/** Whether a call is given a header with the id of the request, as a name and a value: `request.setHeader("X-Request-Id", id)`. */
export const writesIdHeader = ({ callee, args }: Call): boolean =>
  args.length === 2 && isIdHeader(args[0]) && callee.kind === 'member' && !known.readsHeader.has(callee.name)
