import type { TestEvidence } from '#model/facts/records/test-evidence'
import { shortText, type Call, type PythonModule } from '#languages/python/module'
import type { Extractor } from '../calls/context.ts'

type Tried = TestEvidence['of']

/** Exception classes for failures of a remote system. */
const away =
  /\b(Connect(ion)?(Refused|Reset|Aborted)?Error|ConnectError|NetworkError|RequestException|RequestError|TransportError|OperationalError|InterfaceError|EndpointConnectionError|ServiceUnavailable\w*|BrokerConnectionError|ClientConnect\w*Error|ClientConnectionError|ServerDisconnected\w*|URLError|MaxRetryError|NewConnectionError|APIConnectionError|UNAVAILABLE|SMTPException|SMTPConnectError|KafkaError|RedisError|BusyLoadingError|gaierror|ClientError|HTTPError|OSError|SocketError)\b/
const late =
  /\b((Read|Connect|Write|Pool|Socket|Request|API|Async|Server|Lock|Query|Command)?Timeout(Error|Exception)?|DEADLINE_EXCEEDED|DeadlineExceeded|SoftTimeLimitExceeded|QueryCanceled|socket\.timeout)\b/
/** How a test injects a failure: the mock raises it, or the fake server answers with it. */
const raises = /^(side_effect|exc|exception|body|error|raises|connect_exception)$/
const fakes =
  /(^|\.)(add|get|post|put|patch|delete|head|request|route|respond|mock|add_exception|add_response|register_uri|register|stub_request|callback)$/
const fakeLibraries =
  /\b(responses|requests_mock|respx|httpx_mock|pytest_httpx|aioresponses|httpretty|httpserver|rsps|requests_mocker|mocker|mock|MagicMock|AsyncMock|patch)\b/
const failingStatus = /^(50[0234])$/

const outageWords =
  /unavailable|connection_(refused|reset|error|lost)|(is|are|was|goes|went)_(down|away)|offline|outage|network_(error|failure)|unreachable|upstream_(error|failure|fails)|(service|api|server)_(error|failure|down)|50[0234]\b/i
const slowWords = /time_?d?_?out|too_slow|never_answers|hangs|latency/i

const runsMigrations = /^(call_command|upgrade|migrate|run_migrations|run_migrations_\w+|downgrade)$/

const isTestFile = (module: PythonModule): boolean =>
  /^[ \t]*(async\s+)?def\s+test_\w|\bclass\s+\w*Test\w*\s*[(:]|\bpytest\b|\bunittest\b/m.test(module.text)

/** A generic exception whose message says that a dependency failed: `RuntimeError("service unavailable")`. */
const saysFailure = /^\[?\s?(Exception|RuntimeError)\(\s?f?["'][^"']*(error|fail|unavailable|down|refused|unreachable)/i
const saysLate = /^\[?\s?(Exception|RuntimeError)\(\s?f?["'][^"']*(time(d )?out|too slow|took too long)/i

/** The kind of failure that a mock's value simulates. */
const triedBy = (text: string): Tried | undefined =>
  late.test(text) || saysLate.test(text) ? 'slowness' : away.test(text) || saysFailure.test(text) ? 'outage' : undefined

const named = (pattern: RegExp, name: string): boolean => pattern.exec(name)?.[0] === name

const functions: ReadonlySet<string> = new Set(['function_definition', 'lambda'])

/** The test itself fails with it: `raise TimeoutError("never stopped")`. In a function inside the test, a fake does. */
const isOwnFailure = ({ node }: Call): boolean => {
  if (node.parent?.kind !== 'raise_statement') return false
  const own = node.around(functions)
  return !own?.around(functions) && /^test/.test(own?.field('name')?.text ?? '')
}

/** An error that says that the request was wrong, `HTTPError(403)`, and errors of the local system, which say nothing of a dependency. */
const isRefusal = ({ member, arguments: { positional } }: Call): boolean =>
  /^4\d\d$/.test(positional[0]?.text ?? '') || member === 'OSError'

const ofCall = (call: Call): { readonly of: Tried; readonly by: string } | undefined => {
  for (const [key, { value, node }] of call.arguments.keywords) {
    if (raises.test(key)) {
      const of = triedBy(value.text)
      if (of) return { of, by: shortText(node.text, 40) }
    }
    if (
      /^(status|status_code)$/.test(key) &&
      failingStatus.test(value.text) &&
      fakes.test(call.calleeText) &&
      fakeLibraries.test(call.calleeText)
    )
      return { of: 'outage', by: shortText(node.text, 40) }
  }
  // `error = requests.ConnectionError()`: the mock that receives it will raise it.
  if (isOwnFailure(call) || isRefusal(call)) return undefined
  if (named(late, call.member)) return { of: 'slowness', by: shortText(call.calleeText, 40) }
  if (named(away, call.member)) return { of: 'outage', by: shortText(call.calleeText, 40) }
  const [first] = call.arguments.positional
  const of = /^(add_exception|raises_exception|set_exception)$/.test(call.member) && first ? triedBy(first.text) : undefined
  return of ? { of, by: shortText(call.calleeText, 40) } : undefined
}

/** Failures that tests simulate, by their means. A test's name alone shows only that such a test may exist. */
export const testEvidence: Extractor = ({ module, emit }) => {
  if (!isTestFile(module)) return
  const add = (line: number, within: string, of: Tried, by: string, shownBy: 'means' | 'title'): void =>
    emit({ kind: 'test-evidence', at: { startLine: line, endLine: line }, within, subject: `test of ${of}`, of, by, shownBy })
  for (const call of module.calls) {
    const found = ofCall(call)
    if (found) add(call.node.startLine, module.within(call.node), found.of, found.by, 'means')
    else if (runsMigrations.test(call.member) && /["']migrate["']|alembic|command\.(up|down)grade|run_migrations/.test(call.node.text))
      add(call.node.startLine, module.within(call.node), 'migration', shortText(call.calleeText, 40), 'means')
  }
  // `client.get.side_effect = ConnectionError()`
  for (const node of module.tree.all('assignment')) {
    const value = /\.side_effect\s*=([\s\S]+)/.exec(node.text)?.[1]?.replace(/\s+/g, ' ').trim()
    const of = value === undefined ? undefined : triedBy(value)
    if (of) add(node.startLine, module.within(node), of, shortText(node.text, 40), 'means')
  }
  for (const { kind, name, qualified, node } of module.definitions) {
    if (kind !== 'function' || !name.startsWith('test')) continue
    const of = slowWords.test(name) ? 'slowness' : outageWords.test(name) ? 'outage' : undefined
    if (of) add(node.startLine, qualified, of, name, 'title')
  }
}
