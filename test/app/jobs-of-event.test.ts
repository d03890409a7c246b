import { describe, expect, test } from 'vitest'
import type { Job } from '#model/job'
import { jobsOfEvent, UnexpectedPayload, type HandledEvent } from '#app/webhooks/jobs-of-event'
import { appId, payloadOf } from './harness.ts'

const settings = { appId, debounceSeconds: 3 }
const repository = { id: 1, name: 'shop', owner: { login: 'acme' } }
const key = { installationId: 99, owner: 'acme', repo: 'shop' }
const review = (number: number, rerun = false): Job => ({ kind: 'review', data: { ...key, number, rerun } })
const hold = (number: number): Job => ({ kind: 'hold', data: { ...key, number, headSha: 'abc' } })
const find = (headSha: string, rerun = true): Job => ({ kind: 'find-pull-requests', data: { ...key, headSha, rerun } })

const pull = (action: string, changes: object = {}) =>
  payloadOf('pull_request', action, { repository, pull_request: { number: 7, head: { sha: 'abc' } }, ...changes })
const run = (action: string, changes: object, more: object = {}) =>
  payloadOf('check_run', action, { repository, check_run: { head_sha: 'abc', app: { id: appId }, pull_requests: [], ...changes }, ...more })
const suite = (action: string, changes: object) =>
  payloadOf('check_suite', action, { repository, check_suite: { head_sha: 'abc', app: { id: appId }, pull_requests: [], ...changes } })
const comment = (body: string, changes: object = {}, issue: object = { number: 7, pull_request: {} }) =>
  payloadOf('issue_comment', 'created', { repository, issue, comment: { id: 31, body, user: { login: 'ann', type: 'User' }, ...changes } })
const group = (action: string) => ({
  action,
  installation: { id: 99 },
  repository,
  merge_group: { head_sha: 'head', base_sha: 'base', head_ref: 'refs/heads/gh-readonly-queue/main/pr-7' },
})
const push = (modified: readonly string[], changes: object = {}) => ({
  installation: { id: 99 },
  repository,
  ref: 'refs/heads/release/2',
  commits: [{ added: [], removed: [], modified }],
  ...changes,
})
const settingsOf = (branch: string): Job => ({ kind: 'settings', data: { ...key, branch } })
const own = { number: 7, base: { repo: { id: 1 } } }
const foreign = { number: 3, base: { repo: { id: 2 } } }

