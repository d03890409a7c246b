import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { wordsOf } from '#models/naming/words'

/** An argument that is called a key: `rail.post(path, key, body)`. */
export const keyGiven = ({ args, keywords }: Call): Expr | undefined =>
  [...args, ...keywords.map(({ value }) => value)].find((argument) => isKeyName(lastName(argument))) ??
  keywords.find(({ name }) => isKeyName(name))?.value

/** `key`, `orderKey`; an API key identifies no request. */
export const isKeyName = (name: string): boolean => {
  const words = wordsOf(name)
  return words.at(-1) === 'key' && !words.some((word) => otherKeys.has(word))
}

const otherKeys: ReadonlySet<string> = new Set(['api', 'access', 'secret', 'private', 'public', 'signing', 'routing', 'partition', 'ssh'])
