import type { OutsideValue } from '#model/facts/requests/outside-value'
import { originName, type Call, type GoFunction, type Module, type Range } from '#languages/go/module'
import { hasShellText, shellCall } from '#models/requests/shell-calls'
import { isLookedAt, quotedPart, sentOrigin, sentPart, shellPart, type Sender } from '../../values/outside-text.ts'
import type { Extractor } from '../calls/context.ts'

/** The parts of a request that its sender controls, in net/http, gin, echo and fiber. */
const requestPart =
  /^(?:\w+\.)?(?:URL\.Query\(\)\.Get|FormValue|PostFormValue|PostForm|QueryParam|DefaultQuery|GetQuery|GetPostForm|QueryArgs\(\)\.Peek)\(|^(?:c|ctx)\.(?:Query|FormValue|QueryParam)\(|^(?:r|req|request)\.(?:Form|PostForm|URL\.Query\(\))\b/
/** A path parameter, which never contains a slash. */
const segment = /^(?:c|ctx)\.Params?\(|^chi\.URLParam\(|^mux\.Vars\(|\.PathValue\(/

const sends =
  /^net\/http#((Get|Head|Post|PostForm|NewRequest|NewRequestWithContext)|(DefaultClient|Client)\.(Get|Head|Post|PostForm)|NewClient\(\)\.Get)$/
const opens =
  /^(os#(Open|OpenFile|ReadFile|WriteFile|Create|Remove|RemoveAll|ReadDir|MkdirAll|Rename)|io\/ioutil#(ReadFile|WriteFile|ReadDir)|net\/http#ServeFile)$/
const runsText =
  /^(Query|QueryContext|QueryRow|QueryRowContext|Exec|ExecContext|Queryx|QueryRowx|Get|Select|GetContext|SelectContext|Raw|Where|SQL|MustExec|NamedExec)$/

const sendsOrOpens =
  /^(Get|Head|Post|PostForm|NewRequest|NewRequestWithContext|Open|OpenFile|ReadFile|WriteFile|Create|Remove|RemoveAll|ReadDir|MkdirAll|Rename|ServeFile)$/

interface Place {
  readonly into: OutsideValue['into']
  readonly given: Range | undefined
}

/** The text that a call hands to a shell: `exec.Command("sh", "-c", text)`. */
const shellText = (module: Module, call: Call): Range | undefined => {
  const row = shellCall(originName(module.calleeOrigin(call)))
  if (!row) return undefined
  const [program, option, text] = call.args.slice(row.skips ?? 0)
  return hasShellText(program && module.slice(program).slice(1, -1), option && module.slice(option).slice(1, -1)) ? text : undefined
}

const placeOf = (module: Module, call: Call): Place | undefined => {
  const member = call.path.at(-1) ?? ''
  if (member === 'Redirect') {
    const isPackage = call.callee === 'http.Redirect'
    return {
      into: 'redirect',
      given: isPackage ? call.args[2] : call.args.length <= 2 ? call.args.at(isFiber(module) ? 0 : -1) : undefined,
    }
  }
  if (/^(File|SendFile|FileAttachment|Attachment)$/.test(member) && /^(c|ctx)\./.test(call.callee))
    return { into: 'path', given: call.args[0] }
  if (member === 'Command' || member === 'CommandContext') return { into: 'command', given: shellText(module, call) }
  const name = sendsOrOpens.test(member) ? originName(module.calleeOrigin(call)) : ''
  if (sends.test(name))
    return { into: 'address', given: call.args[member === 'NewRequest' ? 1 : member === 'NewRequestWithContext' ? 2 : 0] }
  if (opens.test(name)) return { into: 'path', given: call.args[member === 'ServeFile' ? 2 : 0] }
  if (runsText.test(member))
    return {
      into: 'statement',
      given: call.args.find(
        (argument) => /^(fmt\.|["`]|\w+$|\w+\s*\+)/.test(module.slice(argument)) && !/^(ctx|c|context)$/.test(module.slice(argument)),
      ),
    }
  return undefined
}

const isFiber = (module: Module): boolean => [...module.imports.values()].some((path) => path.startsWith('github.com/gofiber/fiber'))

const senderOf = (module: Module, range: Range, own: GoFunction, body: string, into: OutsideValue['into']): Sender => ({
  fills: /^fmt\.(Sprintf|Appendf)$/,
  passes:
    /^(fmt\.Sprint|string|filepath\.Join|path\.Join|strings\.(TrimSpace|ToLower|ToUpper)|url\.(Parse|PathUnescape|QueryUnescape|ParseRequestURI))$/,
  valueOf: (name) => {
    const value = module.isParameter(name, range.start) ? undefined : module.valueGivenTo(name, range.start)
    return value && module.slice(value)
  },
  isDirect: (text) => {
    if (requestPart.test(text)) return true
    if (segment.test(text)) return into !== 'path' || /\.Param\("\w*path\w*"\)/i.test(text)
    const head = /^(\w+)(\.[A-Z]\w*)?$/.exec(text)?.[1]
    // The variable that the body was read into.
    return (
      head !== undefined &&
      new RegExp(`(NewDecoder\\(\\w+\\.Body\\)\\.Decode|\\.(ShouldBind\\w*|BindJSON|Bind|BodyParser|BindQuery))\\(&?${head}\\)`).test(
        body,
      ) &&
      /^(c|ctx|r|req|request|w)\b/.test(
        own.parameters.map((parameter) => parameter.name).find((name) => /^(c|ctx|r|req|request)$/.test(name)) ?? '',
      )
    )
  },
  isHandedIn: (text) => {
    const found = /^(\w+)$/.exec(text)?.[1]
    if (found === undefined) return false
    for (let at: GoFunction | undefined = own; at; at = at.outer) {
      const parameter = at.parameters.find((one) => one.name === found)
      if (parameter) return parameter.text.replace(/^\w+\s+/, '') === 'string'
    }
    return false
  },
})

/** Request input that determines a URL, a path, a target or the text of a statement. */
export const outsideValues: Extractor = ({ module, emit }) => {
  const hasStatement = /\b(SELECT|INSERT|UPDATE|DELETE|WHERE)\b/i.test(module.text)
  const hasRequest = /\bhttp\.Request\b|gin\.Context|echo\.Context|fiber\.Ctx/.test(module.text)
  if (!hasStatement && !hasRequest) return
  for (const call of module.calls) {
    const place = placeOf(module, call)
    const own = place?.given && module.functionAround(call.node)
    if (!place?.given || !own || (place.into === 'statement' ? !hasStatement : !hasRequest)) continue
    const { into, given } = place
    // `id.Valid` of a nullable column does not validate the text.
    const body = module.bodyText(own).replace(/\.Valid\b/g, '')
    const sender = senderOf(module, given, own, body, into)
    const text = module.slice(given)
    const quoted = into === 'statement' ? quotedPart(text, sender) : into === 'command' ? shellPart(text, sender) : undefined
    const value =
      into === 'statement' || into === 'command' ? quoted?.hole : into === 'path' ? sentPart(text, sender) : sentOrigin(text, sender)
    if (value === undefined || isLookedAt(into, body)) continue
    emit({
      kind: 'outside-value',
      at: module.spanOf(call),
      within: own.name,
      subject: `${into} of ${call.callee.slice(0, 40)}`,
      into,
      callee: call.callee.slice(0, 40),
      value: value.slice(0, 60),
      fromRequest: quoted ? quoted.sent : true,
    })
  }
}
