import { expect, test } from 'vitest'
import { createCurrency, type Present } from '#app/review/currency'
import { Overtaken } from '#app/review/overtaken'

const at = (headSha: string, isOpen = true, baseRef = 'main'): Present => ({ headSha, isOpen, baseRef })

test('one look serves for the writes of the next two seconds', async () => {
  let time = 0
  let looks = 0
  const look = async () => {
    looks += 1
    return at('head')
  }
  const currency = createCurrency({ headSha: 'head', baseRef: 'main' }, new AbortController().signal, look, () => time)
  await currency.assert()
  time = 1_900
  await currency.assert()
  expect(looks).toBe(1)
  time = 2_100
  await currency.assert()
  expect(looks).toBe(2)
  currency.saw(at('head'))
  time = 4_000
  await currency.assert()
  expect(looks).toBe(2)
})

test.each<readonly [string, Present | undefined, string]>([
  ['a push', at('other'), 'push'],
  ['a close', at('head', false), 'close'],
  ['a pull request that is gone', undefined, 'close'],
])('%s overtakes', async (_what, present, by) => {
  const currency = createCurrency({ headSha: 'head', baseRef: 'main' }, new AbortController().signal, async () => present)
  await expect(currency.assert()).rejects.toMatchObject({ name: 'Overtaken', by })
  expect(() => currency.saw(present)).toThrow(Overtaken)
})

test('an abort counts however fresh the last look is', async () => {
  const controller = new AbortController()
  const currency = createCurrency({ headSha: 'head', baseRef: 'main' }, controller.signal, async () => at('head'))
  await currency.assert()
  controller.abort(new Overtaken('event'))
  await expect(currency.assert()).rejects.toMatchObject({ by: 'event' })
})

test('a base that was changed is no overtaking: the review begins again', async () => {
  const retargeted = at('head', true, 'release')
  const currency = createCurrency({ headSha: 'head', baseRef: 'main' }, new AbortController().signal, async () => retargeted)
  await expect(currency.assert()).rejects.toMatchObject({
    name: 'Retargeted',
    message: expect.stringContaining('from main to release') as string,
  })
})