describe.each<readonly [string, HandledEvent, object, readonly Job[]]>([
  ['an opened pull request is reviewed', 'pull_request', pull('opened'), [hold(7), review(7)]],
  ['a reopened one too', 'pull_request', pull('reopened'), [hold(7), review(7)]],
  ['one that is made ready too', 'pull_request', pull('ready_for_review'), [hold(7), review(7)]],
  ['one that becomes a draft again too', 'pull_request', pull('converted_to_draft'), [hold(7), review(7)]],
  ['a push is reviewed after a while', 'pull_request', pull('synchronize'), [hold(7), { ...review(7), delaySeconds: 3 }]],
  ['a closed one is looked at, to end what was begun', 'pull_request', pull('closed'), [review(7)]],
  ['a new base is reviewed', 'pull_request', pull('edited', { changes: { base: { ref: { from: 'old' } } } }), [hold(7), review(7)]],
  ['a new title is not', 'pull_request', pull('edited', { changes: { title: { from: 'old' } } }), []],
  ['a label is not', 'pull_request', pull('labeled'), []],
  ['our check, run again, is a new review', 'check_run', run('rerequested', { pull_requests: [own] }), [review(7, true)]],
  ['of a fork, the pull request has to be found', 'check_run', run('rerequested', {}), [find('abc')]],
  ['pull requests of other repositories are none of ours', 'check_run', run('rerequested', { pull_requests: [foreign] }), [find('abc')]],
  ['the check of another app is none of ours', 'check_run', run('rerequested', { app: { id: 1 }, pull_requests: [own] }), []],
  ['a check that was completed asks for nothing', 'check_run', run('completed', { pull_requests: [own] }), []],
  [
    'the Recheck button of a check that names no work is a new review',
    'check_run',
    run('requested_action', { pull_requests: [own] }, { requested_action: { identifier: 'recheck' } }),
    [review(7, true)],
  ],
  ...(['recheck', 'explain-blocking', 'show-waived'] as const).map(
    (button) =>
      [
        `the button ${button} is answered`,
        'check_run',
        run(
          'requested_action',
          { pull_requests: [own], external_id: 'acme/shop#7' },
          { requested_action: { identifier: button }, sender: { login: 'ann' } },
        ),
        [{ kind: 'button', data: { ...key, headSha: 'abc', work: 'acme/shop#7', button, sender: 'ann' } }],
      ] as const,
  ),
  [
    'a button that we never made asks for nothing',
    'check_run',
    run('requested_action', { pull_requests: [own] }, { requested_action: { identifier: 'other' } }),
    [],
  ],
  [
    'a check on a merge group, run again, is the group again',
    'check_run',
    run('rerequested', { external_id: `merge group ${'a'.repeat(40)} on ${'b'.repeat(40)}` }),
    [{ kind: 'merge-group', data: { ...key, headSha: 'a'.repeat(40), baseSha: 'b'.repeat(40) } }],
  ],
  ['all checks run again are one review', 'check_suite', suite('rerequested', { pull_requests: [own] }), [review(7, true)]],
  [
    'the suite that comes with a push is looked after a minute later, in case that its own event was lost',
    'check_suite',
    suite('requested', { pull_requests: [own] }),
    [{ ...find('abc', false), delaySeconds: 60 }],
  ],
  ['the suite of a branch without a pull request asks for nothing', 'check_suite', suite('requested', {}), []],
  [
    'a command is read later',
    'issue_comment',
    comment('Please:\n /readiness recheck'),
    [{ kind: 'command', data: { ...key, number: 7, commentId: 31, sender: 'ann' } }],
  ],
  ['an ordinary comment costs nothing', 'issue_comment', comment('Is /readiness any good?'), []],
  ['a comment on an issue neither', 'issue_comment', comment('/readiness recheck', {}, { number: 7, pull_request: undefined }), []],
  ['nor one of a bot', 'issue_comment', comment('/readiness recheck', { user: { login: 'x[bot]', type: 'Bot' } }), []],
  [
    'a merge group is reviewed',
    'merge_group',
    group('checks_requested'),
    [{ kind: 'merge-group', data: { ...key, headSha: 'head', baseSha: 'base', headRef: 'refs/heads/gh-readonly-queue/main/pr-7' } }],
  ],
  [
    'of a destroyed one the check is ended',
    'merge_group',
    group('destroyed'),
    [{ kind: 'merge-group', data: { ...key, headSha: 'head', baseSha: 'base', headRef: 'refs/heads/gh-readonly-queue/main/pr-7' } }],
  ],
  ['a push that changes the settings of a branch is looked at', 'push', push(['.github/readiness.yml']), [settingsOf('release/2')]],
  ['one that changes the waivers too', 'push', push(['src/a.ts', '.github/readiness-waivers.yml']), [settingsOf('release/2')]],
  ['a forced push too, which does not say what it takes away', 'push', push([], { forced: true }), [settingsOf('release/2')]],
  ['any other push is not', 'push', push(['src/a.ts', 'docs/.github/readiness.yml']), []],
  ['a tag is not', 'push', push(['.github/readiness.yml'], { ref: 'refs/tags/v1' }), []],
  ['a branch that was deleted is not', 'push', push([], { forced: true, deleted: true }), []],
  ['an installation is looked through', 'installation', payloadOf('installation', 'created'), [{ kind: 'reconcile', data: {} }]],
  ['a removed one is not', 'installation', payloadOf('installation', 'deleted'), []],
  [
    'added repositories are looked through',
    'installation_repositories',
    payloadOf('installation_repositories', 'added'),
    [{ kind: 'reconcile', data: {} }],
  ],
])('%s', (_what, event, payload, jobs) => {
  test(event, () => {
    expect(jobsOfEvent(event, payload, settings)).toEqual(jobs)
  })
})

test('a payload without what its event always has is named, not guessed', () => {
  expect(() => jobsOfEvent('pull_request', { action: 'opened', installation: { id: 1 } }, settings)).toThrow(
    new UnexpectedPayload('The payload of a pull_request event lacks repository, pull_request'),
  )
})
