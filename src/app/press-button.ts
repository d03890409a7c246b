import { GatherError } from '#github/gather-error'
import type { JobTypes } from '#model/job'
import type { Review } from '#model/review'
import { blockingAnswer, waivedAnswer } from '#report/explanations'
import { inlineCode, inlineText } from '#report/markdown-safe'
import { lookAgain, type LookPorts } from './look-again.ts'
import type { Judgement } from './judge.ts'
import type { ReviewPorts } from './review-pull-request.ts'
import { showAnswers } from './show-answers.ts'
import { workOfName, type Work } from './work-name.ts'

type Pressed = JobTypes['button']

const labels: Readonly<Record<Pressed['button'], string>> = { 'explain-blocking': 'Explain blocking', 'show-waived': 'Show waived' }

const answers: Readonly<Record<Pressed['button'], (review: Review) => string>> = {
  'explain-blocking': blockingAnswer,
  'show-waived': waivedAnswer,
}

/** Answers a button in the check that it stands on. GitHub shows buttons to people with write access alone. */
export const pressButton = async (pressed: Pressed, ports: ReviewPorts & Pick<LookPorts, 'signal'>): Promise<string> => {
  const { owner, repo, headSha, button, sender } = pressed
  const { client, conversation, app } = ports
  const work = workOfName(pressed.work)
  if (!work) return `no work is named ${pressed.work}`
  const key = { owner, repo, number: work.kind === 'pull-request' ? work.number : 0 }
  const answer = await answerTo(pressed, work, ports)
  await conversation.record(key, {
    source: `button ${button} ${headSha}`,
    headSha,
    login: sender,
    command: labels[button],
    outcome: 'done',
    answer,
  })
  await showAnswers(client, { owner, repo, headSha, work: pressed.work, app }, await conversation.answersAt(key, headSha))
  return button
}

const answerTo = async (pressed: Pressed, work: Work, ports: ReviewPorts & Pick<LookPorts, 'signal'>): Promise<string> => {
  try {
    const { judgement } = await lookAgain({ ...pressed, work }, ports)
    return judgement.kind === 'reviewed' ? answers[pressed.button](judgement.review) : withoutReview(judgement)
  } catch (error) {
    if (error instanceof GatherError) return inlineText(error.message)
    throw error
  }
}

/** Why there is nothing to answer about. */
export const withoutReview = (judgement: Exclude<Judgement, { kind: 'reviewed' }>): string =>
  judgement.kind === 'skipped'
    ? 'Drafts are not reviewed in this repository.'
    : [
        'The configuration at the base is not valid, so nothing was reviewed:',
        '',
        ...judgement.problems.map(({ path, line, message }) => `- ${inlineCode(`${path}:${line}`)} ${inlineText(message)}`),
      ].join('\n')
