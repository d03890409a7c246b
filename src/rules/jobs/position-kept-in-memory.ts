import { gapAt, rule } from '#model/rule'
import { workBehind } from '#system/work/position-work'

export const positionKeptInMemory = rule({
  id: 'position-kept-in-memory',
  check: '7.1',
  alsoServes: ['7.2', '7.4'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'preview',
  title: 'Position of a job kept only in memory',
  why: 'Each deploy or crash resets the position. The job then repeats everything since the beginning, or leaves out what happened while the process was down.',
  fix: 'Store the position in the database, in the same transaction as the work, and read it when the job starts. Or mark each row as done, and select the rows without the mark.',
  blindSpots: 'Reports nothing if a second run of the same work does no harm as far as the code shows: upserts, caches, metrics.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    for (const position of system.facts('memory-position')) {
      const { inService, reach, isInLoop, initial, name, asks, file } = position
      if (!inService || file.role !== 'production' || !(isInLoop || reach.has('job'))) continue
      const work = workBehind(system, position)
      if (!work) continue
      const query = asks === '' ? 'the query' : `\`${asks}\``
      yield gapAt(position, {
        ...(!work.sends && { severity: 'P2' as const }),
        message:
          initial === 'now'
            ? `\`${name}\` is only in memory and starts at the present time. After a restart, ${query} leaves out what came in while the process was down, so \`${work.callee}\` never runs for it.`
            : `\`${name}\` is only in memory and starts from a constant. After a restart, ${query} returns everything again, and \`${work.callee}\` ${work.what} a second time.`,
        risk:
          initial === 'now'
            ? 'Every deploy and every crash loses the work of that time. No error shows it.'
            : 'Every deploy and every crash repeats all earlier work, and each further instance does it as well. No error shows it.',
      })
    }
  },
})
