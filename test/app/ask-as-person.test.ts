import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { GitHubAway, readableId, whoIs } from '#app/web/ask-as-person'

let server: Server | undefined

afterEach(() => {
  vi.restoreAllMocks()
  server?.closeAllConnections()
  server?.close()
})

/** A GitHub that takes each request and never answers it. */
const silentGitHub = async (): Promise<string> => {
  server = createServer(() => {})
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('GitHub that does not answer in time is told as away, and nobody waits for it any longer', async () => {
  const { timeout } = AbortSignal
  const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 50))
  const url = await silentGitHub()
  await expect(whoIs(url, 'token')).rejects.toThrow(GitHubAway)
  await expect(readableId(url, 'token', { owner: 'acme', repo: 'shop' })).rejects.toThrow(GitHubAway)
  expect(asked.mock.calls).toEqual([[8_000], [8_000]])
})
