import type { FileFacts } from './fact.ts'

interface RawJson {
  readonly rawJSON?: (text: string) => unknown
}

/** JSON has no `Infinity`, and reads a number too large as just that. Node's own `JSON` can write one (V8's `rawJSON`); lib.es2024 does not know it. */
const endless = (JSON as RawJson).rawJSON?.('1e999')

const keepEndless = (_key: string, value: unknown): unknown => (value === Infinity ? endless : value)

/** `__proto__`, plain or with any of its characters escaped. */
const mayNamePrototype = /__proto__|\\u00/i

const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value)

/** Facts as JSON: for caches, and between processes. What `parse` gives is equal to what `stringify` got. */
export const factsJson = {
  stringify: (facts: FileFacts): string => JSON.stringify(facts, keepEndless),
  /**
   * Reads what {@link factsJson.stringify} wrote, and gives objects that name no prototype.
   *
   * @throws SyntaxError
   */
  parse: (json: string): FileFacts => JSON.parse(json, mayNamePrototype.test(json) ? withoutPrototype : undefined) as FileFacts,
}
