import { expect, it } from 'vitest'

import { createOrganisationDefaults } from '#app/review/settings/organisation-defaults'
import { createOctokit } from '#github/client/octokit-options'

import { openGitHubWire } from '../support/github-wire.ts'

const path = '/repos/acme/.github/contents/.github/readiness.yml'

it('the file of an owner is asked for once in ten minutes, whatever the case of the name', async () => {
  const wire = openGitHubWire()
  let text = 'block: P2\n'
  wire.on('GET', path, () => ({ text, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } }))
  let now = 0
  const defaults = createOrganisationDefaults(() => now)
  const octokit = createOctokit({ auth: 'token' })
  expect(await defaults.read(octokit, 'acme')).toEqual({ text: 'block: P2\n', path: 'acme/.github: .github/readiness.yml' })
  text = 'block: P3\n'
  now = 599_000
  expect(await defaults.read(octokit, 'ACME')).toMatchObject({ text: 'block: P2\n' })
  expect(wire.requests).toHaveLength(1)
  now = 600_000
  expect(await defaults.read(octokit, 'acme')).toMatchObject({ text: 'block: P3\n' })
})

it('an owner without a file has none, and that is remembered too', async () => {
  const wire = openGitHubWire()
  wire.on('GET', path, () => ({ status: 404, json: { message: 'Not Found' } }))
  const defaults = createOrganisationDefaults(() => 0)
  const octokit = createOctokit({ auth: 'token' })
  expect(await defaults.read(octokit, 'acme')).toBeUndefined()
  expect(await defaults.read(octokit, 'acme')).toBeUndefined()
  expect(wire.requests).toHaveLength(1)
})

it('what could not be looked at is no file that is not there', async () => {
  const wire = openGitHubWire()
  wire.on('GET', path, () => ({ status: 403, json: { message: 'Resource not accessible by integration' } }))
  await expect(createOrganisationDefaults().read(createOctokit({ auth: 'token' }), 'acme')).rejects.toMatchObject({ status: 403 })
})
