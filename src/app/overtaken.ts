/** Why a running review stops before its next write: what it looks at is no longer what the pull request is. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
  readonly by: 'event' | 'push' | 'close'

  constructor(by: 'event' | 'push' | 'close') {
    super(`Overtaken by ${by === 'close' ? 'the pull request being closed' : by === 'push' ? 'a push' : 'an event'}`)
    this.by = by
  }
}

/** An aborted call throws an error of its own; what counts is why it was aborted. */
export const overtakenBy = (error: unknown, signal: AbortSignal): Overtaken | undefined => {
  if (error instanceof Overtaken) return error
  return signal.reason instanceof Overtaken ? signal.reason : undefined
}

/** The pull request was pointed at another branch, and no event has told of it yet: the try is repeated, on the new base. */
export class Retargeted extends Error {
  override readonly name = 'Retargeted'

  constructor(from: string, to: string) {
    super(`The pull request was retargeted from ${from} to ${to} while it was reviewed`)
  }
}

/** The reviews that run in this process, by the name of the pull request or the merge group. */
export interface RunningReviews {
  /** Runs `review` with a signal that aborts when the review is overtaken, or when `outer` aborts. */
  run<Result>(name: string, outer: AbortSignal, review: (signal: AbortSignal) => Promise<Result>): Promise<Result>
  overtake(name: string): void
}

/**
 * Only a short cut: an event that reached another process is noticed too, when the pull request is read before a write.
 */
export const createRunningReviews = (): RunningReviews => {
  const running = new Map<string, AbortController>()
  return {
    async run(pullRequest, outer, review) {
      const name = pullRequest.toLowerCase()
      const controller = new AbortController()
      running.set(name, controller)
      try {
        return await review(AbortSignal.any([outer, controller.signal]))
      } finally {
        running.delete(name)
      }
    },
    overtake: (pullRequest) => running.get(pullRequest.toLowerCase())?.abort(new Overtaken('event')),
  }
}
