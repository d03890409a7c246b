import { describe, expect, it } from 'vitest'
import { announce } from '#github/writing/check-run'
import { readExistingState } from '#github/writing/existing-state'
import { gatherPullRequest } from '#github/reading/gather-pull-request'
import { createOctokit } from '#github/client/octokit-options'
import { publish } from '#github/writing/publish'
import { inlineComment, publicationOf } from '../support/a-publication.ts'
import { servePullRequest } from '../support/github-pull-request.ts'
import type { RepositorySetup } from '../support/github-repository.ts'
import { commits, serveRepository } from '../support/github-repository.ts'
import { openGitHubWire } from '../support/github-wire.ts'
import { createTestClock } from '../support/test-clock.ts'

const reference = { owner: 'acme', repo: 'shop', number: 7 }

/** A change of so many files, in a repository of as many others. */
const changeOf = (count: number): RepositorySetup => {
  const files = (text: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/f${index}.ts`, `${text} ${index}\n`]))
  const others = Object.fromEntries(Array.from({ length: count }, (_, index) => [`lib/f${index}.ts`, `${index}\n`]))
  return { base: { ...others, ...files('before') }, head: { ...others, ...files('after') } }
}

/** The whole road of a pull request, the review itself apart: every changed file is read on both sides. */
const review = async (setup: RepositorySetup): Promise<number> => {
  const wire = openGitHubWire()
  const clock = createTestClock()
  serveRepository(wire, setup)
  servePullRequest(wire)
  const octokit = createOctokit({ auth: 'token', clock })
  const { change, blobs, pull } = await gatherPullRequest(octokit, reference)
  const headSha = pull.headSha
  const app = { id: 99, slug: 'readiness' }
  const announcement = {
    ...reference,
    headSha,
    name: 'Production readiness',
    externalId: 'acme/shop#7',
    appId: app.id,
    title: 'Reviewing',
    summary: '…',
  }
  const run = await announce(octokit, announcement, [], clock)
  const changed = new Set(change.files.map(({ path }) => path))
  const sides = [...change.base.entries, ...change.head.entries].filter(({ path }) => changed.has(path))
  const contents = await blobs.read(sides.map(({ blob }) => blob))
  expect([...contents.values()].every(({ kind }) => kind === 'text')).toBe(true)
  const { comments } = await readExistingState(octokit, reference, app)
  const plan = publicationOf({ inline: Array.from({ length: 10 }, (_, index) => inlineComment(`f${index}`, 1, `src/f${index}.ts`)) })
  const target = { ...reference, headSha, checkRunId: run.checkRunId }
  const published = await publish(octokit, target, plan, { app, comments, isCurrent: () => headSha === commits.head, clock })
  expect(published).toMatchObject({ outcome: 'published', problems: [] })
  return wire.requests.length
}

// One of them reads the settings at the tip of the base branch, which has moved on here.
describe('a review costs few calls, reads and posts together', () => {
  it.each([
    [20, 10],
    [50, 10],
    [299, 20],
    [300, 25],
  ])('%i changed files: at most %i', async (files, most) => {
    expect(await review(changeOf(files))).toBeLessThanOrEqual(most)
  })
})
