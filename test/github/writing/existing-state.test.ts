import { describe, expect, it } from 'vitest'
import { readExistingState } from '#github/writing/existing-state'
import { createOctokit } from '#github/client/octokit-options'
import { markerOf } from '#model/publishing/comment-marker'
import { openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'
import { stateAnswer, thread } from '../../support/github-threads.ts'

const reference = { owner: 'acme', repo: 'shop', number: 7 }
const app = { slug: 'readiness' }
const marker = markerOf({ fingerprint: 'f1', ruleId: 'external-call-without-timeout', state: 'open' })

const reading = (threads: readonly object[]) => {
  const wire = openGitHubWire()
  wire.onGraphql('query state', stateAnswer(threads))
  return { wire, octokit: createOctokit({ auth: 'token', clock: createTestClock() }) }
}

describe('what we have said on a pull request', () => {
  it('is read with its state', async () => {
    const { octokit } = reading([
      thread({
        id: 4_000_000_002,
        body: `**P1** …\n${markerOf({ fingerprint: 'f2', ruleId: undefined, state: 'fixed' })}`,
        isMinimized: true,
        isResolved: true,
      }),
      thread({ id: 4_000_000_001, body: `**P1** …\n${marker}`, onFile: true, line: 12 }),
    ])
    expect(await readExistingState(octokit, reference, app)).toEqual({
      headSha: 'a'.repeat(40),
      isOpen: true,
      baseRef: 'main',
      allRead: true,
      comments: [
        {
          id: 4_000_000_001,
          nodeId: 'PRRC_4000000001',
          fingerprint: 'f1',
          ruleId: 'external-call-without-timeout',
          state: 'open',
          path: 'src/a.ts',
          line: 12,
          body: `**P1** …\n${marker}`,
          url: 'https://github.com/acme/shop/pull/7#discussion_r4000000001',
          onFile: true,
          isResolved: false,
          isMinimized: false,
        },
        expect.objectContaining({
          id: 4_000_000_002,
          fingerprint: 'f2',
          state: 'fixed',
          onFile: false,
          isResolved: true,
          isMinimized: true,
        }),
      ],
    })
  })

  it.each([
    ['a person writes our marker', { login: 'readiness', type: 'User' }],
    ['a person is called like our bot', { login: 'readiness[bot]', type: 'User' }],
    ['another bot writes our marker', { login: 'other', type: 'Bot' }],
    ['an account that is gone wrote it', undefined],
  ])('is not believed when %s', async (_, author) => {
    const { octokit } = reading([thread({ id: 1, body: `text\n${marker}`, author: author ?? null })])
    expect((await readExistingState(octokit, reference, app)).comments).toEqual([])
  })

  it('is not what our bot wrote without a marker', async () => {
    const { octokit } = reading([thread({ id: 1, body: `${marker}\nThe line above is quoted.` })])
    expect((await readExistingState(octokit, reference, app)).comments).toEqual([])
  })

  it('is read to its last page', async () => {
    const wire = openGitHubWire()
    const pages = [
      stateAnswer([thread({ id: 1, body: `one\n${marker}` })], 'second'),
      stateAnswer([thread({ id: 2, body: `two\n${markerOf({ fingerprint: 'f2', ruleId: undefined, state: 'open' })}` })]),
    ]
    wire.onGraphql(
      'query state',
      ({ body }) => pages[(body as { variables: { cursor: string | null } }).variables.cursor === 'second' ? 1 : 0]!,
    )
    const { comments } = await readExistingState(createOctokit({ clock: createTestClock() }), reference, app)
    expect(comments.map(({ fingerprint }) => fingerprint)).toEqual(['f1', 'f2'])
    expect(wire.requests).toHaveLength(2)
  })

  it('is not all when there is no end to it, and says so', async () => {
    const wire = openGitHubWire()
    wire.onGraphql('query state', stateAnswer([], 'more'))
    expect(await readExistingState(createOctokit({ clock: createTestClock() }), reference, app)).toMatchObject({ allRead: false })
    expect(wire.requests).toHaveLength(20)
  })

  it('is read from an Enterprise Server that does not know the newer fields', async () => {
    const wire = openGitHubWire()
    wire.onGraphql('query state', ({ body }) => {
      const { query } = body as { readonly query: string }
      return /subjectType|fullDatabaseId id/.test(query)
        ? { json: { errors: [{ message: "Field 'subjectType' doesn't exist on type 'PullRequestReviewThread'" }] } }
        : stateAnswer([thread({ id: 7, body: `one\n${marker}` })])
    })
    const { comments } = await readExistingState(createOctokit({ clock: createTestClock() }), reference, app)
    expect(comments).toMatchObject([{ id: 7, fingerprint: 'f1' }])
    expect(wire.requests).toHaveLength(2)
  })

  it('cannot be told of a pull request that is not there', async () => {
    const wire = openGitHubWire()
    wire.onGraphql('query state', { json: { data: { repository: { pullRequest: null } } } })
    await expect(readExistingState(createOctokit({ clock: createTestClock() }), reference, app)).rejects.toThrow(
      'no pull request acme/shop#7',
    )
  })
})
