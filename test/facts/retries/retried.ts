import type { Retry } from '#model/facts/calls/retry'
import { CodeFile } from '#code/code-file'
import { retriesIn } from '#facts/retries/extract'
import { retryRules } from '#facts/retries/language-rules'
import { table as goTable } from '#models/go/retries-table'
import { table as javaTable } from '#models/java/retries-table'
import { table as pythonTable } from '#models/python/retries-table'
import { RetryIndex } from '#models/indexes/retry-index'
import { table as typescriptTable } from '#models/typescript/retries-table'
import { lower, type CodeLanguage } from '../../code/lower.ts'

const indexes = {
  typescript: new RetryIndex(typescriptTable),
  python: new RetryIndex(pythonTable),
  go: new RetryIndex(goTable),
  java: new RetryIndex(javaTable),
}

/** The retries of a text, in which `fetch` and `post` send a request. */
export const retried = (language: CodeLanguage, text: string): readonly Retry[] => {
  const file = new CodeFile(text, lower(language, text))
  return retriesIn({
    file,
    index: indexes[language],
    rules: retryRules(language),
    placeOf: (located) => ({ within: 'f', calleeText: file.textOf(located).split('(', 1)[0] ?? '' }),
    refAt: () => undefined,
    requestAt: (located) => {
      const call = file.index.calls.find((one) => one.call.start === located.start && one.call.end === located.end)?.call
      const name = call ? /\w+(?=\()/.exec(file.textOf(call))?.[0] : undefined
      if (!call || (name !== 'fetch' && name !== 'post')) return undefined
      return { call, library: 'a', member: name, method: name === 'post' ? 'POST' : 'GET', isOnlyMade: false }
    },
    onceOnly: (name) => indexes[language].onceOnly(name),
  })
}
