import type { CheckRun, PullRequest, PullReview, Repository, ReviewComment } from '../stand-in/repository.ts'
import type { FileChange } from '../stand-in/git/changed-files.ts'

/** Everything that the page shows of a pull request. */
export interface PullRequestView {
  readonly repository: Repository
  readonly pull: PullRequest
  readonly headSha: string
  readonly commits: number
  readonly files: readonly FileChange[]
  /** The newest run of each name for the head commit. */
  readonly checks: readonly CheckRun[]
  /** Reviews with their comments, in order of submission; empty reviews are left out. */
  readonly reviews: readonly { readonly review: PullReview; readonly comments: readonly ReviewComment[] }[]
}

/** What a pull request goes into; for a merged one, the commit before its merge. */
const baseBefore = (repository: Repository, pull: PullRequest): string =>
  repository.commits.get(pull.mergedCommits?.at(-1) ?? '')?.parents[0] ?? repository.baseOf(pull)

export const pullRequestView = async (repository: Repository, pull: PullRequest): Promise<PullRequestView> => {
  const [base, headSha] = [baseBefore(repository, pull), repository.headOf(pull)]
  const runs = new Map(repository.checkRuns.filter((run) => run.headSha === headSha).map((run) => [run.name, run]))
  return {
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
