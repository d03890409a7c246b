import { evidenceAt, gapAt, rule } from '#model/rule'

export const resourceNeverClosed = rule({
  id: 'resource-never-closed',
  check: '8.4',
  alsoServes: ['4.8'],
  severity: 'P1',
  stage: 'stable',
  title: 'Connection or file that is never closed',
  why: 'Each run of this code keeps one more for itself. When the pool has none left, or the process has reached its number of open files, everything that needs one waits or fails, in places that have nothing to do with this one, until somebody restarts the process.',
  fix: 'Close it on every way out: `try (…)` in Java, `with` in Python, `defer` in Go.',
  blindSpots: 'What is given back, kept in a field or handed to another function is taken to be closed there.',
  languages: ['java', 'go', 'python'],
  *judge(system) {
    for (const opened of system.facts('opened-resource')) {
      if (!opened.inService) continue
      const pooled = opened.what === 'pooled'
      if (opened.closed === 'always') yield evidenceAt(opened, 'closed on every way out', opened.closedAt)
      else if (opened.closed === 'never' && opened.readToEnd)
        yield gapAt(opened, {
          severity: 'P3',
          message: `\`${opened.callee}\` opens ${opened.label}, and nothing in this function closes it: a read that fails before the end keeps the connection.`,
        })
      else if (opened.closed === 'never')
        yield gapAt(opened, {
          ...(pooled ? {} : { severity: 'P2' as const }),
          message: `\`${opened.callee}\` opens ${opened.label}, and nothing in this function closes it or hands it on: each run keeps one more.`,
        })
      else if (opened.closed === 'not-on-return')
        yield gapAt(opened, {
          severity: 'P2',
          message: `\`${opened.callee}\` opens ${opened.label}, and the way out in line ${opened.leavesAt?.startLine ?? 0} leaves it open: each time that one is taken, one more is kept.`,
        })
      else if (pooled)
        yield gapAt(opened, {
          severity: 'P2',
          message: `\`${opened.callee}\` opens ${opened.label} that is closed only when nothing fails before: each error keeps one more.`,
        })
    }
  },
})
