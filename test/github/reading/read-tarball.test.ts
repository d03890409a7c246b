import { describe, expect, it } from 'vitest'
import { createOctokit } from '#github/client/octokit-options'
import { readTarball } from '#github/reading/read-tarball'
import { blobId, commits, tarballOf } from '../../support/github-repository.ts'
import { openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const source = { owner: 'acme', repo: 'shop', commit: commits.head }
const generous = { packedBytes: 1e9, unpackedBytes: 1e9, entries: 1e6 }

const reading = async (files: Readonly<Record<string, string | Buffer>>) => {
  const wire = openGitHubWire()
  const archive = await tarballOf(files)
  wire.on('GET', /tarball/, { bytes: archive, headers: { 'content-type': 'application/x-gzip' } })
  return { octokit: createOctokit({ clock: createTestClock() }), archive }
}

describe('an archive gives what is wanted of it', () => {
  it('and nothing else', async () => {
    const { octokit } = await reading({ 'a.ts': 'a\n', 'b.bin': Buffer.from([0]), 'c.ts': 'c\n' })
    const found = await readTarball(octokit, source, new Set([blobId('a\n'), blobId(Buffer.from([0])), blobId('not there\n')]), generous)
    expect(Object.fromEntries(found)).toEqual({
      [blobId('a\n')]: { kind: 'text', text: 'a\n' },
      [blobId(Buffer.from([0]))]: { kind: 'binary' },
    })
  })
})

describe('an archive is left when it costs too much', () => {
  const files = { 'a.ts': 'a\n', 'large.txt': 'x'.repeat(5_000_000), 'z.ts': 'z\n' }
  const wanted = new Set([blobId('a\n'), blobId('z\n')])

  it.each([
    ['to unpack', { ...generous, unpackedBytes: 100_000 }],
    ['in entries', { ...generous, entries: 1 }],
    ['on the wire', { ...generous, packedBytes: 10 }],
  ])('%s', async (_, limits) => {
    const { octokit } = await reading(files)
    const found = await readTarball(octokit, source, wanted, limits)
    expect(found.has(blobId('z\n'))).toBe(false)
  })

  it('and read to its end when it does not', async () => {
    const { octokit } = await reading(files)
    expect((await readTarball(octokit, source, wanted, generous)).size).toBe(2)
  })
})
