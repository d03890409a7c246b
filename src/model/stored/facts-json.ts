import type { FileFacts } from '../fact.ts'

interface RawJson {
  readonly rawJSON?: (text: string) => unknown
}

/**
 * JSON has no `Infinity`, but parses a number that is too large as `Infinity`. V8's `rawJSON` can write one; lib.es2024 does not declare
 * it.
 */
const endless = (JSON as RawJson).rawJSON?.('1e999')

const keepEndless = (_key: string, value: unknown): unknown => (value === Infinity ? endless : value)

/** `__proto__`, plain or with any of its characters escaped. */
const mayNamePrototype = /__proto__|\\u00/i

const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value)

/** Facts as JSON, for caches and between processes. `parse` restores what `stringify` was given. */
export const factsJson = {
  stringify: (facts: FileFacts): string => JSON.stringify(facts, keepEndless),
  /**
   * Reads what {@link factsJson.stringify} wrote; the resulting objects have no `__proto__` key.
   *
   * @throws SyntaxError
   */
  parse: (json: string): FileFacts => JSON.parse(json, mayNamePrototype.test(json) ? withoutPrototype : undefined) as FileFacts,
}
