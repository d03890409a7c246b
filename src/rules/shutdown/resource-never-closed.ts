import type { OpenedResource } from '#model/facts/process/resource'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { isTaken } from '#system/work/taken-connections'

/** What runs out, by what is opened. */
const risks: readonly (readonly [label: RegExp, risk: string])[] = [
  [
    /thread pool/,
    'Each call leaves threads behind that never end. The process runs out of memory or threads, and does not exit on shutdown.',
  ],
  [/process pool/, 'Each call leaves processes behind. The host runs out of memory or process ids, and unrelated work fails.'],
  [/browser/, 'Leaked browsers keep their processes and memory. The host runs out of memory, and unrelated work fails or is killed.'],
  [
    /to a directory$/,
    'Leaked connections stay open on both sides. Once a limit of open connections is reached, lookups in the directory fail until the process restarts.',
  ],
  [/broker|messaging/, 'Leaked connections count against the limit of the broker. Once that is reached, no client can connect.'],
  [
    /session|client/,
    'Each client that stays open keeps its connections. Once the limit of open files is reached, the process can open neither files nor connections until it restarts.',
  ],
  [
    /response|HTTP/i,
    'Each leaked response keeps its connection open. Once the limit of connections or open files is reached, unrelated requests hang or fail until the process restarts.',
  ],
  [
    /rows|statement|cursor|database|pooled/i,
    'Once the pool is empty, every request that needs the database hangs or fails until the process restarts.',
  ],
]

const ofFiles =
  'Leaked files count against the limit of open files. Once it is reached, the process can open neither files nor connections until it restarts.'

/** Libraries for asyncio, which close their resources with `async with`. */
const isAsync = /^(aio\w+|asyncpg)\b|Async|\baio/
const withOf = (callee: string): string => (isAsync.test(callee) ? 'an `async with`' : 'a `with`')

const fixFor = ({ at, callee, label }: Linked<OpenedResource>): string | undefined =>
  inLanguage(at.path, {
    java: /thread pool/.test(label)
      ? 'Create the pool once, in a field, instead of in each call. Or shut it down in a `finally` block.'
      : /to a directory$/.test(label)
        ? 'Close the connection in a `finally` block.'
        : `Write \`try (var opened = ${callee.replace(/^…/, '….')}(…)) { … }\`, which closes the resource on every path.`,
    python: /create_engine$/.test(callee)
      ? 'Create the engine once, outside this function, or call its `dispose()` in a `finally` block.'
      : /client|session|pool|engine/.test(label)
        ? `Create it once, outside this function, or in ${withOf(callee)} statement, which closes it on every path: \`${isAsync.test(callee) ? 'async ' : ''}with ${callee}(…) as opened:\`.`
        : `Open it in ${withOf(callee)} statement, which closes it on every path: \`${isAsync.test(callee) ? 'async ' : ''}with ${callee}(…) as opened:\`.`,
    typescript: /client|browser/.test(label)
      ? 'Create it once, outside this function, or close it in a `finally` block.'
      : /transaction/.test(label)
        ? `Roll the transaction back in a \`catch\` block, or pass a callback to \`${callee}\`: the library then commits or rolls back.`
        : `Right after this line, start a \`try\` block for the code that uses it, and ${/file|stream/.test(label) ? 'close' : 'release'} it in \`finally\`.`,
    go: /response/.test(label)
      ? 'Put `defer resp.Body.Close()` right after the error check.'
      : /rows/.test(label)
        ? 'Put `defer rows.Close()` right after the error check.'
        : 'Right after the error check, add a `defer` that closes it.',
  })

const advice = (opened: Linked<OpenedResource>): { readonly risk: string; readonly fix: string | undefined } => ({
  risk: risks.find(([label]) => label.test(opened.label))?.[1] ?? ofFiles,
  fix: fixFor(opened),
})

const nounOf = ({ label }: Linked<OpenedResource>): string =>
  label.replace(/^rows that occupy/, 'a result set that occupies').replace(/^an open file$/, 'a file')

export const resourceNeverClosed = rule({
  id: 'resource-never-closed',
  check: '8.4',
  alsoServes: ['4.8'],
  severity: 'P1',
  stage: 'preview',
  title: 'Connection or file never closed',
  why: 'Once the pool is empty or the open-file limit is reached, unrelated code hangs or fails until the process restarts.',
  fix: 'Close it on every path out of the function.',
  blindSpots:
    'A resource that is returned, stored in a field or passed to another function counts as closed there. Connections taken from a pool are judged by the rule `pooled-connection-not-released`.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const opened of system.facts('opened-resource')) {
      if (!opened.inService || isTaken(opened)) continue
      const pooled = opened.what === 'pooled'
      const opens = `\`${opened.callee.replace(/^…/, '')}\` opens ${nounOf(opened)}`
      const removed = `the code that closed the result of \`${opened.callee.replace(/^…/, '')}\``
      if (opened.closed === 'always') {
        // It ends no connection to the database, but a close that is taken away has its line.
        yield { ...evidenceAt(opened, 'closed on every path', opened.closedAt), checks: [] }
        continue
      }
      if (opened.closed === 'never' && opened.readToEnd)
        yield gapAt(opened, {
          ...advice(opened),
          severity: 'P3',
          removed,
          message: `${opens}, and nothing in this function closes it. A read that fails midway leaves the connection open.`,
        })
      else if (opened.closed === 'never')
        yield gapAt(opened, {
          ...advice(opened),
          ...(pooled ? {} : { severity: 'P2' as const }),
          removed,
          message: `${opens}, and this function neither closes it nor passes it on. Each call leaves it open.`,
        })
      else if (opened.closed === 'not-on-return')
        yield gapAt(opened, {
          ...advice(opened),
          severity: 'P2',
          removed,
          message: `${opens}, and the exit on line ${opened.leavesAt?.startLine ?? 0} does not close it. Each call that exits there leaves it open.`,
        })
      else if (pooled)
        yield gapAt(opened, {
          ...advice(opened),
          severity: 'P2',
          removed,
          message: `${opens}, and this function closes it only if nothing fails first. Each error before the close leaves it open.`,
        })
    }
  },
})
