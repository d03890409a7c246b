import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CheckRun, PullRequest, Repository } from '#demo/stand-in/repository'
import { openPull, openRoad, runsOf, type Road } from '../../app/road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad()
})
afterAll(() => road.stop())

interface Opened {
  readonly repository: Repository
  readonly pull: PullRequest
}

const reviewed = async ({ repository, pull }: Opened): Promise<CheckRun> => {
  await road.github.deliverPullRequest(repository, pull, 'opened')
  return road.github.completedCheckRun(repository, repository.headOf(pull))
}

/** Posts a comment, and waits for the last reaction. */
const say = async ({ repository, pull }: Opened, login: string, body: string): Promise<string | undefined> => {
  const comment = road.github.comment(pull, login, body)
  await road.github.deliverComment(repository, pull, comment)
  await road.github.until(() => (comment.reactions.length === 2 ? true : undefined))
  return comment.reactions[1]?.content
}

const refusal = 'You requested a review of this commit less than a minute ago.'

it('eight rechecks of one person at once start one review, and the others are answered with 😕 and a line in the summary', async () => {
  const opened = openPull(road.github, undefined, { author: 'mia' })
  const first = await reviewed(opened)
  const answers = await Promise.all(Array.from({ length: 8 }, () => say(opened, 'ann', '/readiness recheck')))
  expect(answers.filter((reaction) => reaction === 'rocket')).toHaveLength(1)
  expect(answers.filter((reaction) => reaction === 'confused')).toHaveLength(7)
  const again = await road.github.until(() =>
    runsOf(opened.repository, opened.pull).find((run) => run !== first && run.status === 'completed' && run.summary?.includes(refusal)),
  )
  expect(again.summary).toContain(`- \`/readiness recheck\` by \`ann\`: not done. ${refusal}`)
  expect(runsOf(opened.repository, opened.pull)).toHaveLength(2)
})

it('eight rechecks in one comment start one review', async () => {
  const opened = openPull(road.github, undefined, { author: 'mia' })
  await reviewed(opened)
  expect(await say(opened, 'ann', Array.from({ length: 8 }, () => '/readiness recheck').join('\n'))).toBe('confused')
  await road.github.until(() => (runsOf(opened.repository, opened.pull).every(({ status }) => status === 'completed') ? true : undefined))
  expect(runsOf(opened.repository, opened.pull).length).toBeLessThanOrEqual(2)
})

it('the Recheck button right after the command does not start a second review', async () => {
  const opened = openPull(road.github, undefined, { author: 'mia' })
  const first = await reviewed(opened)
  expect(await say(opened, 'ann', '/readiness recheck')).toBe('rocket')
  const again = await road.github.until(() =>
    runsOf(opened.repository, opened.pull).find((run) => run !== first && run.status === 'completed'),
  )
  await road.github.deliverCheckRun(opened.repository, again, 'ann', 'recheck')
  await road.github.until(() => (again.summary?.includes(refusal) ? true : undefined))
  expect(again.summary).toContain(`- \`Recheck\` by \`ann\`: not done. ${refusal}`)
  expect(runsOf(opened.repository, opened.pull)).toEqual([first, again])
})

it('replicas that are asked in the same moment give a person one turn', async () => {
  const { conversation } = road.harness.app.store
  const key = { owner: 'acme', repo: 'shop', number: 9 }
  const ask = (number: number) =>
    conversation.takeTurn({ ...key, number }, { source: `comment ${number}`, headSha: 'abc', login: 'ann', command: 'recheck' }, 60)
  const turns = await Promise.all(Array.from({ length: 10 }, (_, index) => ask(index + 1)))
  expect(turns.filter(Boolean)).toHaveLength(1)
})
