import type { DeployJob } from '#model/facts/documents/pipeline'
import type { Linked, System } from '#model/system'

/** Whether each push to a branch starts a job: a workflow for tags alone runs for each release. */
export const startsForEachPush = (system: System, { at, name }: Linked<DeployJob>): boolean =>
  system
    .facts('pipeline')
    .some(
      (file) =>
        file.at.path === at.path &&
        file.triggers.some(({ event, branches, tags }) => event === 'push' && (branches !== undefined || tags === undefined)) &&
        file.jobs.some(({ key }) => key === name),
    )
