import type { NotJudged } from '../judgement.ts'
import { endings, type Ending } from './endings.ts'

/** How the check of a change ends that was not judged. */
export const endingOf = (left: NotJudged): Ending => {
  switch (left.kind) {
    case 'not gathered':
      return endings.notGathered(left.error)
    case 'misconfigured':
      return endings.misconfigured(left.problems)
    case 'draft':
      return endings.draft
  }
}
