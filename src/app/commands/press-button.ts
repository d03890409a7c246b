import { GatherError } from '#github/reading/gather-error'
import type { CommandRecord } from '#model/publishing/command'
import type { Job, JobTypes } from '#model/job'
import type { Review } from '#model/review'
import { blockingAnswer, waivedAnswer } from '#report/texts/explanations'
import { inlineCode, inlineText } from '#report/texts/markdown-safe'
import { repeatJudgement, type LookPorts } from '../review/repeat-judgement.ts'
import type { Misconfigured, SkippedDraft } from '../review/judgement.ts'
import type { ReviewPorts } from '../review/review-ports.ts'
import { recheckedJustNow, repeatSeconds } from './recheck-limit.ts'
import { showAnswers } from '../checks/show-answers.ts'
import { workOfName, type Work } from '../jobs/work-name.ts'

type Pressed = JobTypes['button']
type Question = Exclude<Pressed['button'], 'recheck'>

const labels: Readonly<Record<Pressed['button'], string>> = {
  recheck: 'Recheck',
  'explain-blocking': 'Explain blocking',
  'show-waived': 'Show waived',
}

const answers: Readonly<Record<Question, (review: Review) => string>> = {
  'explain-blocking': blockingAnswer,
  'show-waived': waivedAnswer,
}

export interface ButtonPorts extends ReviewPorts, Pick<LookPorts, 'signal'> {
  /** Unchanged when the job is retried. */
  readonly jobId: string
}

/** Runs a button's action on the check that it belongs to. GitHub shows buttons only to people with write access. */
export const runButtonAction = async (pressed: Pressed, ports: ButtonPorts): Promise<string> => {
  const { owner, repo, headSha, button, sender } = pressed
  const { client, app } = ports
  const { conversation, queue } = ports.store
  const work = workOfName(pressed.work)
  if (!work) return `unknown work name ${pressed.work}`
  const key = { owner, repo, number: work.kind === 'pull-request' ? work.number : 0 }
  const record = (source: string, outcome: Pick<CommandRecord, 'outcome' | 'note' | 'answer'>) =>
    conversation.record(key, { source, headSha, login: sender, command: labels[button], ...outcome })
  if (button === 'recheck') {
    const turn = { source: `button ${ports.jobId}`, headSha, login: sender, command: 'recheck' }
    if (await conversation.takeTurn(key, turn, repeatSeconds)) {
      await queue.enqueue(jobOf(work, pressed))
      return button
    }
    await record(`button recheck ${headSha} ${sender}`, { outcome: 'refused', note: recheckedJustNow })
  } else {
    await record(`button ${button} ${headSha}`, { outcome: 'done', answer: await answerTo(button, work, pressed, ports) })
  }
  await showAnswers(client, { owner, repo, headSha, work: pressed.work, app }, await conversation.answersAt(key, headSha))
  return button
}

const jobOf = (work: Work, { installationId, owner, repo }: Pressed): Job =>
  work.kind === 'pull-request'
    ? { kind: 'review', data: { installationId, owner, repo, number: work.number, rerun: true } }
    : { kind: 'merge-group', data: { installationId, owner, repo, headSha: work.headSha, baseSha: work.baseSha } }

const answerTo = async (button: Question, work: Work, pressed: Pressed, ports: ButtonPorts): Promise<string> => {
  try {
    const judgement = await repeatJudgement({ ...pressed, work }, ports)
    return judgement.kind === 'reviewed' ? answers[button](judgement.review) : withoutReview(judgement)
  } catch (error) {
    if (error instanceof GatherError) return inlineText(error.message)
    throw error
  }
}

/** Why there is nothing to answer. */
export const withoutReview = (judgement: Pick<SkippedDraft, 'kind'> | Pick<Misconfigured, 'kind' | 'problems'>): string =>
  judgement.kind === 'draft'
    ? 'Drafts are not reviewed in this repository.'
    : [
        'The configuration on the base branch is invalid, so nothing was reviewed:',
        '',
        ...judgement.problems.map(({ path, line, message }) => `- ${inlineCode(`${path}:${line}`)} ${inlineText(message)}`),
      ].join('\n')
