import { describe, expect, it } from 'vitest'
import { createOctokit } from '#github/client/octokit-options'
import { isTeamMember, readPermission } from '#github/client/permissions'
import { react } from '#github/writing/react'
import { githubExample } from '../../support/github-openapi.ts'
import type { WireAnswer } from '../../support/github-wire.ts'
import { openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const answering = (method: string, path: string, answer: WireAnswer) => {
  const wire = openGitHubWire()
  wire.on(method, path, answer)
  return { wire, octokit: createOctokit({ auth: 'token', clock: createTestClock() }) }
}

const permissionPath = '/repos/{owner}/{repo}/collaborators/{username}/permission'

describe('what a person may do is read from their role', () => {
  it.each([
    ['admin', 'admin', true, true],
    ['maintain', 'write', true, true],
    ['write', 'write', true, false],
    ['triage', 'read', false, false],
    ['read', 'read', false, false],
    ['none', 'none', false, false],
    ['a role of the organisation that is built on write', 'write', true, false],
    ['a role of the organisation that is built on admin', 'admin', true, true],
  ])('%s (%s)', async (role, permission, canWrite, canMaintain) => {
    const { octokit } = answering('GET', '/repos/acme/shop/collaborators/ada/permission', {
      json: githubExample('GET', permissionPath, 200, { permission, role_name: role }),
    })
    expect(await readPermission(octokit, { owner: 'acme', repo: 'shop', username: 'ada' })).toEqual({ role, canWrite, canMaintain })
  })

  it('a stranger may nothing', async () => {
    const { octokit } = answering('GET', '/repos/acme/shop/collaborators/eve/permission', { status: 404, json: { message: 'Not Found' } })
    expect(await readPermission(octokit, { owner: 'acme', repo: 'shop', username: 'eve' })).toEqual({
      role: 'none',
      canWrite: false,
      canMaintain: false,
    })
  })

  it('when it cannot be looked up, that is an error and no permission', async () => {
    const { octokit } = answering('GET', '/repos/acme/shop/collaborators/ada/permission', {
      status: 403,
      json: { message: 'Resource not accessible by integration' },
    })
    await expect(readPermission(octokit, { owner: 'acme', repo: 'shop', username: 'ada' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('membership of a team is proven or not', () => {
  it.each([
    ['an active member', { json: { state: 'active', role: 'member', url: 'https://api.github.com/teams/1' } }, true],
    ['somebody invited', { json: { state: 'pending', role: 'member', url: 'https://api.github.com/teams/1' } }, false],
    ['somebody else', { status: 404, json: { message: 'Not Found' } }, false],
    ['without the permission to look', { status: 403, json: { message: 'Resource not accessible by integration' } }, undefined],
  ])('%s', async (_, answer, expected) => {
    const { octokit } = answering('GET', '/orgs/acme/teams/sre/memberships/ada', answer)
    expect(await isTeamMember(octokit, { organization: 'acme', team: 'sre', username: 'ada' })).toBe(expected)
  })
})

describe('a comment is answered with a reaction', () => {
  it.each([
    ['seen', 'eyes'],
    ['done', 'rocket'],
    ['refused', 'confused'],
  ] as const)('%s is %s', async (reaction, content) => {
    const { wire, octokit } = answering('POST', '/repos/acme/shop/issues/comments/5/reactions', {
      status: 201,
      json: githubExample('POST', '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', 201, { content }),
    })
    await react(octokit, { owner: 'acme', repo: 'shop', commentId: 5 }, reaction)
    expect(wire.requests.map(({ body }) => body)).toEqual([{ content }])
  })
})
