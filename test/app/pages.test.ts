import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PullRequest, Repository } from '#demo/stand-in/repository'
import { createBrowser } from './browser.ts'
import { files, openPull, openRoad, unbounded, type Road } from './road.ts'

const reviewed = async (road: Road, { repository, pull }: { repository: Repository; pull: PullRequest }) => {
  await road.github.deliverPullRequest(repository, pull, 'opened')
  const run = await road.github.completedCheckRun(repository, repository.headOf(pull))
  await road.logged('Job done', { repo: repository.name, job: 'review' })
  return { address: run.detailsUrl ?? '', path: `/repositories/${repository.fullName}` }
}

const privatePull = (road: Road, name: string) => {
  const repository = road.github.addRepository({
    owner: 'acme',
    name,
    files,
    private: true,
    collaborators: { ann: 'write', grace: 'admin', eve: 'none' },
  })
  return {
    repository,
    pull: road.github.openPullRequest(repository, {
      title: 'A <b>change</b>',
      author: 'ann',
      changes: { 'src/server.js': unbounded('rates') },
    }),
  }
}

const csp = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

describe('with sign-in', () => {
  const publicUrl = 'http://readiness.test'
  let road: Road
  let secret: Awaited<ReturnType<typeof reviewed>>
  let open: Awaited<ReturnType<typeof reviewed>>
  const browse = () => createBrowser(() => road, publicUrl)
  beforeAll(async () => {
    road = await openRoad({
      publicUrl,
      operators: [{ login: 'grace', id: undefined }],
      retryLimit: 0,
      signIn: {
        clientId: 'Iv1.standin0000000',
        clientSecret: 'a-client-secret-for-the-demo',
        sessionSecret: 'a-session-secret-of-at-least-32-characters',
        callbackUrl: `${publicUrl}/sign-in/callback`,
      },
    })
    secret = await reviewed(road, privatePull(road, 'secret'))
    open = await reviewed(road, openPull(road.github))
  })
  afterAll(() => road.stop())

  test('a review of a private repository is shown to who can read it on GitHub, with its code, and escaped', async () => {
    expect(secret.address).not.toContain('key=')
    const browser = browse()
    const back = await browser.signIn('ann', new URL(secret.address).pathname)
    expect(back).toMatchObject({ status: 303, location: new URL(secret.address).pathname })
    const page = await browser.go(back.location)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toBe(csp)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.text).toContain('Not production-ready')
    expect(page.text).toContain('A &lt;b&gt;change&lt;/b&gt;')
    expect(page.text).toMatch(
      /<tr class="marked"><td class="number"><span class="visually-hidden">reported: <\/span>\d+<\/td><td>.*axios\.<span class="hl-name">get<\/span>/,
    )
    // The computed edit, as a diff of the file that GitHub gives.
    expect(page.text).toMatch(/<div class="frame diff"[^]*<tr class="removed">[^]*axios[^]*<tr class="added">[^]*axios.*timeout/)
    expect((await browser.go(secret.path)).text).toContain('acme/secret')
  })

  test('who cannot read it, who did not sign in, and who asks for what does not exist, learn nothing', async () => {
    const nobody = await browse().go(secret.address)
    const nothing = await browse().go(secret.address.replace('acme/secret', 'acme/nothing'))
    expect([nobody.status, nothing.status]).toEqual([401, 401])
    expect(nobody.text.replaceAll('secret', 'nothing')).toBe(nothing.text)
    const stranger = browse()
    await stranger.signIn('stranger')
    for (const path of [secret.address, secret.path, secret.address.replace('acme/secret', 'acme/nothing')])
      expect(await stranger.go(path)).toMatchObject({ status: 404 })
    expect((await stranger.go('/')).text).not.toContain('acme/secret')
    expect((await browse().go(`${secret.address}?key=${'0'.repeat(40)}`)).status).toBe(401)
  })

  test('a public repository is everybody’s, with a badge; a private one has none', async () => {
    expect((await browse().go(open.address)).status).toBe(200)
    expect((await browse().go(open.path)).text).toContain('/badges/acme/')
    const badge = await browse().go(open.path.replace('/repositories/', '/badges/') + '.svg')
    expect(badge).toMatchObject({ status: 200 })
    expect(badge.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(badge.headers.get('cache-control')).toBe('public, max-age=300')
    expect(badge.text).toContain('no review yet')
    const ann = browse()
    await ann.signIn('ann')
    expect((await ann.go('/badges/acme/secret.svg')).status).toBe(404)
  })

  test('a repository that becomes private is closed to those who do not sign in', async () => {
    const { repository, pull } = openPull(road.github)
    const { address } = await reviewed(road, { repository, pull })
    Object.assign(repository, { private: true })
    expect((await browse().go(address)).status).toBe(401)
  })

  test('a name that belongs to another repository now shows nothing of the one before', async () => {
    const { repository, pull } = privatePull(road, 'reused')
    const { address } = await reviewed(road, { repository, pull })
    Object.assign(repository, { id: 999_999, private: false })
    expect((await browse().go(address)).status).toBe(401)
    const ann = browse()
    await ann.signIn('ann')
    expect((await ann.go(address)).status).toBe(404)
  })

  test('a token that GitHub took back ends the session', async () => {
    const { repository, pull } = privatePull(road, 'revoked')
    const { address } = await reviewed(road, { repository, pull })
    const browser = browse()
    await browser.signIn('ann')
    for (const [token, { credential }] of road.github.state.tokens) if (credential.kind === 'user') road.github.state.tokens.delete(token)
    expect((await browser.go(address)).status).toBe(401)
    expect(browser.cookies.has('readiness')).toBe(false)
  })

  test('signing out makes the token worthless; without the form’s key nobody is signed out', async () => {
    const browser = browse()
    await browser.signIn('ann')
    const tokens = road.github.state.tokens.size
    expect((await browser.post('/sign-out', {})).status).toBe(400)
    const { text } = await browser.go('/rules')
    expect(await browser.post('/sign-out', { key: browser.keyIn(text) })).toMatchObject({ status: 303, location: '/' })
    expect(browser.cookies.size).toBe(0)
    expect(road.github.state.tokens.size).toBe(tokens - 1)
  })

  test('a code that does not belong to a sign-in of this browser signs nobody in', async () => {
    const [victim, attacker] = [browse(), browse()]
    const left = await attacker.go('/sign-in')
    const offered = await attacker.go(left.location)
    const back = (/href="([^"]+)">Continue as ann</.exec(offered.text)?.[1] ?? '').replaceAll('&amp;', '&')
    expect((await victim.go(back)).status).toBe(400)
    expect((await attacker.go(back.replace(/state=[^&]+/, 'state=other'))).status).toBe(400)
    expect([...victim.cookies.keys()]).toEqual([])
    expect((await attacker.go(back)).status).toBe(303)
    expect((await attacker.go(back)).status).toBe(400)
  })

  test('the verifier is asked for: a stolen code is worth nothing elsewhere', async () => {
    const browser = browse()
    const left = await browser.go('/sign-in')
    expect(new URL(left.location).searchParams.get('code_challenge_method')).toBe('S256')
    const stolen = new URL(left.location)
    stolen.searchParams.set('code_challenge', 'another-challenge')
    const offered = await browser.go(stolen.href)
    const back = (/href="([^"]+)">Continue as ann</.exec(offered.text)?.[1] ?? '').replaceAll('&amp;', '&')
    expect((await browser.go(back)).status).toBe(400)
  })

  test('GitHub being away is told as that, and nobody is let in', async () => {
    const browser = browse()
    await browser.signIn('ann')
    const { repository, pull } = privatePull(road, 'away')
    const { address } = await reviewed(road, { repository, pull })
    const off = road.github.onRequest(({ path }) => (path === '/repos/acme/away' ? { status: 502, body: {} } : undefined))
    const given = await browser.go(address)
    off()
    expect(given).toMatchObject({ status: 503 })
    expect(given.text).toContain('GitHub did not answer')
    expect((await browser.go(address)).status).toBe(200)
  })

  test('the code is left out, and the page is not, when GitHub does not give it', async () => {
    const { repository, pull } = openPull(road.github)
    const { address } = await reviewed(road, { repository, pull })
    const off = road.github.onRequest(({ path, body }) =>
      path === '/graphql' && JSON.stringify(body).includes('expression') ? { status: 401, body: { message: 'no' } } : undefined,
    )
    const page = await browse().go(address)
    off()
    expect(page.status).toBe(200)
    expect(page.text).toContain('The code could not be read')
  })

  test('the operator’s page is for those who are named', async () => {
    for (const path of ['/operator', '/setup']) {
      expect((await browse().go(path)).status).toBe(401)
      const ann = browse()
      await ann.signIn('ann')
      expect((await ann.go(path)).status).toBe(403)
      const grace = browse()
      await grace.signIn('grace')
      expect((await grace.go(path)).status).toBe(200)
    }
  })

  test('a dead letter is replayed by a form of the page, and by nothing else', async () => {
    const { repository, pull } = privatePull(road, 'broken')
    const off = road.github.onRequest(({ method, path }) =>
      method === 'GET' && path === '/repos/acme/broken/pulls/1' ? { status: 403, body: { message: 'Blocked <i>here</i>' } } : undefined,
    )
    await road.github.deliverPullRequest(repository, pull, 'opened')
    await road.logged('Job failed for good', { repo: 'broken' })
    off()
    const grace = browse()
    await grace.signIn('grace')
    const page = await grace.go('/operator')
    expect(page.text).toContain('acme/broken#1')
    expect(page.text).toContain('Blocked &lt;i&gt;here&lt;/i&gt;')
    const id = /name="id" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const key = grace.keyIn(page.text)
    expect((await grace.post('/operator/replay', { id })).status).toBe(400)
    expect((await grace.post('/operator/replay', { id, key }, { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
    expect((await grace.post('/operator/replay', { id: '1; drop', key })).status).toBe(400)
    expect((await grace.post('/operator/replay', { id, key, padding: 'x'.repeat(9_000) })).status).toBe(400)
    const ann = browse()
    await ann.signIn('ann')
    expect((await ann.post('/operator/replay', { id, key })).status).toBe(403)
    const done = await grace.post('/operator/replay', { id, key })
    expect(done).toMatchObject({ status: 303, location: '/operator?replayed=1' })
    expect((await grace.go(done.location)).text).toContain('One job was retried.')
    await road.logged('Job done', { repo: 'broken', job: 'review' })
  })

  test('rules are found by words, area, severity, stage and language, without a script', async () => {
    const all = await browse().go('/rules')
    expect(all.text).toContain('external-call-without-timeout')
    const some = await browse().go('/rules?q=timeout+external&severity=P1&language=go&stage=stable')
    expect(some.text).toContain('/rules/external-call-without-timeout')
    expect(some.text).not.toContain('/rules/destructive-migration')
    expect((await browse().go('/rules?q=%3Cscript%3E')).text).toContain('value="&lt;script&gt;"')
    const rule = await browse().go('/rules/external-call-without-timeout')
    expect(rule.text).toContain('readiness-ignore external-call-without-timeout -- reason')
    expect(rule.text).not.toContain('&lt;- finding')
    expect((await browse().go('/rules/no-such-rule')).status).toBe(404)
  })

  test('what is not there, what fails and what was not asked well are told in words and with their status', async () => {
    expect(await browse().go('/nowhere')).toMatchObject({ status: 404 })
    expect((await fetch(`${road.harness.url}/nowhere`)).headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect((await browse().go('/', { method: 'DELETE' })).status).toBe(405)
    expect((await browse().go('/rules', { method: 'HEAD' })).text).toBe('')
    const css = /href="(\/assets\/[^"]+\.css)"/.exec((await browse().go('/rules')).text)?.[1] ?? ''
    expect((await browse().go(css)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('nothing that lets somebody in stands in the log', async () => {
    const browser = browse()
    await browser.signIn('ann')
    await browser.go(secret.address)
    const log = JSON.stringify(road.harness.logs)
    expect(log).toContain('Signed in')
    expect(log).not.toMatch(/ghu_[0-9a-f]{8}/)
    expect(log).not.toContain('a-client-secret-for-the-demo')
    for (const value of browser.cookies.values()) expect(log).not.toContain(value)
  })
})

describe('without sign-in', () => {
  const publicUrl = 'https://readiness.example.org'
  const token = 'an-operator-token-of-at-least-32-characters'
  let road: Road
  const browse = () => createBrowser(() => road, publicUrl)
  beforeAll(async () => {
    road = await openRoad({ publicUrl, adminToken: token })
  })
  afterAll(() => road.stop())

  test('the address in the check opens the review, and only this one', async () => {
    const [one, other] = [await reviewed(road, privatePull(road, 'one')), await reviewed(road, privatePull(road, 'other'))]
    expect(one.address).toMatch(/^https:\/\/readiness\.example\.org\/reviews\/acme\/one\/1\/[0-9a-f]{40}\?key=[0-9a-f]{40}$/)
    const page = await browse().go(one.address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Not production-ready')
    const keyOf = (address: string): string => new URL(address).searchParams.get('key') ?? ''
    for (const address of [
      one.address.replace(/\?.*/, ''),
      one.address.replace(keyOf(one.address), keyOf(other.address)),
      one.address.replace(/[0-9a-f]{40}\?/, `${'f'.repeat(40)}?`),
      `${publicUrl}/reviews/acme`,
      `${publicUrl}/reviews/%2e%2e/x/1/${'a'.repeat(40)}?key=${'0'.repeat(40)}`,
      `${publicUrl}${one.path}`,
      `${publicUrl}/sign-in`,
      `${publicUrl}/sign-in/callback?code=1&state=2`,
    ])
      expect((await browse().go(address)).status).toBe(404)
  })

  test('the operator enters with the token, in a header or by a form', async () => {
    expect((await browse().go('/operator', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
    expect((await fetch(`${road.harness.url}/operator`)).status).toBe(404)
    const browser = browse()
    const door = await browser.go('/operator')
    expect(door.status).toBe(401)
    const key = browser.keyIn(door.text)
    const wrong = await browser.post('/operator/enter', { key, token: 'wrong' })
    expect(wrong.status).toBe(401)
    expect(wrong.text).toContain('The token is incorrect.')
    const entered = await browser.post('/operator/enter', { key, token })
    expect(entered).toMatchObject({ status: 303, location: '/operator' })
    expect(entered.headers.getSetCookie()[0]).toMatch(/^__Host-readiness=.*HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
    const page = await browser.go('/operator')
    expect(page.status).toBe(200)
    expect(page.text).toContain('No dead letters.')
  })
})

describe('setup', () => {
  let road: Road
  let offs: (() => void)[] = []
  beforeAll(async () => {
    road = await openRoad({ adminToken: 'an-operator-token-of-some-length-' })
  })
  afterEach(() => {
    for (const off of offs) off()
    offs = []
  })
  afterAll(() => road.stop())
  const held = { authorization: 'Bearer an-operator-token-of-some-length-' }
  const page = (headers: Readonly<Record<string, string>> = held): Promise<Response> => fetch(`${road.harness.url}/setup`, { headers })

  test('says that the App is installed nowhere, then which default branches do not demand the check, then which do', async () => {
    expect(await (await page()).text()).toContain('not installed on any repository')
    const { repository } = openPull(road.github)
    const before = await (await page()).text()
    expect(before).toContain(`acme/${repository.name}`)
    expect(before).toContain('Does not block')
    expect(before).toContain('Require status checks to pass')
    offs.push(
      road.github.onRequest(({ path }) =>
        path.includes('/rules/branches/')
          ? {
              status: 200,
              body: [{ type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'Production readiness' }] } }],
            }
          : undefined,
      ),
    )
    const after = await (await page()).text()
    expect(after).toContain('Blocks merging')
    expect(after).not.toContain('Does not block')
  })

  test('is shown to who has the token, and not to the machine itself', async () => {
    expect((await page({})).status).toBe(404)
    expect((await page({ authorization: 'Bearer wrong' })).status).toBe(404)
    expect((await page()).status).toBe(200)
  })

  test.each([
    [
      'a permission that is lacking',
      '/app',
      { id: 1, slug: 'readiness', html_url: 'https://x', permissions: { checks: 'read' }, events: [] },
      'checks: write',
    ],
    ['a webhook that leads nowhere', '/app/hook/config', { content_type: 'json' }, 'no webhook URL'],
    ['a webhook of another form', '/app/hook/config', { content_type: 'form', url: 'https://x' }, 'does not send JSON'],
    [
      'deliveries that fail',
      '/app/hook/deliveries',
      [{ id: 1, guid: 'g', status: 'failed', status_code: 502, event: 'push', delivered_at: '2026-01-01T00:00:00Z' }],
      'was answered with 502',
    ],
  ])('tells %s', async (_what, wanted, body, says) => {
    offs.push(road.github.onRequest(({ path, method }) => (path === wanted && method === 'GET' ? { status: 200, body } : undefined)))
    expect(await (await page()).text()).toContain(says)
  })

  test('tells that GitHub does not know the App, and carries no markup of the answer', async () => {
    offs.push(road.github.onRequest(({ path }) => (path === '/app' ? { status: 401, body: { message: '<b>no</b>' } } : undefined)))
    const text = await (await page()).text()
    expect(text).toContain('APP_ID')
    expect(text).not.toContain('<b>no</b>')
  })
})
