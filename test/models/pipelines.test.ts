import { expect, it } from 'vitest'
import { refusesForks, storesCredentialsInFolder, uploadsHiddenFiles } from '#models/pipelines/actions'
import { askedBy, holdsOutsideText, isOutsideText } from '#models/pipelines/contexts'

const used = (ref: string, comment?: string) => ({
  kind: /^[\da-f]{40}$/.test(ref) ? 'digest' : /\d/.test(ref) ? 'tag' : 'branch',
  ref,
  ...(comment !== undefined && { comment }),
})

it.each([
  ['v7', true],
  ['v4', true],
  ['v4.4.0', true],
  ['v6.1.0', true],
  ['main', true],
  ['v4.2.2', false],
  ['v6.0.3', false],
  ['v3.6', false],
  ['v1', false],
  ['11bd71901bbe5b1630ceea73d27597364c9af683', false],
  ['0123456789abcdef0123456789abcdef01234567', undefined],
])('checkout %s refuses code of forks: %s', (ref, expected) => {
  expect(refusesForks(used(ref))).toBe(expected)
})

it('takes the version of an unknown digest from the comment, if it is exact', () => {
  const digest = '0123456789abcdef0123456789abcdef01234567'
  expect(refusesForks(used(digest, 'v4.1.0'))).toBe(false)
  expect(refusesForks(used(digest, 'v6.2.0'))).toBe(true)
  expect(refusesForks(used(digest, 'v4'))).toBeUndefined()
})

it('knows where a checkout stores its credentials, and what an upload leaves out', () => {
  expect(['v4', 'v5.0.1', 'v6', 'v7', 'main'].map((ref) => storesCredentialsInFolder(used(ref)))).toEqual([true, true, false, false, false])
  expect(['v3', 'v4.3.6', 'v4.4.0', 'v4', 'v5'].map((ref) => uploadsHiddenFiles(used(ref)))).toEqual([true, true, false, false, false])
})

it.each([
  ['github.event.issue.title', 'issues', true],
  ['GitHub.Event.Issue.Title', 'issue_comment', true],
  ['github.event.issue.title', 'pull_request_target', false],
  ['github.head_ref', 'pull_request_target', true],
  ['github.event.issue.number', 'issues', false],
  ['github.event.pull_request.head.repo.full_name', 'pull_request_target', false],
  ['github.event.inputs.version', 'workflow_dispatch', false],
])('%s on %s is text from outside: %s', (path, event, expected) => {
  expect(isOutsideText(path, event)).toBe(expected)
})

it('knows objects with such text', () => {
  expect(holdsOutsideText('github', 'issues')).toBe(true)
  expect(holdsOutsideText('github.event.pull_request', 'pull_request_target')).toBe(true)
  expect(holdsOutsideText('github.event.repository', 'issues')).toBe(false)
})

it.each([
  ['github.event.comment.author_association', 'association'],
  ['github.event.pull_request.user.login', 'account'],
  ['github.event.pull_request.head.repo.full_name', 'repository'],
  ['github.event.pull_request.labels.*.name', 'label'],
  ['github.event.pull_request.merged', 'merged'],
  ['github.repository', 'own repository'],
  ['github.event.pull_request.title', undefined],
])('%s says who acts: %s', (path, expected) => {
  expect(askedBy(path)).toBe(expected)
})
