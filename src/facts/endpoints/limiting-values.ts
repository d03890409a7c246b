import type { CodeFile } from '#code/code-file'
import { exprsAround } from '#code/parts/exprs-around'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import type { FactOf } from '#model/fact'
import { names } from '#models/names'
import type { ModuleCode } from '../reading/module-code.ts'

/** The constant that holds a value, by the names that lead to it: `limits.login` of `const limits = { login: … }`. */
const holderOf = ({ index }: CodeFile, value: Expr): string | undefined => {
  const keys: string[] = []
  let inner = value
  for (const outer of exprsAround(index, value)) {
    if (outer.kind === 'assign') {
      const [target, ...others] = outer.targets
      return outer.value === inner && others.length === 0 && target?.kind === 'name' ? [target.name, ...keys].join('.') : undefined
    }
    if (outer.kind === 'object') {
      const key = outer.properties.find((property) => property.value === inner)?.key
      if (typeof key !== 'string') return undefined
      keys.unshift(key)
    } else if (outer.kind !== 'await' && outer.kind !== 'cast') return undefined
    inner = outer
  }
  return undefined
}

/** Constants of a file that hold a limiter, which any file may put in front of its routes: `export const loginLimit = rateLimit({ … })`. */
export const limitingValues = ({ file, withinAt }: ModuleCode): readonly FactOf<'operation-mark'>[] =>
  file.index.calls.flatMap(({ call, scope }) => {
    if (scope.function || !names.limitsRate.has(lastName(call.callee)) || withinAt(call) !== '') return []
    const holder = holderOf(file, call)
    if (holder === undefined) return []
    const by = file.textOf(call.callee).slice(0, 60)
    return [{ kind: 'operation-mark', at: file.spanOf(call), within: holder, subject: `limiter ${holder}`, mark: 'limiter', by }]
  })
