import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../support/temp-repository.ts'
import { runCli } from './run-cli.ts'

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The address of a port that nothing listens on. */
const closedPort = async (): Promise<string> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `127.0.0.1:${port}`
}

const review = ['review', '--pr', 'acme/orders#7']

describe('GitHub cannot be reached', () => {
  it.each([
    ['port', closedPort, 'refused the connection'],
    ['name', () => 'readiness-test.invalid', 'the name readiness-test.invalid cannot be resolved'],
  ])(
    'a %s that is not there: exit code 3, the reason and what to do, and no stack',
    async (_, host, words) => {
      const url = `http://${await host()}`
      const { code, stdout, stderr } = await runCli(tempFolder(), review, { GITHUB_API_URL: url })
      expect([code, stdout]).toEqual([3, ''])
      expect(stderr).toContain('GitHub could not be reached')
      expect(stderr).toContain(words)
      expect(stderr).toContain('GITHUB_API_URL')
      expect(stderr).not.toMatch(/status 500|\n\s+at /)
    },
    60_000,
  )

  it('a server that closes the connection is not an answer with a status', async () => {
    const url = await listening(createServer((request) => request.socket.destroy()))
    const { code, stderr } = await runCli(tempFolder(), review, { GITHUB_API_URL: url })
    expect([code, stderr]).toEqual([3, expect.stringContaining('GitHub could not be reached')])
    expect(stderr).not.toContain('status')
  }, 60_000)

  it('an answer keeps its status', async () => {
    const url = await listening(
      createServer((_, response) => {
        response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
      }),
    )
    const { code, stderr } = await runCli(tempFolder(), review, { GITHUB_API_URL: url })
    expect([code, stderr]).toEqual([3, expect.stringContaining('GitHub answered with status 404.')])
  }, 60_000)

  it.each(['nowhere', 'ftp://api.example.com', ''])('the address %j is wrong usage, or none', async (url) => {
    const { code, stderr } = await runCli(tempFolder(), [...review, ...(url === '' ? ['--base', 'main'] : [])], { GITHUB_API_URL: url })
    expect(code).toBe(2)
    if (url !== '') expect(stderr).toContain(`GITHUB_API_URL is not a URL`)
  })
})

describe('the App or its database cannot be reached', () => {
  it('`ops` names the reason', async () => {
    const env = { ADMIN_TOKEN: 'x'.repeat(32) }
    const host = await closedPort()
    const { code, stderr } = await runCli(tempFolder(), ['ops', 'queue', '--url', `http://${host}`], env)
    expect([code, stderr]).toEqual([
      3,
      `readiness: http://${host} did not answer: ${host} refused the connection. Check --url, and that the App is running.\n`,
    ])
  })

  it('`ops migrate` is no internal error without a database', async () => {
    const { code, stderr } = await runCli(tempFolder(), ['ops', 'migrate'], { DATABASE_URL: 'postgres://user:hush@127.0.0.1:1/x' })
    expect(code).toBe(3)
    expect(stderr).toContain('The database is not available')
    expect(stderr).toContain('DATABASE_URL')
    expect(stderr).not.toMatch(/internal error|hush|\n\s+at /)
  }, 60_000)
})
