import type { TestEvidence } from '#model/facts/records/test-evidence'
import { shortText, type Call } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'

type Tried = TestEvidence['of']

/** Exception classes and codes for failures of a remote system. */
const away =
  /\b(Connect(ion)?(Refused)?Exception|UnknownHostException|ResourceAccessException|SocketException|NoRouteToHostException|HttpServerErrorException|WebClientRequestException|WebClientResponseException|RestClientException|IOException|RetryableException|FeignException|StatusRuntimeException|UNAVAILABLE|KafkaException|\w*RedisConnection\w*Exception|JedisConnectionException|DataAccess(ResourceFailure)?Exception|CannotGetJdbcConnectionException|CannotCreateTransactionException|SQL(TransientConnection|NonTransientConnection)?Exception|Amqp(Connect|IO)?Exception|Mail(Send)?Exception|MessagingException|JMSException|Sdk(Client)?Exception|S3Exception|CallNotPermittedException|Service(Unavailable|Down)\w*|Elasticsearch\w*Exception|MongoSocket\w*Exception)\b/
const late =
  /\b((Socket|Http|Http[A-Z]\w*|Read|Connect|Connection|Query|Mongo|Kafka|Request|Async\w*)?Timeout(Exception|Error)?|InterruptedIOException|DEADLINE_EXCEEDED|NO_RESPONSE)\b/

/** Calls that make a mock or a fake server fail. */
const raises =
  /^(thenThrow|doThrow|willThrow|andThrow|withException|throwException|setException|failedFuture|completeExceptionally|error|thenAnswer|answer|onError)$/
const failsAtOnce = /^(withFault|setSocketPolicy|socketPolicy|withServerError|serverError|setConnectionCut|respondWithServerError)$/
const answers = /^(withStatus|setResponseCode|withStatusCode|respond|status|code)$/
const failing =
  /^(50[0234]|HttpStatus\.(INTERNAL_SERVER_ERROR|BAD_GATEWAY|SERVICE_UNAVAILABLE|GATEWAY_TIMEOUT)|(INTERNAL_SERVER_ERROR|BAD_GATEWAY|SERVICE_UNAVAILABLE|GATEWAY_TIMEOUT))\b/
/** A stub that returns a value, and what a response is asked for: `when(response.getStatusCode()).thenReturn(503)`. */
const returns = /^(thenReturn|willReturn|andReturn)$/
const asksStatus = /\b(getStatusCode|statusCode|getCode|code|getStatus|status)\(\)/
const failingConstant = (name: string): RegExp => new RegExp(`\\b${name}\\s*=\\s*50[0234]\\b`)
const standIn = /WireMock|MockWebServer|MockRestServiceServer|mockserver|MockServer|Toxiproxy|hoverfly/i
const delays =
  /^(withFixedDelay|withRandomDelay|withLogNormalRandomDelay|withChunkedDribbleDelay|setBodyDelay|setHeadersDelay|bodyDelay|headersDelay|delayElement)$/

const outageTitle =
  /unavailable|connection_?(refused|reset|error|lost)|(is|are|was|goes|when)_?(down|away|offline)\b|offline|outage|network_?(error|failure)|unreachable/i
const slowTitle = /time_?d?_?out|too_?slow|never_?answers|latency/i

/** Whether a value is the status of a failed server: a number, or a constant of the file that holds one. */
const isFailing = (value: string, text: string): boolean =>
  failing.test(value) || (/^[A-Z]\w*$/.test(value) && failingConstant(value).test(text))

const triedBy = (call: Call, hasStandIn: boolean, text: string): Tried | undefined => {
  const { name } = call
  if (call.isNew) return undefined
  if (raises.test(name)) {
    const text = call.argumentText
    return late.test(text) ? 'slowness' : away.test(text) ? 'outage' : undefined
  }
  if (failsAtOnce.test(name)) return /NO_RESPONSE|STALL/.test(call.argumentText) ? 'slowness' : 'outage'
  if (delays.test(name)) return 'slowness'
  if (returns.test(name) && call.receiver.kind === 'call' && asksStatus.test(call.receiver.call.argumentText))
    return isFailing(call.argumentText.trim(), text) ? 'outage' : undefined
  if (hasStandIn && answers.test(name) && failing.test(call.argumentText)) return 'outage'
  if (/^(latency|timeout)$/.test(name) && /toxics\(\)/.test(call.node.text)) return 'slowness'
  return name === 'migrate' && /flyway|liquibase/i.test(call.calleeText) ? 'migration' : undefined
}

/** Failures that tests simulate, by their means. A test's name alone shows only that such a test may exist. */
export const testEvidence: Extractor = ({ module, emit }) => {
  if (!/@(Test|ParameterizedTest|QuarkusTest|SpringBootTest|RepeatedTest)\b|\bextends\s+\w*(TestCase|Specification)\b/.test(module.text))
    return
  const add = (line: number, within: string, of: Tried, by: string, shownBy: 'means' | 'title'): void =>
    emit({ kind: 'test-evidence', at: { startLine: line, endLine: line }, within, subject: `test of ${of}`, of, by, shownBy })
  const hasStandIn = standIn.test(module.text)
  for (const call of module.calls) {
    const of = triedBy(call, hasStandIn, module.text)
    if (of) add(call.nameLine, module.within(call.node), of, shortText(call.calleeText, 40), 'means')
  }
  for (const method of module.methods) {
    if (!method.annotations.some(({ name }) => /Test$/.test(name))) continue
    const of = slowTitle.test(method.name) ? 'slowness' : outageTitle.test(method.name) ? 'outage' : undefined
    if (of) add(method.node.startLine, method.qualified, of, method.name, 'title')
  }
}
