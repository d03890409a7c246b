import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import type { Expr, FunctionModel } from '#code/model'
import { writeOrderNames } from '#models/data/write-order-names'
import { wordsOf } from '../values/words-of.ts'
import { attemptsIn } from './blocks.ts'
import { ownWords, wordsIn } from './written.ts'

const { lockWords, lockParts, violationParts } = writeOrderNames

const saysLock = (text: string, parts: readonly string[]): boolean => {
  const plain = text.toLowerCase().replaceAll(/[^a-z]/g, '')
  return parts.some((part) => plain.includes(part)) || text.split(/\W+/).some((word) => wordsOf(word).some((one) => lockWords.has(one)))
}

/** The function whose callback a function is, which has the options of the transaction: `db.$transaction(async () => …, { isolationLevel })`. */
const around = (file: CodeFile, fn: FunctionModel): readonly Expr[] =>
  file.index.calls.flatMap(({ call }) =>
    call.args.some((argument) => argument.kind === 'lambda' && argument.function === fn) ? [call] : [],
  )

/**
 * Whether something in a function keeps concurrent callers out, by its names: a lock, an isolation level, a handled violation.
 *
 * @param countsViolations whether a violation that is handled anywhere in the function counts
 */
export const isHeld = (file: CodeFile, fn: FunctionModel, countsViolations: boolean): boolean => {
  const parts = countsViolations ? [...lockParts, ...violationParts] : lockParts
  const outside = [...fn.decorators, ...fn.params.flatMap((parameter) => parameter.decorators), ...around(file, fn)]
  for (const word of wordsIn(outside)) if (saysLock(word, parts)) return true
  for (const expr of exprsIn(fn.body ?? [], 'definitions')) for (const word of ownWords(expr)) if (saysLock(word, parts)) return true
  const handled = attemptsIn([fn]).flatMap(({ handlers }) => handlers.flatMap(({ types }) => types.map(({ name }) => name?.name ?? '')))
  if (handled.some((name) => saysLock(name, parts))) return true
  return stmtsIn(fn.body ?? []).some((stmt) => stmt.kind === 'scoped' && stmt.form === 'synchronized')
}
