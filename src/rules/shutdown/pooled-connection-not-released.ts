import type { OpenedResource } from '#model/facts/process/resource'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { isTaken } from '#system/work/taken-connections'

const fixFor = ({ at, callee }: Linked<OpenedResource>): string | undefined =>
  inLanguage(at.path, {
    typescript: 'Right after this line, start a `try` block for the code that uses it, and release it in `finally`.',
    python: callee.endsWith('getconn')
      ? 'Use `with pool.connection() as connection:`, or put it back in a `finally` block with `putconn`.'
      : `Take it in an \`async with\` statement, which releases it on every path: \`async with ${callee}(…) as connection:\`.`,
    go: 'Right after the error check, add a `defer` that releases it.',
    java: `Write \`try (var connection = ${callee.replace(/^…/, '….')}(…)) { … }\`, which releases it on every path.`,
  })

export const pooledConnectionNotReleased = rule({
  id: 'pooled-connection-not-released',
  check: '8.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Pooled connection not released',
  why: 'Once the pool is empty, every request that needs the database hangs or fails until the process restarts.',
  fix: 'Release the connection on every path out of the function.',
  blindSpots:
    'A connection that is returned, stored in a field or passed to another function counts as released there. One that only an error before the release leaves open is a preview.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const opened of system.facts('opened-resource')) {
      if (!opened.inService || !isTaken(opened)) continue
      const { callee, closed, leavesAt } = opened
      const takes = `\`${callee.replace(/^…/, '')}\` takes ${opened.label}`
      const removed = `the code that released the result of \`${callee.replace(/^…/, '')}\``
      const fix = fixFor(opened)
      if (closed === 'always') yield evidenceAt(opened, 'released on every path', opened.closedAt)
      else if (closed === 'never')
        yield gapAt(opened, {
          removed,
          fix,
          message: `${takes}, and this function neither releases it nor passes it on. Each call leaks one.`,
        })
      else if (closed === 'not-on-return')
        yield gapAt(opened, {
          removed,
          fix,
          message: `${takes}, and the exit on line ${leavesAt?.startLine ?? 0} does not release it. Each call that exits there leaks one.`,
        })
      else
        yield gapAt(opened, {
          // On real code, what could fail before the release hardly ever did.
          stage: 'preview',
          severity: 'P2',
          removed,
          fix,
          message: `${takes}, and this function releases it only if nothing fails first. Each error before the release leaks one.`,
        })
    }
  },
})
