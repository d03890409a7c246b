import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPull, openRoad, type Road } from './road.ts'

const publicUrl = 'https://readiness.example.org'
let road: Road
beforeAll(async () => {
  road = await openRoad({ publicUrl })
})
afterAll(() => road.stop())

const get = async (address: string): Promise<{ readonly status: number; readonly text: string; readonly type: string | null }> => {
  const response = await fetch(address.replace(publicUrl, road.harness.url))
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') }
}

const reviewed = async () => {
  const { repository, pull } = openPull(road.github)
  await road.github.deliverPullRequest(repository, pull, 'opened')
  const run = await road.github.completedCheckRun(repository, repository.headOf(pull))
  await road.logged('Job done', { repo: repository.name })
  return { repository, pull, address: run.detailsUrl ?? '' }
}

test('a check leads to a page of the whole review on our own server', async () => {
  const { address } = await reviewed()
  expect(address).toMatch(/^https:\/\/readiness\.example\.org\/reviews\/acme\/shop-\d+\/1\/[0-9a-f]{40}\?key=[0-9a-f]{40}$/)
  const page = await get(address)
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(page.text).toContain('<h2>Not production-ready</h2>')
  expect(page.text).toContain('Final verdict')
  expect(page.text).not.toContain('<script')
})

test('without its key, with another review’s, or for a head that was not reviewed, there is no page', async () => {
  const [one, other] = [await reviewed(), await reviewed()]
  const keyOf = (address: string): string => new URL(address).searchParams.get('key') ?? ''
  for (const address of [
    one.address.replace(/\?.*/, ''),
    one.address.replace(keyOf(one.address), keyOf(other.address)),
    one.address.replace(/[0-9a-f]{40}\?/, `${'f'.repeat(40)}?`),
    `${publicUrl}/reviews/acme`,
    `${publicUrl}/reviews/%2e%2e/x/1/${'a'.repeat(40)}?key=${'0'.repeat(40)}`,
  ])
    expect(await get(address)).toMatchObject({ status: 404, text: 'Not found.\n' })
})
