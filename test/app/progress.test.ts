import { expect, test } from 'vitest'
import { createProgress, stepsAt } from '#app/review/progress'

test('a quick review tells no steps, a slow one each that begins late', async () => {
  let time = 0
  const told: string[] = []
  const progress = createProgress(
    async (summary) => void told.push(summary),
    () => time,
  )
  time = 4_000
  await progress('judging')
  expect(told).toEqual([])
  time = 9_000
  await progress('telling')
  expect(told).toEqual([stepsAt('telling')])
  expect(told[0]?.split('\n').map((line) => line.slice(0, 5))).toEqual(['- [x]', '- [x]', '- [x]', '- [ ]'])
})

test('a step that cannot be told does not stop the review', async () => {
  let time = 0
  const progress = createProgress(
    () => Promise.reject(new Error('502')),
    () => time,
  )
  time = 6_000
  await expect(progress('judging')).resolves.toBeUndefined()
})
