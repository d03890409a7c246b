import { calleeOf } from '#code/callee-of'
import { lastName } from '#code/last-name'
import type { Transaction } from '#model/facts/data/transaction'
import { formsOf } from './openers.ts'
import type { Reading } from './reading.ts'

/** Methods without a body that a decorator of theirs or of their type promises a transaction: what implements them runs in one. */
export const promised = ({ file, index, names }: Reading): readonly Transaction[] =>
  file.index.functions.flatMap((fn): Transaction[] => {
    const scope = fn.body ? undefined : file.index.scopeOf(fn)
    if (!scope) return []
    for (const opener of [...fn.decorators, ...(scope.class?.decorators ?? [])]) {
      const form = formsOf(file, index, opener, scope).find(({ isProxied }) => isProxied)
      if (!form) continue
      const within = names.nameOf(fn)
      const name = form.opener ?? lastName(calleeOf(opener))
      const around = [{ name: within }]
      return [
        { kind: 'transaction', at: file.spanOf(opener), within, subject: name, opener: name, client: '', outer: [], calls: [], around },
      ]
    }
    return []
  })
