import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { InvalidOptions, readOptions } from '#demo/options'
import { runDemo } from '#demo/run-demo'
import { createColours, terminalReview, terminalSummary } from '#demo/terminal-review'
import { diffRows, rowAt } from '#demo/stand-in/git/anchors'

const never = new AbortController().signal

describe('the demo', () => {
  it('has the real App review the sample, with what it should find and nothing that GitHub would refuse', async () => {
    const lines: string[] = []
    const demo = await runDemo({ range: undefined, port: 0 }, { progress: (line) => lines.push(line), signal: never })
    const { view, run, violations } = demo
    const page = await (await fetch(demo.url)).text()
    await demo.stop()

    expect(violations).toEqual([])
    expect(run).toMatchObject({ name: 'Production readiness', status: 'completed', conclusion: 'failure' })
    const told = `${run.summary}\n${run.text}`
    for (const rule of [
      'external-call-without-timeout',
      'server-without-graceful-shutdown',
      'workload-without-readiness-probe',
      'hardcoded-secret',
      'webhook-without-signature-check',
      'destructive-migration',
      'table-locking-migration',
    ])
      expect(told, rule).toContain(rule)

    // The call through the client whose timeout stands in an unchanged file is none of them.
    const checkout = view.files.find((file) => file.path === 'src/checkout.ts')
    const rows = diffRows(checkout?.patch ?? '')
    const commented = view.pull.comments
      .filter((comment) => comment.path === 'src/checkout.ts')
      .map((comment) => rowAt(rows, comment.side, comment.line ?? 0)?.text)
    expect(commented.filter((text) => text?.includes('stripe.post'))).toHaveLength(1)
    expect(commented.filter((text) => text?.includes('stock.get'))).toEqual([])

    expect(page).toContain('Add express checkout')
    const printed = terminalReview(view, run, createColours(false))
    expect(printed).toContain('Production readiness: failure')
    expect(printed).toContain('src/checkout.ts:21 RIGHT')
    expect(printed).not.toContain('<!--')
    // Links to a server that has stopped by then.
    expect(printed).not.toContain('127.0.0.1')
    expect(view.pull.comments.some(({ body }) => body.includes('```suggestion'))).toBe(true)

    expect(lines[0]).toBe(`Pull request: ${demo.url} (review in progress)`)
    const summary = terminalSummary(demo, createColours(false)).split('\n')
    expect(summary.slice(0, 3).map((line) => /http\S+/.exec(line)?.[0])).toEqual([demo.url, demo.pages.review, demo.pages.repository])
    expect(summary.length).toBeLessThanOrEqual(10)
    expect(summary[3]).toBe('Production readiness: failure  Not production-ready: 3 P0, 5 P1, 2 P2 and 1 P3')
    expect(summary.at(-1)).toBe('  5 more; 2 of 10 comments have an edit to apply')
    expect(lines.at(-1)).toMatch(/^Reviewed in \d+\.\d s with \d+ calls to GitHub$/)
  }, 120_000)

  it('reviews a change of a repository on disk, and leaves it as it was', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'own-repository-'))
    const git = (...args: string[]): string =>
      execFileSync('git', [
        '-C',
        directory,
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@example.invalid',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ]).toString()
    git('init', '-q', '-b', 'master')
    writeFileSync(join(directory, 'README.md'), '# Hello\n')
    git('add', '-A')
    git('commit', '-qm', 'one')
    git('checkout', '-qb', 'words')
    writeFileSync(join(directory, 'README.md'), '# Hello, world\n')
    git('commit', '-qam', 'two')
    const before = git('status', '--porcelain') + git('for-each-ref')
    const demo = await runDemo({ range: { directory, head: 'words' }, port: 0 }, { progress: () => undefined, signal: never })
    await demo.stop()
    expect(demo.view.pull.title).toBe('words into master')
    expect(demo.run.conclusion).toBe('success')
    expect(demo.view.pull.comments).toEqual([])
    expect(demo.violations).toEqual([])
    expect(git('status', '--porcelain') + git('for-each-ref')).toBe(before)
    rmSync(directory, { recursive: true })
  }, 120_000)

  it('gives up when it is told to, and leaves nothing behind', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'given-up-'))
    vi.stubEnv('TMPDIR', temporary)
    const given = new AbortController()
    const running = runDemo(
      { range: undefined, port: 0 },
      { progress: (line) => line.startsWith('Webhook') && given.abort(new Error('Interrupted.')), signal: given.signal },
    )
    await expect(running).rejects.toThrow('Interrupted.')
    vi.unstubAllEnvs()
    expect(readdirSync(temporary)).toEqual([])
    rmSync(temporary, { recursive: true })
  }, 120_000)
})

describe('the command line', () => {
  it.each([
    [[], { once: false, range: undefined, port: 0, open: true }],
    [['--once'], { once: true, range: undefined, port: 0, open: false }],
    [['--no-open', '--port', '8080'], { once: false, range: undefined, port: 8080, open: false }],
    [['--repo', '.'], { once: false, range: { directory: '.', head: 'HEAD' }, port: 0, open: true }],
    [
      ['--repo', '.', '--base', 'v1', '--head', 'v2'],
      { once: false, range: { directory: '.', base: 'v1', head: 'v2' }, port: 0, open: true },
    ],
    [['--help'], 'help'],
  ])('reads %j', (args, expected) => {
    expect(readOptions(args)).toEqual(expected)
  })

  it.each([
    [['--port', 'many'], /--port takes a number/],
    [['--port', '70000'], /--port takes a number/],
    [['--head', 'x'], /require --repo/],
    [['--colour'], /--colour/],
    [['extra'], /extra/],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(InvalidOptions)
    expect(() => readOptions(args)).toThrow(sentence)
  })
})
