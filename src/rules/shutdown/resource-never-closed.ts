import { evidenceAt, gapAt, rule } from '#model/rule'

export const resourceNeverClosed = rule({
  id: 'resource-never-closed',
  check: '8.4',
  alsoServes: ['4.8'],
  severity: 'P1',
  stage: 'stable',
  title: 'Connection or file never closed',
  why: 'Once the pool is empty or the open-file limit is reached, unrelated code hangs or fails until the process restarts.',
  fix: 'Close the connection or file on every path: `try (…)` in Java, `with` in Python, `defer` in Go.',
  blindSpots: 'A resource that is returned, stored in a field or passed to another function counts as closed there.',
  languages: ['java', 'go', 'python'],
  *judge(system) {
    for (const opened of system.facts('opened-resource')) {
      if (!opened.inService) continue
      const pooled = opened.what === 'pooled'
      if (opened.closed === 'always') yield evidenceAt(opened, 'closed on every path', opened.closedAt)
      else if (opened.closed === 'never' && opened.readToEnd)
        yield gapAt(opened, {
          severity: 'P3',
          message: `\`${opened.callee}\` opens ${opened.label}, and nothing in this function closes it. A read that fails midway leaks the connection.`,
        })
      else if (opened.closed === 'never')
        yield gapAt(opened, {
          ...(pooled ? {} : { severity: 'P2' as const }),
          message: `\`${opened.callee}\` opens ${opened.label}, and this function neither closes nor passes it on. Each call leaks one.`,
        })
      else if (opened.closed === 'not-on-return')
        yield gapAt(opened, {
          severity: 'P2',
          message: `\`${opened.callee}\` opens ${opened.label}, and the exit on line ${opened.leavesAt?.startLine ?? 0} leaves it open. Each call that exits there leaks one.`,
        })
      else if (pooled)
        yield gapAt(opened, {
          severity: 'P2',
          message: `\`${opened.callee}\` opens ${opened.label} and closes it only if nothing fails first. Each error leaks one.`,
        })
    }
  },
})
