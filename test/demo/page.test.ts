import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pullRequestView } from '#demo/page/pull-request-view'
import { renderMarkdown } from '#demo/page/render-markdown'
import { renderPage } from '#demo/page/render-page'
import { createSite } from '#demo/page/site'
import { startStandIn } from '#demo/stand-in/stand-in'
import type { StandIn } from '#demo/stand-in/stand-in'
import type { PullRequest, Repository } from '#demo/stand-in/repository'
import { findChromium } from '../../scripts/find-chromium.ts'
import { asInstallation } from './support/call-stand-in.ts'

const hostile = '<script>window.taken = true</script><img src=x onerror="window.taken = true">'

let standIn: StandIn
let repository: Repository
let pull: PullRequest
let url: string

beforeAll(async () => {
  standIn = await startStandIn()
  repository = standIn.addRepository({ owner: 'acme', name: 'orders', files: { 'src/a.ts': 'one\ntwo\nthree\n', 'b.txt': 'b\n' } })
  pull = standIn.openPullRequest(repository, {
    title: `A change ${hostile}`,
    body: `What it does ${hostile}`,
    author: 'ada',
    changes: { 'src/a.ts': `one\n${hostile}\nthree\n`, 'b.txt': null },
  })
  const send = await asInstallation(standIn)
  await send('POST', '/repos/acme/orders/check-runs', {
    name: 'Production readiness',
    head_sha: repository.headOf(pull),
    conclusion: 'failure',
    actions: [{ label: 'Recheck', description: 'Look again', identifier: 'recheck' }],
    output: {
      title: 'Not production-ready: 1 P1',
      summary: `## Verdict\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[the comment](${standIn.url}/acme/orders/pull/1#discussion_r7)\n\n${hostile}`,
      annotations: [{ path: 'b.txt', start_line: 3, end_line: 4, annotation_level: 'warning', title: 'A note', message: hostile }],
    },
  })
  await send('POST', '/repos/acme/orders/pulls/1/reviews', {
    event: 'COMMENT',
    body: '**Not production-ready.**',
    comments: [
      { path: 'src/a.ts', line: 2, side: 'RIGHT', body: 'On the added line\n\n```suggestion\ntwo, done <well>\n```\n\n<!-- hidden -->' },
      { path: 'src/a.ts', line: 2, side: 'LEFT', body: 'On the removed line' },
    ],
  })
  await send('POST', '/repos/acme/orders/pulls/1/comments', {
    body: 'On the file',
    path: 'b.txt',
    commit_id: repository.headOf(pull),
    subject_type: 'file',
  })
  standIn.serveSite(createSite(standIn.state))
  url = `${standIn.url}/acme/orders/pull/1`
})

afterAll(async () => {
  await standIn.close()
})

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const render = async (tab: 'conversation' | 'checks' | 'files'): Promise<string> =>
  renderPage(await pullRequestView(repository, pull), tab, 'Readiness')

describe('the page', () => {
  it('shows the conversation with review, comments and the box of checks', async () => {
    const text = textOf(await render('conversation'))
    expect(text).toContain('ada opened this pull request')
    expect(text).toContain('readiness bot reviewed with 2 comments')
    expect(text).toContain('on line L2, which this change removes')
    expect(text).toContain('Some checks were not successful')
    expect(text).toContain('Production readiness Failing — Not production-ready: 1 P1')
  })

  it('shows the check run with its rendered summary, buttons and annotations', async () => {
    const html = await render('checks')
    expect(html).toContain('<h2>Verdict</h2>')
    expect(html).toMatch(/<td>1<\/td>\s*<td>2<\/td>/)
    expect(html).toContain(`<a href="${standIn.url}/acme/orders/pull/1#discussion_r7"`)
    expect(textOf(html)).toContain('Recheck')
    expect(textOf(html)).toContain('A note b.txt:3–4')
  })

  it('puts each comment under its line, on its side', async () => {
    const rows = (await render('files')).split('<tr')
    const after = (text: string): string => rows[rows.findIndex((row) => row.includes(text)) - 1] ?? ''
    expect(after('On the removed line')).toMatch(/class="removed".*>two</s)
    expect(after('On the added line')).toMatch(/class="added".*&lt;script&gt;/s)
  })

  it('shows a suggestion as the difference that it makes', async () => {
    const html = await render('files')
    expect(html).toMatch(/Suggested change.*<tr class="removed">.*&lt;script&gt;.*<tr class="added">.*two, done &lt;well&gt;/s)
  })

  it.each(['conversation', 'checks', 'files'] as const)('lets no text of the pull request become HTML: %s', async (tab) => {
    const html = await render(tab)
    expect(html).not.toMatch(/<script|<img|onerror="/)
    expect(html).not.toContain('hidden -->')
  })

  it('is served with a policy that loads nothing from elsewhere and runs nothing', async () => {
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(await answer.text()).not.toMatch(/(?:src|href)="https?:\/\/(?!127\.0\.0\.1)/)
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  })
})

describe('Markdown', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
    ['a tag with an attribute', '<sub onclick="x">a</sub>', '<p>&lt;sub onclick=&quot;x&quot;&gt;a</sub></p>\n'],
    ['a link that would run', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>\n'],
    ['a picture', '![words](https://elsewhere.example/a.png)', '<p>words</p>\n'],
    ['small print', '<sub>`a`</sub>', '<p><sub><code>a</code></sub></p>\n'],
    ['a hidden comment', 'a <!-- readiness:x --> b', '<p>a  b</p>\n'],
    ['a hidden comment on its own line', 'a\n\n<!-- readiness:x -->', '<p>a</p>\n'],
    ['a hidden comment in code', '`<!-- x -->`', '<p><code>&lt;!-- x --&gt;</code></p>\n'],
    [
      'something to unfold',
      '<details><summary>More</summary>\n\ntext\n\n</details>',
      '<details><summary>More</summary><p>text</p>\n</details>',
    ],
  ])('renders %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html)
  })
})

const executablePath = findChromium()

describe.skipIf(executablePath === undefined)(
  `in a browser${executablePath === undefined ? ' (left out: no Chromium on the search path, nor CHROMIUM_PATH)' : ''}`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '' })
    })
    afterAll(() => browser.close())

    it.each([
      ['light', 1280, '', 'rgb(255, 255, 255)'],
      ['dark', 1280, '/checks', 'rgb(15, 19, 24)'],
      ['light', 400, '/files', 'rgb(255, 255, 255)'],
    ] as const)('it is styled, fits the window and runs nothing: %s, %i wide, %s', async (colorScheme, width, path, background) => {
      const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
      const complaints: string[] = []
      const asked: string[] = []
      tab.on('console', (message) => complaints.push(message.text()))
      tab.on('request', (request) => asked.push(new URL(request.url()).origin))
      await tab.goto(`${url}${path}`)
      expect(await tab.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(background)
      expect(await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
      expect(await tab.evaluate('window.taken')).toBeUndefined()
      expect(new Set(asked.filter((origin) => origin !== 'null'))).toEqual(new Set([standIn.url]))
      expect(complaints).toEqual([])
      await tab.close()
    })
  },
)
