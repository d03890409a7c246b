import type { CheckRun, PullRequest, PullReview, Repository, ReviewComment } from '../stand-in/repository.ts'
import type { FileChange } from '../stand-in/changed-files.ts'

/** All that the page shows of one pull request. */
export interface PullRequestView {
  /** Address of the stand-in, as the links in what the App wrote have it. */
  readonly site: string
  readonly repository: Repository
  readonly pull: PullRequest
  readonly headSha: string
  readonly commits: number
  readonly files: readonly FileChange[]
  /** The newest run of each name on the head. */
  readonly checks: readonly CheckRun[]
  /** Reviews with their comments, in the order of submission; a review without words and comments is left out. */
  readonly reviews: readonly { readonly review: PullReview; readonly comments: readonly ReviewComment[] }[]
}

export const pullRequestView = async (site: string, repository: Repository, pull: PullRequest): Promise<PullRequestView> => {
  const [base, headSha] = [repository.baseOf(pull), repository.headOf(pull)]
  const runs = new Map(repository.checkRuns.filter((run) => run.headSha === headSha).map((run) => [run.name, run]))
  return {
    site,
    repository,
    pull,
    headSha,
    commits: repository.commitsBetween(base, headSha).length,
    files: await repository.changes(base, headSha),
    checks: [...runs.values()],
    reviews: pull.reviews
      .map((review) => ({ review, comments: pull.comments.filter((comment) => comment.reviewId === review.id) }))
      .filter(({ review, comments }) => review.body !== '' || comments.length > 0),
  }
}
