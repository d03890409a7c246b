import { expect, it } from 'vitest'
import { conditionOf } from '#languages/actions/expression'
import { canMeet } from '#system/pipelines/conditions'

const target = 'pull_request_target'

it.each<[string, string, 'yes' | 'no' | 'maybe']>([
  ["github.event_name == 'push'", target, 'no'],
  ["github.event_name != 'push'", target, 'yes'],
  ['contains(fromJSON(\'["push", "issue_comment"]\'), github.event_name)', 'issue_comment', 'yes'],
  ["startsWith(github.event_name, 'pull_request')", target, 'yes'],
  ['github.event.pull_request.head.repo.full_name == github.repository', target, 'no'],
  ['github.event.pull_request.head.repo.full_name != github.repository', target, 'yes'],
  ["github.event_name == 'push' || github.event.pull_request.head.repo.full_name == github.repository", target, 'no'],
  ['!github.event.pull_request.head.repo.fork', target, 'no'],
  ['github.event.pull_request.head.repo.fork == false', target, 'no'],
  ["github.event.pull_request.user.login == 'renovate[bot]'", target, 'no'],
  ["github.actor != 'dependabot[bot]'", target, 'yes'],
  ["contains(github.event.pull_request.labels.*.name, 'safe')", target, 'no'],
  ["!contains(github.event.pull_request.labels.*.name, 'wip')", target, 'yes'],
  ['github.event.pull_request.merged', target, 'no'],
  ['github.event.pull_request.merged == true', target, 'no'],
  ['github.event.pull_request.draft == false', target, 'yes'],
  ["github.event.action == 'labeled'", target, 'no'],
  ["github.event.action == 'opened'", target, 'yes'],
  ["github.event.comment.author_association == 'MEMBER'", 'issue_comment', 'no'],
  ["github.event.comment.author_association != 'NONE'", 'issue_comment', 'yes'],
  ["contains('OWNER,MEMBER', github.event.comment.author_association)", 'issue_comment', 'no'],
  ["github.event.issue.pull_request && contains(github.event.comment.body, '/run')", 'issue_comment', 'yes'],
  ["github.event.workflow_run.conclusion == 'success' && github.event.workflow_run.event == 'push'", 'workflow_run', 'no'],
  ["github.event.workflow_run.event == 'pull_request'", 'workflow_run', 'yes'],
  ["needs.check.outputs.allowed == 'true'", target, 'maybe'],
  ["vars.ENABLED == 'true'", target, 'maybe'],
  ['env.ENABLED', target, 'maybe'],
  ["github.repository == 'acme/shop' && always()", target, 'yes'],
  ["matrix.os == 'linux'", target, 'yes'],
  ['anything(', target, 'maybe'],
])('%s on %s: %s', (condition, event, expected) => {
  expect(canMeet(conditionOf(condition), event)).toBe(expected)
})
