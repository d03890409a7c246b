import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPull, openRoad, type Road } from './road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad({ adminToken: 'an-operator-token-of-some-length' })
})
afterAll(() => road.stop())

const page = (headers: Readonly<Record<string, string>> = {}): Promise<Response> => fetch(`${road.harness.url}/setup`, { headers })

it('says that the App is installed nowhere, then which default branches do not demand the check, then which do', async () => {
  expect(await (await page()).text()).toContain('installed on no repository yet')
  const { repository } = openPull(road.github)
  const before = await (await page()).text()
  expect(before).toContain(`acme/${repository.name}`)
  expect(before).toContain('Does not block')
  expect(before).toContain('Require status checks to pass')

  const off = road.github.onRequest(({ path }) =>
    path.includes('/rules/branches/')
      ? {
          status: 200,
          body: [{ type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'Production readiness' }] } }],
        }
      : undefined,
  )
  const after = await (await page()).text()
  off()
  expect(after).toContain('Blocks merging')
  expect(after).not.toContain('Does not block')
})

it('is shown to the machine itself or to who has the token, and to nobody who comes through a proxy', async () => {
  expect((await page({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404)
  expect((await page({ 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer wrong' })).status).toBe(404)
  expect((await page({ 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer an-operator-token-of-some-length' })).status).toBe(200)
})

it('says that a repository could not be asked about, and carries no markup of it', async () => {
  openPull(road.github)
  const off = road.github.onRequest(({ path }) =>
    path.includes('/rules/branches/') ? { status: 403, body: { message: '<b>no</b>' } } : undefined,
  )
  const text = await (await page()).text()
  off()
  expect(text).toContain('Not known')
  expect(text).not.toContain('<b>no</b>')
})
