import { exprsIn } from '#code/inside'
import type { Expr } from '#code/model'
import type { CodeFile } from '#code/code-file'
import type { FunctionMark } from '#model/facts/function-mark'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'

const tooMany = 429

/** The status of an answer to a caller who sends too many requests, as a number or by the name of a constant or an exception. */
const isTooMany = (expr: Expr): boolean => {
  if (expr.kind === 'literal') return expr.value === tooMany
  if (expr.kind !== 'name' && expr.kind !== 'member') return false
  const words = wordsOf(expr.name)
  return words.includes('too') && words.includes('many') && words.some((word) => word.startsWith('request'))
}

/** A comparison reads the answer of another service; it answers nothing itself. */
const isCompared = ({ index }: CodeFile, expr: Expr): boolean => {
  const parent = index.outerOf(expr)
  return parent?.kind === 'binary' || parent?.kind === 'switch' || parent?.kind === 'array'
}

/** Marks functions that refuse callers who send too many requests, with the functions around them: what makes a middleware limits as well. */
export const limitMarks = ({ file, withinAt }: ModuleCode, mark: (functionName: string, label: FunctionMark) => void): void => {
  if (!/429|too_?many/i.test(file.text)) return
  for (const fn of file.index.functions)
    for (const expr of exprsIn(fn.body ?? [], 'own')) {
      if (!isTooMany(expr) || isCompared(file, expr)) continue
      const parts = withinAt(expr).split(' > ')
      parts.forEach((_, at) => mark(parts.slice(0, at + 1).join(' > '), 'limits-rate'))
    }
}
