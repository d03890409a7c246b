import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['go', 'java', 'python', 'typescript']))

const go = (key: string): string =>
  `package a\n\nimport "github.com/redis/go-redis/v9"\n\nfunc f(c *redis.Client) { c.SetNX(ctx, ${key}, 1, 0) }\n`
const java = (key: string): string => `class A { void f(Jedis jedis) { jedis.setnx(${key}, "1"); } }\n`

it.each([
  ['go', go('"orders:lock"'), 1],
  ['go', go('"blocked:" + address'), 0],
  ['go', go('"processed:" + id'), 0],
  ['java', java('"orders:lock"'), 1],
  ['java', java('"blocked:" + address'), 0],
  ['typescript', "redis.setnx('orders:lock', 1)\n", 1],
  ['python', 'redis.setnx("blocked:" + address, 1)\n', 0],
] as const)('%s: finds locks by the words of their keys: %s', (language, text, count) => {
  expect(extract(text, language).facts.filter(({ kind }) => kind === 'lock')).toHaveLength(count)
})
