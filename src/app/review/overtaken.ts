/** Why a running review stops before its next write: the pull request has changed since the review started. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
  readonly by: 'event' | 'push' | 'close'

  constructor(by: 'event' | 'push' | 'close') {
    super(`Overtaken by ${by === 'close' ? 'the pull request being closed' : by === 'push' ? 'a push' : 'an event'}`)
    this.by = by
  }
}

/** An aborted call throws its own error; the reason of the abort is what matters. */
export const overtakenBy = (error: unknown, signal: AbortSignal): Overtaken | undefined => {
  if (error instanceof Overtaken) return error
  return signal.reason instanceof Overtaken ? signal.reason : undefined
}

/** The pull request was retargeted, but its event has not arrived yet: the try is repeated, on the new base. */
export class Retargeted extends Error {
  override readonly name = 'Retargeted'

  constructor(from: string, to: string) {
    super(`The pull request was retargeted from ${from} to ${to} while it was reviewed`)
  }
}

/** The reviews running in this process, by the name of the pull request or merge group. */
export interface RunningReviews {
  /** Runs `review` with a signal that aborts when the review is overtaken, or when `outer` aborts. */
  run<Result>(name: string, outer: AbortSignal, review: (signal: AbortSignal) => Promise<Result>): Promise<Result>
  overtake(name: string): void
}

/**
 * Only an optimisation: if another process receives the event, the review notices the change when it reads the pull request before a write.
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
