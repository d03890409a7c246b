import type { OutsideValue } from '#model/facts/requests/outside-value'
import { shortText, type Call, type JavaModule, type MethodDefinition } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { hasShellText, shellCall } from '#models/requests/shell-calls'
import { isLookedAt, quotedPart, sentOrigin, sentPart, shellPart, type Sender } from '../../values/outside-text.ts'
import type { Extractor } from '../calls/context.ts'

const requestPart =
  /^(?:req|request|httpRequest|httpServletRequest|servletRequest)\.(?:getParameter|getHeader|getQueryString|getParameterValues)\(/
const sentAnnotation =
  /@(RequestParam|RequestBody|ModelAttribute|RequestHeader|CookieValue|RequestPart|QueryParam|FormParam|HeaderParam|BeanParam)\b/
const segmentAnnotation = /@(PathVariable|PathParam)\b/

const runsText =
  /^(createQuery|createNativeQuery|createSQLQuery|executeQuery|executeUpdate|execute|prepareStatement|query|queryForObject|queryForList|queryForMap|queryForRowSet|update|batchUpdate|addBatch|nativeQuery)$/
const takesStatement =
  /^(Statement|Connection|EntityManager|Session|JdbcTemplate|NamedParameterJdbcTemplate|JdbcOperations|JdbcClient|DatabaseClient|StatelessSession|SharedSessionContract)$/

interface Place {
  readonly into: OutsideValue['into']
  readonly given: SyntaxNode | undefined
}

/** The arguments of a program that starts: one by one, or in an array or a list that is written there. */
const startedWith = (module: JavaModule, call: Call): readonly SyntaxNode[] => {
  const [first] = call.arguments
  if (first?.kind === 'array_creation_expression') return first.children.find(({ kind }) => kind === 'array_initializer')?.children ?? []
  const list = first?.kind === 'method_invocation' ? module.calls.find(({ node }) => node === first) : undefined
  return list && listMakers.has(list.calleeText) ? list.arguments : call.arguments
}

const listMakers: ReadonlySet<string> = new Set(['List.of', 'Arrays.asList'])

/** The text that a call hands to a shell: `new ProcessBuilder("sh", "-c", text)`. */
const shellText = (module: JavaModule, call: Call): SyntaxNode | undefined => {
  const { name, calleeText, isNew } = call
  if (!(isNew ? shellCall(name) : (shellCall(calleeText) ?? shellCall(`${module.receiverType(call) ?? ''}.${name}`)))) return undefined
  const [program, option, text] = startedWith(module, call)
  return hasShellText(program?.text.slice(1, -1), option?.text.slice(1, -1)) ? text : undefined
}

const placeOf = (module: JavaModule, call: Call): Place | undefined => {
  const { name } = call
  // Most calls are irrelevant, so arguments are read only for relevant names.
  const first = (): SyntaxNode | undefined => call.arguments[0]
  if (call.isNew) {
    if (/^(File|FileInputStream|FileOutputStream|FileReader|FileWriter|FileSystemResource|RandomAccessFile)$/.test(name))
      return { into: 'path', given: call.arguments.at(-1) }
    if (name === 'ProcessBuilder') return { into: 'command', given: shellText(module, call) }
    if (name === 'RedirectView') return { into: 'redirect', given: first() }
    return undefined
  }
  if (name === 'exec') return { into: 'command', given: shellText(module, call) }
  if (name === 'sendRedirect') return { into: 'redirect', given: first() }
  if (/^(getForObject|getForEntity|postForObject|postForEntity|exchange|headForHeaders|delete|put)$/.test(name)) {
    const type = module.receiverType(call)
    return type === 'RestTemplate' || type === 'RestOperations' ? { into: 'address', given: first() } : undefined
  }
  // `new URL(address).openStream()`
  if (/^(openStream|openConnection)$/.test(name) && call.receiver.kind === 'call' && /^(URL|toURL)$/.test(call.receiver.call.name))
    return { into: 'address', given: call.receiver.call.arguments[0] }
  if (name === 'uri' && call.receiver.kind === 'call' && /^(get|post|put|patch|delete|method|newBuilder)$/.test(call.receiver.call.name))
    return { into: 'address', given: first() }
  if (call.receiver.kind === 'names' && /^(Paths|Path|Files)$/.test(call.receiver.parts.join('.')))
    return /^(get|of)$/.test(name) && call.arguments.length > 1 ? { into: 'path', given: call.arguments.at(-1) } : undefined
  if (runsText.test(name) && takesStatement.test(module.receiverType(call) ?? '')) return { into: 'statement', given: first() }
  return undefined
}

const senderOf = (module: JavaModule, node: SyntaxNode, method: MethodDefinition, into: OutsideValue['into']): Sender => {
  const parameters = module.parametersOf(method)
  return {
    fills: /^String\.format$/,
    passes: /^(String\.valueOf|Paths\.get|Path\.of|URI\.create|new URI|new URL|new File|URLDecoder\.decode)$/,
    valueOf: (name) => {
      const variable = module.variable(name, node)
      return variable && variable.holder !== 'parameter' ? module.valueHeldBy(variable)?.text : undefined
    },
    isDirect: (text) => {
      if (requestPart.test(text)) return true
      const parameter = parameters.find((one) => one.name === text)
      if (!parameter || /^(int|long|Integer|Long|UUID|boolean|Boolean|LocalDate\w*|Instant|MultipartFile)$/.test(parameter.type))
        return false
      return sentAnnotation.test(parameter.text) || (into !== 'path' && segmentAnnotation.test(parameter.text))
    },
    isHandedIn: (text) => /^\w+$/.test(text) && parameters.find((one) => one.name === text)?.type === 'String',
  }
}

/** Request input that determines a URL, a path, a target or the text of a statement. */
export const outsideValues: Extractor = ({ module, emit }) => {
  const hasRequest =
    /@(RequestParam|RequestBody|PathVariable|ModelAttribute|RequestHeader|QueryParam|FormParam|PathParam|RequestPart)\b|\bgetParameter\(/.test(
      module.text,
    )
  const hasStatement = /\b(SELECT|INSERT|UPDATE|DELETE|WHERE)\b/i.test(module.text)
  if (!hasRequest && !hasStatement) return
  for (const call of module.calls) {
    const place = placeOf(module, call)
    if (!place?.given || (place.into === 'statement' ? !hasStatement : !hasRequest)) continue
    const method = module.methodAround(call.node)
    if (!method) continue
    const { into, given } = place
    const sender = senderOf(module, given, method, into)
    const quoted = into === 'statement' ? quotedPart(given.text, sender) : into === 'command' ? shellPart(given.text, sender) : undefined
    const value =
      into === 'statement' || into === 'command'
        ? quoted?.hole
        : into === 'path'
          ? sentPart(given.text, sender)
          : sentOrigin(given.text, sender)
    if (value === undefined || isLookedAt(into, module.bodyText(method))) continue
    emit({
      kind: 'outside-value',
      at: { startLine: call.nameLine, endLine: call.nameLine },
      within: method.qualified,
      subject: `${into} of ${shortText(call.calleeText, 40)}`,
      into,
      callee: shortText(call.calleeText, 40),
      value: shortText(value, 60),
      fromRequest: quoted ? quoted.sent : true,
    })
  }
}
