import { describe, expect, it } from 'vitest'
import { announce } from '#github/writing/check-run'
import { createOctokit } from '#github/client/octokit-options'
import type { PublishHooks } from '#github/writing/publish'
import { publish } from '#github/writing/publish'
import { RateLimitedError } from '#github/client/request-failure'
import type { Publication } from '#model/publishing/publication'
import { annotation, fileComment, inlineComment, publicationOf } from '../../support/a-publication.ts'
import { servePullRequest } from '../../support/github-pull-request.ts'
import { lostAnswer, openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const headSha = 'a'.repeat(40)

/** A pull request with a check run in progress, and what publishing needs. */
const open = async (hooks: Partial<PublishHooks> = {}) => {
  const wire = openGitHubWire()
  const clock = createTestClock()
  const served = servePullRequest(wire)
  const octokit = createOctokit({ auth: 'token', clock })
  const announcement = {
    owner: 'acme',
    repo: 'shop',
    headSha,
    name: 'Production readiness',
    externalId: 'acme/shop#7',
    appId: 99,
    title: 'Reviewing',
    summary: '…',
  }
  const { checkRunId } = await announce(octokit, announcement, [], clock)
  wire.requests.length = 0
  const publishing = (publication: Publication, target: object = {}) =>
    publish(octokit, { owner: 'acme', repo: 'shop', number: 7, headSha, checkRunId, ...target }, publication, {
      app: { slug: 'readiness' },
      isCurrent: () => true,
      clock,
      ...hooks,
    })
  return { wire, served, publishing, run: served.checkRuns[0]! }
}

const fingerprintsOf = (served: Awaited<ReturnType<typeof open>>['served']): string[] =>
  served.comments.map(({ body }) => /fingerprint=(\S+)/.exec(body)?.[1] ?? '').sort()

const manyAnnotations = (count: number) => Array.from({ length: count }, (_, index) => annotation(`n${index}`))

describe('a plan is carried out', () => {
  it('with nothing to say, as a conclusion alone', async () => {
    const { publishing, run, served, wire } = await open()
    expect(await publishing(publicationOf({}))).toEqual({ outcome: 'published', placements: [], problems: [] })
    expect(run).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      title: 'Not production-ready: 1 P1',
      summary: 'The summary.',
      text: 'The rest.',
    })
    expect(served.comments).toEqual([])
    expect(wire.requests).toHaveLength(1)
  })

  it('as one review, comments on files and annotations', async () => {
    const { publishing, run, served } = await open()
    const published = await publishing(
      publicationOf({
        inline: [inlineComment('f1'), inlineComment('f2', 20)],
        onFiles: [fileComment('f3')],
        annotations: [annotation('f4')],
      }),
    )
    expect(served.reviews).toHaveLength(1)
    expect(served.reviews[0]!.comments).toEqual([
      { path: 'src/a.ts', body: inlineComment('f1').body, line: 10, side: 'RIGHT' },
      { path: 'src/a.ts', body: inlineComment('f2').body, line: 20, side: 'RIGHT' },
    ])
    expect(run.annotations).toEqual([
      { path: 'src/c.ts', start_line: 1, end_line: 2, annotation_level: 'warning', title: 'A title', message: 'About f4.' },
    ])
    const [review] = served.reviews
    expect(published).toEqual({
      outcome: 'published',
      placements: [
        { fingerprint: 'f1', kind: 'inline', url: `https://github.com/acme/shop/pull/7#pullrequestreview-${review!.id}` },
        { fingerprint: 'f2', kind: 'inline', url: `https://github.com/acme/shop/pull/7#pullrequestreview-${review!.id}` },
        { fingerprint: 'f3', kind: 'file', url: expect.stringMatching(/#discussion_r\d+$/) as string },
        { fingerprint: 'f4', kind: 'annotation' },
      ],
      problems: [],
    })
  })

  it('with ranges and removed lines where they stand', async () => {
    const { publishing, served } = await open()
    const range = {
      ...inlineComment('f1'),
      anchor: { path: 'src/a.ts', side: 'LEFT' as const, line: 12, startLine: 10, startSide: 'LEFT' as const },
    }
    await publishing(publicationOf({ inline: [range] }))
    expect(served.reviews[0]!.comments).toMatchObject([{ line: 12, side: 'LEFT', start_line: 10, start_side: 'LEFT' }])
  })

  it('with a summary that links to where comments were posted', async () => {
    const { publishing, run } = await open({
      outputFor: (placements) => ({ title: 'Linked', summary: placements.map(({ url }) => url ?? '').join(' ') }),
    })
    await publishing(publicationOf({ inline: [inlineComment('f1')] }))
    expect(run).toMatchObject({ title: 'Linked', summary: expect.stringContaining('#pullrequestreview-') as string })
  })

  it('with the annotations in portions, and the conclusion in the last of them', async () => {
    const { publishing, run, wire } = await open()
    await publishing(publicationOf({ annotations: manyAnnotations(120) }))
    expect(run.annotations).toHaveLength(120)
    const sent = wire.sent('PATCH', /check-runs/).map(({ body }) => body as { conclusion?: string; output: { annotations: unknown[] } })
    expect(sent.map(({ conclusion, output }) => [conclusion, output.annotations.length])).toEqual([
      [undefined, 50],
      [undefined, 50],
      ['failure', 20],
    ])
  })

  it('with older comments edited and minimised, many in one request', async () => {
    const { publishing, served, wire } = await open()
    served.comments.push(
      { id: 1, body: 'one', path: 'src/a.ts', onFile: false, isMinimized: false },
      { id: 2, body: 'two', path: 'src/a.ts', onFile: false, isMinimized: true },
    )
    const edit = { fingerprint: 'f', state: 'fixed' as const }
    await publishing(
      publicationOf({
        edits: [
          { ...edit, id: 1, nodeId: 'PRRC_1', body: '~~one~~', visibility: 'resolved' },
          { ...edit, id: 2, nodeId: 'PRRC_2', body: 'two again', visibility: 'shown' },
        ],
      }),
    )
    expect(served.comments.map(({ body, isMinimized }) => [body, isMinimized])).toEqual([
      ['~~one~~', true],
      ['two again', false],
    ])
    expect(wire.sent('POST', /graphql/)).toHaveLength(1)
  })
})

describe('nothing is said twice', () => {
  const plan = publicationOf({ inline: [inlineComment('f1'), inlineComment('f2', 20)], onFiles: [fileComment('f3')] })

  it('when the same plan is carried out again', async () => {
    const { publishing, served } = await open()
    await publishing(plan)
    const again = await publishing(plan)
    expect(fingerprintsOf(served)).toEqual(['f1', 'f2', 'f3'])
    expect(served.reviews).toHaveLength(1)
    expect(again.placements.every(({ url }) => url?.includes('#discussion_r'))).toBe(true)
  })

  it('when an earlier try posted a part of it', async () => {
    const { publishing, served } = await open()
    await publishing(publicationOf({ inline: [inlineComment('f1')] }))
    await publishing(plan)
    expect(fingerprintsOf(served)).toEqual(['f1', 'f2', 'f3'])
    expect(served.reviews.map(({ comments }) => comments.length)).toEqual([1, 1])
  })

  it.each(['review', 'file comment'] as const)('when the answer to a %s is lost after it was posted', async (kind) => {
    const { publishing, served, run } = await open()
    served.fail(kind, 'lost after')
    const published = await publishing(plan)
    expect(fingerprintsOf(served)).toEqual(['f1', 'f2', 'f3'])
    expect(published).toMatchObject({ outcome: 'published', problems: [] })
    expect(run.annotations).toEqual([])
  })

  it.each(['review', 'file comment'] as const)('and nothing is left out when a %s is lost on its way', async (kind) => {
    const { publishing, served, run } = await open()
    served.fail(kind, 'lost before', 'lost before')
    const published = await publishing(plan)
    expect(fingerprintsOf(served)).toEqual(['f1', 'f2', 'f3'])
    expect(published.problems).toEqual([])
    expect(run.annotations).toEqual([])
  })

  it('nor anything more where hundreds of comments stand', async () => {
    const { publishing, served, run } = await open()
    for (let index = 0; index < 200; index += 1)
      served.comments.push({ id: index, ...inlineComment(`old${index}`), path: 'src/a.ts', onFile: false, isMinimized: false })
    const published = await publishing(plan)
    expect(served.comments).toHaveLength(200)
    expect(run.annotations).toHaveLength(3)
    expect(published.problems).toEqual(['This pull request already has too many of our comments (200); no more are posted.'])
  })

  const places = (['lost before', 'lost after'] as const).flatMap((fault) => [0, 1, 2].map((position) => [fault, position] as const))
  it.each(places)('annotations neither: %s, portion %i', async (fault, position) => {
    const { publishing, served, run } = await open()
    const annotations = manyAnnotations(120)
    served.fail('update run', ...Array.from({ length: position }, () => 'none' as const), fault)
    await publishing(publicationOf({ annotations }))
    expect(run.annotations.map(({ message }) => message)).toEqual(annotations.map(({ message }) => message))
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' })
  })

  it('nor annotations that an earlier try has written', async () => {
    const { publishing, run } = await open()
    const annotations = manyAnnotations(70)
    run.annotations.push(...annotations.slice(0, 50).map(({ message }) => ({ message })))
    await publishing(publicationOf({ annotations }), { annotationsThere: 50 })
    expect(run.annotations.map(({ message }) => message)).toEqual(annotations.map(({ message }) => message))
  })
})

describe('no finding is lost because GitHub refuses a comment', () => {
  it('a place outside the diff costs its half of the review, which goes into annotations', async () => {
    const { publishing, served, run, wire } = await open()
    served.refusedLines.add('src/a.ts:40')
    const inline = [10, 20, 30, 40].map((line) => inlineComment(`f${line}`, line))
    const published = await publishing(publicationOf({ inline }))
    expect(fingerprintsOf(served)).toEqual(['f10', 'f20'])
    expect(run.annotations).toEqual([
      { path: 'src/a.ts', start_line: 30, end_line: 30, annotation_level: 'warning', title: 'Production readiness', message: '**f30**' },
      { path: 'src/a.ts', start_line: 40, end_line: 40, annotation_level: 'warning', title: 'Production readiness', message: '**f40**' },
    ])
    expect(published.placements.map(({ kind }) => kind)).toEqual(['inline', 'inline', 'annotation', 'annotation'])
    expect(published.problems).toEqual([expect.stringContaining('Could not post the review (status 422)')])
    expect(wire.sent('POST', /reviews/)).toHaveLength(3)
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' })
  })

  it('a single comment that is refused is not tried again', async () => {
    const { publishing, served, run, wire } = await open({ annotationFor: (fingerprint) => annotation(fingerprint) })
    served.refusedLines.add('src/a.ts:10')
    await publishing(publicationOf({ inline: [inlineComment('f1')] }))
    expect(wire.sent('POST', /reviews/)).toHaveLength(1)
    expect(run.annotations).toMatchObject([{ message: 'About f1.' }])
  })

  it('a removed line that is refused stands on the first line of its file', async () => {
    const { publishing, served, run } = await open()
    served.refusedLines.add('src/a.ts:10')
    await publishing(publicationOf({ inline: [{ ...inlineComment('f1'), anchor: { path: 'src/a.ts', side: 'LEFT', line: 10 } }] }))
    expect(run.annotations).toMatchObject([{ start_line: 1, end_line: 1 }])
  })

  it('nor when every answer to it is lost', async () => {
    const { publishing, served, run } = await open()
    served.fail('review', 'lost before', 'lost before', 'lost before', 'lost before', 'lost before')
    const published = await publishing(publicationOf({ inline: [inlineComment('f1')] }))
    expect(run.annotations).toHaveLength(1)
    expect(published.outcome).toBe('published')
  })

  it('nor told elsewhere when a gateway is away for a moment', async () => {
    const { publishing, served, run } = await open()
    served.fail('review', 'lost before', 'lost before', 'lost before', 'lost before')
    await publishing(publicationOf({ inline: [inlineComment('f1')] }))
    expect(fingerprintsOf(served)).toEqual(['f1'])
    expect(run.annotations).toEqual([])
  })

  it('nor when it may not comment at all', async () => {
    const { publishing, served, run } = await open()
    const forbidden = { status: 403, json: { message: 'Resource not accessible by integration' } }
    served.fail('review', forbidden)
    served.fail('file comment', forbidden)
    await publishing(publicationOf({ inline: [inlineComment('f1')], onFiles: [fileComment('f2')] }))
    expect(run.annotations).toHaveLength(2)
    expect(run.conclusion).toBe('failure')
  })

  it('edits of comments that are gone, or that fail, do not keep the check from its conclusion', async () => {
    const { publishing, served, run, wire } = await open()
    wire.on('PATCH', '/repos/acme/shop/pulls/comments/5', { status: 404, json: { message: 'Not Found' } })
    const edits = [{ id: 5, nodeId: 'PRRC_5', fingerprint: 'f', body: 'x', state: 'fixed' as const, visibility: 'resolved' as const }]
    expect((await publishing(publicationOf({ edits }))).problems).toEqual([
      'Could not edit comment 5: Could not resolve to a node with the global id.',
    ])
    served.fail('edit', { json: { errors: [{ message: 'Field does not exist.' }] } })
    run.status = 'in_progress'
    expect((await publishing(publicationOf({ edits }))).problems).toEqual([expect.stringMatching(/^Could not edit comment 5: Not Found/)])
    served.fail('edit', 'lost before', 'lost before', 'lost before', 'lost before', 'lost before')
    run.status = 'in_progress'
    expect((await publishing(publicationOf({ edits }))).problems).toEqual([expect.stringMatching(/^Could not edit comment 5: Not Found/)])
    expect(run.status).toBe('completed')
  })

  it('annotations that GitHub refuses do not either', async () => {
    const { publishing, served, run } = await open()
    served.fail('update run', { status: 422, json: { message: 'Invalid request.' } })
    const published = await publishing(publicationOf({ annotations: manyAnnotations(60) }))
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' })
    expect(run.annotations).toHaveLength(10)
    expect(published.problems).toEqual([expect.stringContaining('GitHub rejected annotations (50, status 422)')])
  })
})

describe('"abuse" is a rate limit and not a refusal', () => {
  const abuse = {
    status: 422,
    headers: { 'retry-after': '30' },
    json: { message: 'Validation Failed', errors: ['was submitted too quickly'] },
  }

  it('that is waited for when it is short', async () => {
    const { publishing, served, run } = await open()
    served.fail('review', abuse)
    await publishing(publicationOf({ inline: [inlineComment('f1'), inlineComment('f2')] }))
    expect(fingerprintsOf(served)).toEqual(['f1', 'f2'])
    expect(served.reviews).toHaveLength(1)
    expect(run.annotations).toEqual([])
  })

  it('and left to the queue when it is long; the next try goes on from there', async () => {
    const { publishing, served, run } = await open()
    served.fail('file comment', { ...abuse, headers: { 'retry-after': '600' } })
    const plan = publicationOf({ inline: [inlineComment('f1')], onFiles: [fileComment('f2')] })
    await expect(publishing(plan)).rejects.toBeInstanceOf(RateLimitedError)
    expect(run.status).toBe('in_progress')
    expect(fingerprintsOf(served)).toEqual(['f1'])
  })
})

describe('an older head', () => {
  it.each([0, 1, 2, 3])('is not written about any more after %i writes', async (allowed) => {
    let asked = 0
    const { publishing, run, wire } = await open({ isCurrent: () => (asked += 1) <= allowed })
    const plan = publicationOf({
      inline: [inlineComment('f1')],
      onFiles: [fileComment('f2')],
      edits: [{ id: 5, nodeId: 'PRRC_5', fingerprint: 'f', body: 'x', state: 'fixed', visibility: 'resolved' }],
    })
    expect((await publishing(plan)).outcome).toBe('superseded')
    expect(run.status).toBe('in_progress')
    const writes = wire.requests.filter(
      ({ method, body }) => method !== 'GET' && !/query state/.test(String((body as { query?: string }).query)),
    )
    expect(writes).toHaveLength(allowed)
  })

  it('is asked about without slowing down a write that GitHub has lost', async () => {
    let asked = 0
    const { publishing, served } = await open({ isCurrent: () => (asked += 1) <= 1 })
    served.fail('review', 'lost before')
    expect((await publishing(publicationOf({ inline: [inlineComment('f1')] }))).outcome).toBe('superseded')
    expect(served.reviews).toEqual([])
  })
})

describe('when it cannot be found out whether the head is current', () => {
  it.each([
    ['because GitHub does not answer', Object.assign(new Error('Bad gateway'), { status: 502 })],
    ['because GitHub refuses the question', Object.assign(new Error('Not Found'), { status: 404, response: { headers: {} } })],
    ['because the work was called off', new Error('overtaken')],
  ])('nothing is written, %s, and the reason is the caller’s', async (_, reason) => {
    const { publishing, served, run } = await open({ isCurrent: () => Promise.reject(reason) })
    await expect(publishing(publicationOf({ inline: [inlineComment('f1')] }))).rejects.toBe(reason)
    expect(served.reviews).toEqual([])
    expect(run).toMatchObject({ status: 'in_progress', annotations: [] })
  })
})

it('a check run that cannot be updated is an error: there is no verdict without it', async () => {
  const { publishing, wire } = await open()
  wire.on('PATCH', /check-runs/, lostAnswer)
  await expect(publishing(publicationOf({}))).rejects.toMatchObject({ status: 502 })
})
