import { chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import nock from 'nock'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { readEnvironment } from '#setup/read-environment'
import { createLogger } from '#app/operations/logger'
import { serveRegistration } from '#app/registration/register'
import { environment } from '../../app/harness.ts'
import { tempFolder } from '../../support/temp-repository.ts'

afterEach(() => nock.cleanAll())

const variables = { PORT: '0', PUBLIC_URL: 'https://readiness.example.org', GH_ORG: 'acme' }

const begin = async (more: Record<string, string> = {}, folder = tempFolder()) => {
  const file = join(folder, '.env')
  const logs: string[] = []
  const log = createLogger('info', { write: (line) => void logs.push(line) })
  const registration = await serveRegistration({ ...variables, ...more }, log, file)
  onTestFinished(() => registration.stop())
  const page = await (await fetch(registration.address)).text()
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
  const manifest = JSON.parse(
    (/name="manifest" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#39;', "'"),
  ) as Record<string, unknown>
  return {
    registration,
    file,
    folder,
    logs,
    page,
    action,
    manifest,
    state: new URL(action).searchParams.get('state') ?? '',
    origin: new URL(registration.address).origin,
  }
}

const converts = () =>
  nock('https://api.github.com').post('/app-manifests/the-code/conversions').reply(201, {
    id: 42,
    slug: 'readiness-acme',
    html_url: 'https://github.com/apps/readiness-acme',
    pem: environment.privateKey,
    webhook_secret: 'a-secret-from-github',
    client_id: 'Iv1.x',
    client_secret: 'a-client-secret',
  })

describe('registration', () => {
  it('posts the manifest to the organisation that is named, with the public address and never localhost as webhook', async () => {
    const { action, manifest } = await begin()
    expect(action).toMatch(/^https:\/\/github\.com\/organizations\/acme\/settings\/apps\/new\?state=[0-9a-f]{32}$/)
    expect(manifest).toMatchObject({
      hook_attributes: { url: 'https://readiness.example.org/api/github/webhooks' },
      callback_urls: ['https://readiness.example.org/sign-in/callback'],
      public: false,
      default_permissions: { contents: 'read' },
    })
    expect((await begin({ GH_ORG: '@me' })).action).toMatch(/^https:\/\/github\.com\/settings\/apps\/new\?/)
  })

  it('writes credentials that only their owner can read, also into a file that others could read, and keeps its other lines', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, '.env'), '# mine\nAPP_ID=1\nLOG_LEVEL=debug\n')
    chmodSync(join(folder, '.env'), 0o644)
    const { origin, state, file } = await begin({}, folder)
    converts()
    const done = await fetch(`${origin}/registered?code=the-code&state=${state}`)
    expect([done.status, (await done.text()).includes('https://github.com/apps/readiness-acme/installations/new')]).toEqual([200, true])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['.env'])
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^# mine\nLOG_LEVEL=debug\nAPP_ID=42\n/)
    const read = readEnvironment(parseEnv(text))
    expect(read).toMatchObject({ appId: 42, webhookSecrets: ['a-secret-from-github'], publicUrl: 'https://readiness.example.org' })
    expect(read.privateKey.trim()).toBe(environment.privateKey.trim())
  })

  it('takes no App that another page or another user of the machine plants', async () => {
    const { origin, file, registration } = await begin()
    const conversion = converts()
    for (const query of ['code=the-code', 'code=the-code&state=', `code=the-code&state=${'0'.repeat(32)}`])
      expect((await fetch(`${origin}/registered?${query}`)).status).toBe(400)
    for (const path of ['/', '/probot', '/probot/setup?code=the-code', '/register', `/register/${'0'.repeat(32)}`])
      expect((await fetch(origin + path)).status).toBe(404)
    const planted = await fetch(`${origin}/probot/import`, { method: 'POST', body: '{"appId":1,"pem":"x","webhook_secret":"x"}' })
    expect(planted.status).toBe(400)
    expect([conversion.isDone(), existsSync(file)]).toEqual([false, false])
    expect((await fetch(registration.address)).headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('takes the answer of GitHub once', async () => {
    const { origin, state, file } = await begin()
    converts()
    await fetch(`${origin}/registered?code=the-code&state=${state}`)
    const before = readFileSync(file, 'utf8')
    converts()
    const again = await fetch(`${origin}/registered?code=the-code&state=${state}`)
    expect([again.status, (await again.text()).includes('The App is already registered.')]).toEqual([400, true])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('does not write through a link in place of .env, and says so before an App is created', async () => {
    const folder = tempFolder()
    symlinkSync('/dev/null', join(folder, '.env'))
    await expect(begin({}, folder)).rejects.toThrow(/\.env is not a regular file/)
  })

  it('leaves no credential in the log or on the page', async () => {
    const { origin, state, logs } = await begin()
    converts()
    const text = await (await fetch(`${origin}/registered?code=the-code&state=${state}`)).text()
    for (const secret of ['a-secret-from-github', 'a-client-secret', 'PRIVATE KEY', state]) expect(logs.join() + text).not.toContain(secret)
  })
})
