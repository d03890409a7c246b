import type { OutsideValue } from '#model/facts/requests/outside-value'
import { shortText, type Call, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { codeRun } from '#models/requests/code-runs'
import { hasShellText, shellCall } from '#models/requests/shell-calls'
import { isLookedAt, quotedPart, sentOrigin, sentPart, shellPart, type Sender } from '../../values/outside-text.ts'
import type { Context, Extractor } from '../calls/context.ts'

/** The parts of a request that its sender controls, in Flask, Django, its REST framework, aiohttp and Starlette. */
const requestPart =
  /^(?:self\.)?request\.(?:args|form|values|json|data|body|GET|POST|query_params|rel_url\.query|query|cookies|COOKIES|get_json\([^()]*\)|get_data\([^()]*\)|json\(\)|body\(\)|post\(\))(?:$|\.get\(|\.pop\(|\[|\.getlist\()/
/** A path parameter, which never contains a slash. */
const segment = /^(?:self\.)?(?:request\.(?:match_info|path_params|view_args)|kwargs)\b/
/** The sender's name for an upload; Django keeps only its last part. */
const uploadName = /^\w+\.filename$/

const sends =
  /^((requests|httpx|aiohttp)\.(get|post|put|patch|delete|head|request|stream|\w*Session\(\)\.\w+|\w*Client\(\)\.\w+)|urllib\.request\.(urlopen|Request|urlretrieve)|urllib3\.(request|PoolManager\(\)\.(request|urlopen)))$/
const opens =
  /^(builtins\.open|io\.open|codecs\.open|os\.(remove|unlink|listdir|rmdir|rename|makedirs)|shutil\.(rmtree|copy\w*|move)|aiofiles\.open|flask\.send_file|(fastapi|starlette)\.responses\.FileResponse|django\.http\.FileResponse)$/
const redirects =
  /^(flask\.redirect|django\.shortcuts\.redirect|django\.http\.HttpResponse(Permanent)?Redirect|(fastapi|starlette)\.responses\.RedirectResponse|aiohttp\.web\.HTTP(Found|SeeOther|TemporaryRedirect))$/
const runsText =
  /^(execute|executemany|executescript|raw|RawSQL|exec_driver_sql|read_sql|read_sql_query|fetch|fetchrow|fetchval|text|query)$/

/** The function is a FastAPI or Flask route that receives parts of the request as parameters. */
const sentParameter = (module: PythonModule, own: Definition, name: string, route: string, into: OutsideValue['into']): boolean => {
  const parameter = module.parametersOf(own).find((one) => one.name === name)
  if (!parameter || name === 'self') return false
  if (route.includes(`{${name}:path}`) || route.includes(`<path:${name}>`)) return true
  if (route.includes(`<string:${name}>`) || route.includes(`<${name}>`)) return into !== 'path'
  if (route.includes(`{${name}}`) ? into === 'path' : route.includes(`:${name}>`)) return false
  const fallback = parameter.fallback?.text ?? ''
  if (/\b(Depends|Security|Header|Cookie)\b/.test(fallback + parameter.type)) return false
  if (/^(Optional\[)?(str|HttpUrl|AnyUrl|AnyHttpUrl)\b/.test(parameter.type)) return true
  return /^[A-Z]\w*(Request|Body|Payload|Input|Create|Update|Schema|In|Params|Form|Dto)$/.test(parameter.type)
}

/** Whether a text reads an upload: `file.read()` of a parameter, or of `request.files`. */
const isContent = (text: string, parameters: readonly { readonly name: string; readonly type: string }[]): boolean => {
  const holder = text.endsWith('.read()') ? text.slice(0, -'.read()'.length) : undefined
  return (
    holder !== undefined &&
    (holder.startsWith('request.files') || parameters.some(({ name, type }) => name === holder && type.includes('UploadFile')))
  )
}

const senderOf = (context: Context, node: SyntaxNode, into: OutsideValue['into']): Sender => {
  const { module } = context
  const own = module.functionAround(node)
  const endpoint = own && context.endpointsSeen.find((one) => one.within === own.qualified && one.route !== '')
  const parameters = own ? module.parametersOf(own) : []
  return {
    fills: /^$/,
    passes:
      /^(str|os\.path\.join|posixpath\.join|Path|pathlib\.Path|text|sa\.text|sqlalchemy\.text|unquote|urllib\.parse\.unquote|urljoin)$/,
    valueOf: (name) => module.valueOf(name, node)?.text,
    isDirect: (text) =>
      requestPart.test(text) ||
      (into !== 'path' && segment.test(text)) ||
      (into === 'path' && uploadName.test(text) && /UploadFile|request\.files|\.files\[/.test(own?.node.text ?? '')) ||
      (into === 'code' && isContent(text, parameters)) ||
      (endpoint !== undefined && own !== undefined && /^\w+$/.test(text) && sentParameter(module, own, text, endpoint.route, into)),
    isHandedIn: (text) => {
      const parameter = parameters.find((one) => one.name === /^(\w+)(\.\w+)?$/.exec(text)?.[1])
      return parameter !== undefined && !/^(self|cls)$/.test(parameter.name) && /^(|str|Optional\[str\]|str \| None)$/.test(parameter.type)
    },
  }
}

/** The text that a call hands to a shell. */
const shellText = (call: Call): SyntaxNode | undefined => {
  const row = shellCall(call.name)
  if (!row) return undefined
  const [first, ...rest] = call.arguments.positional
  if (row.takes === 'text' || (row.takes === 'text-if-asked' && call.argument('shell', -1)?.text === 'True')) return first
  const [program, option, text] = first?.kind === 'list' ? first.children : [first, ...rest]
  return hasShellText(program?.text.slice(1, -1), option?.text.slice(1, -1)) ? text : undefined
}

/** Whether a call runs what it is given, or makes any object that it names. */
const runsCode = (call: Call): boolean => {
  const row = codeRun(call.name)
  if (!row?.loaders) return row !== undefined
  const loader = call.argument('Loader', 1)?.text
  return loader !== undefined && row.loaders.includes(loader.slice(loader.lastIndexOf('.') + 1))
}

const argumentOf = (call: Call, into: OutsideValue['into']): SyntaxNode | undefined => {
  if (into === 'command') return shellText(call)
  if (into === 'address')
    return call.argument('url', /^(request|stream)$/.test(call.member) && !call.name.startsWith('urllib.request') ? 1 : 0)
  return call.arguments.positional[0] ?? call.argument(into === 'redirect' ? 'url' : 'path', 0)
}

const intoOf = (call: Call): OutsideValue['into'] | undefined => {
  const { name, member } = call
  if (sends.test(name)) return 'address'
  if (opens.test(name)) return 'path'
  if (redirects.test(name)) return 'redirect'
  if (shellCall(name)) return 'command'
  if (runsCode(call)) return 'code'
  // `upload.save(os.path.join(folder, upload.filename))`
  if (member === 'save' && call.arguments.positional.length === 1 && /\.filename\b/.test(call.node.text)) return 'path'
  return runsText.test(member) ? 'statement' : undefined
}

/** Request input that determines a URL, a path, a target or the text of a statement. */
export const outsideValues: Extractor = (context) => {
  const { module, emit } = context
  const hasRequest = /\brequest\b|\bUploadFile\b/.test(module.text) || context.endpointsSeen.length > 0
  const hasStatement = /\b(SELECT|INSERT|UPDATE|DELETE|WHERE)\b/i.test(module.text)
  if (!hasRequest && !hasStatement) return
  const reported = new Set<string>()
  for (const call of module.calls) {
    const into = intoOf(call)
    if (!into || (into === 'statement' ? !hasStatement : !hasRequest)) continue
    const given = argumentOf(call, into)
    const own = module.functionAround(call.node)
    if (!given || !own) continue
    const sender = senderOf(context, given, into)
    const quoted = into === 'statement' ? quotedPart(given.text, sender) : into === 'command' ? shellPart(given.text, sender) : undefined
    const value =
      into === 'statement' || into === 'command'
        ? quoted?.hole
        : into === 'path' || into === 'code'
          ? sentPart(given.text, sender)
          : sentOrigin(given.text, sender)
    if (value === undefined || isLookedAt(into, own.node.text)) continue
    const key = `${into} ${call.node.startLine}`
    if (reported.has(key)) continue
    reported.add(key)
    emit({
      kind: 'outside-value',
      at: call.node.span,
      within: own.qualified,
      subject: `${into} of ${shortText(call.calleeText, 40)}`,
      into,
      callee: shortText(call.calleeText, 40),
      value: shortText(value, 60),
      fromRequest: quoted ? quoted.sent : true,
    })
  }
}
