import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const shutdownHandlerRemoved = rule({
  id: 'shutdown-handler-removed',
  check: '8.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Shutdown handler removed',
  why: 'Every deploy sends SIGTERM. Without a handler the process exits immediately: requests get no response, jobs stop half done, and buffered data is lost.',
  fix: 'Restore the handler, or say in the pull request which code stops the process cleanly now.',
  blindSpots: 'Recognises a handler that a package installs only for common packages.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(system, change, ['abrupt-end'], ({ by, protects }) => ({
      message: `This change removes a shutdown handler (${by.replaceAll(' ', ', ')}) from ${protects} and does not add another. Each deploy may cut off work in progress.`,
    })),
})
