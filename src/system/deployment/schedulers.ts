import { schedulerIn } from '#models/programs/scheduler-commands'
import type { Workload } from '#model/facts/documents/workload'
import type { Span } from '#model/source-file'

/** A container that starts a scheduler which must run once. */
export interface Scheduler {
  readonly container: string
  /** The command, as far as it shows this: `celery worker -B`. */
  readonly by: string
  readonly at: Span
}

export const schedulersOf = ({ containers }: Workload): readonly Scheduler[] =>
  containers.flatMap(({ name, command }) => {
    const by = command && schedulerIn(command.words)
    return command && by !== undefined ? [{ container: name, by, at: command.at }] : []
  })
