import type { OpenedResource } from '#model/facts/resource'
import { originName, withoutVersion, type Call, type Module } from '#languages/go/module'
import type { BracketPair } from '#languages/go/brackets'
import type { Context, Extractor } from './context.ts'

interface Opener {
  readonly what: OpenedResource['what']
  readonly label: string
  /** The closing call, after the resource's name. */
  readonly close: RegExp
}

const body: Opener = { what: 'handle', label: 'a response whose body keeps its connection open', close: /\.Body\.Close\b/ }
const rows: Opener = { what: 'pooled', label: 'rows that occupy a pooled connection', close: /\.Close\b/ }

const statement: Opener = { what: 'handle', label: 'a prepared statement', close: /\.Close\b/ }

/** Resources that a package call opens and only the calling code can close. */
const opened: readonly (readonly [RegExp, string])[] = [
  [/^os#(Open|OpenFile|OpenInRoot|Create|CreateTemp)$|^io\/ioutil#TempFile$/, 'a file'],
  [/^archive\/zip#OpenReader$/, 'an archive'],
  [/^net#(Dial|DialTimeout)$|^crypto\/tls#(Dial|DialWithDialer)$/, 'a connection'],
  [/^github\.com\/(rabbitmq\/amqp091-go|streadway\/amqp)#(Dial|DialConfig|DialTLS)$/, 'a connection to a broker'],
]

/** Reads or writes its argument and closes nothing: the function that opened the file still owns it. */
const onlyUses =
  /(?:\b(?:io|ioutil)\.(?:ReadAll|Copy|CopyN|CopyBuffer|ReadFull|WriteString|NopCloser|TeeReader|LimitReader|MultiWriter|MultiReader)|\b(?:bufio|csv|json|xml|yaml|gob)\.New(?:Reader|Writer|Scanner|Decoder|Encoder|ReaderSize|WriterSize)|\bgzip\.NewReader|\bfmt\.Fprint(?:f|ln)?)\(/

const opensRows = /^(Query|QueryContext|Queryx|QueryxContext|NamedQuery|NamedQueryContext)$/

const opensByName = /^(Open|OpenFile|OpenInRoot|Create|CreateTemp|TempFile|OpenReader|Dial|DialTimeout|DialWithDialer|DialConfig|DialTLS)$/

/** A resource opened at program start lives until the program exits. */
const ownsProcess = (module: Module, call: Call): boolean => {
  let own = module.functionAround(call.node)
  while (own?.outer) own = own.outer
  return (
    own === undefined ||
    own.name === 'main' ||
    own.name === 'init' ||
    /\bcobra\.Command\b/.test(own.parameters.map(({ text }) => text).join())
  )
}

const openerOf = (module: Module, call: Call): Opener | undefined => {
  const member = call.path.at(-1) ?? ''
  if (/^(Do|Get|Head|Post|PostForm)$/.test(member)) {
    const origin = module.calleeOrigin(call)
    const name = originName(origin)
    if (/^net\/http#(DefaultClient\.)?(Do|Get|Head|Post|PostForm)$|^net\/http#Client\.(Do|Get|Head|Post|PostForm)$/.test(name)) return body
    // Any client that is passed a net/http request.
    const request = member === 'Do' && call.args.length === 1 && call.args[0] ? module.origin(call.args[0]) : undefined
    if (request?.kind === 'made' && /^net\/http#NewRequest(WithContext)?\(\)$/.test(originName({ ...request, path: [] }))) return body
    if (request?.kind === 'value' && request.type.module === 'net/http' && request.type.name === 'Request' && request.path.length === 0)
      return body
    return undefined
  }
  const label = opensByName.test(member) ? opened.find(([names]) => names.test(originName(module.calleeOrigin(call))))?.[1] : undefined
  if (label !== undefined) return ownsProcess(module, call) ? undefined : { what: 'handle', label, close: /\.Close\b/ }
  const prepares = /^Preparex?(Context)?$/.test(member)
  if ((!prepares && !opensRows.test(member)) || call.args.length === 0) return undefined
  const origin = module.calleeOrigin(call)
  const holder = origin.kind === 'value' && origin.type.module !== undefined ? withoutVersion(origin.type.module) : ''
  return /^(database\/sql|github\.com\/jmoiron\/sqlx|github\.com\/jackc\/pgx(\/pgxpool)?)$/.test(holder) &&
    origin.kind === 'value' &&
    // Rows of a transaction are closed when it ends.
    /^(DB|Conn|Stmt|Pool)$/.test(origin.type.name)
    ? prepares
      ? statement
      : rows
    : undefined
}

/** The variable that receives a call's first result: `resp, err := …`. */
const heldBy = (module: Module, call: Call): string | undefined => {
  const before = module.text.slice(Math.max(0, call.start - 120), call.start)
  return /(?:^|[\s;{])([A-Za-z_]\w*)\s*,\s*\w+\s*:?=\s*$/.exec(before)?.[1]
}

/** Assigned to a variable of an enclosing function (`resp, err = …`), which may close it. */
const isOuter = (module: Module, from: number, call: Call, name: string): boolean =>
  !/:=\s*$/.test(module.text.slice(Math.max(from, call.start - 10), call.start)) &&
  !new RegExp(`\\bvar\\s+${name}\\b|\\b${name}\\b[\\w\\s,]*:=`).test(module.text.slice(from, call.start))

/** A function's text with nested functions and comments replaced by blanks of the same length. */
const withoutInner = (module: Module, from: number, to: number): string => {
  let text = module.text.slice(from, to).replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  for (const own of module.functions) {
    if (own.node.kind !== 'func_literal' || own.node.start < from || own.node.end > to) continue
    const start = own.node.start - from
    const end = own.node.end - from
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  }
  return text
}

/** The body of the loop over all rows after the query. */
const loopOver = (module: Module, call: Call, name: string): BracketPair | undefined => {
  const found = new RegExp(`\\bfor\\s+${name}\\.Next\\(\\)\\s*\\{`).exec(module.text.slice(call.end))
  return found ? module.pairAt(call.end + found.index + found[0].length - 1) : undefined
}

/**
 * Where a function reads a body to its end, not only in a branch. That gives its connection back, and a read that fails on the way drops it:
 * net/http sees to both. (What copies to a writer may be left by the writer's own failure.)
 */
const readAllAt = (module: Module, call: Call, name: string): number | undefined => {
  const found = new RegExp(`(?:\\breturn\\s+)?\\b(?:io|ioutil)\\.ReadAll\\(\\s*${name}\\.Body\\s*\\)`).exec(module.text.slice(call.end))
  const at = found ? call.end + found.index : undefined
  return at !== undefined && module.blockAround(at)?.open === module.blockAround(call.start)?.open ? at : undefined
}

/** Whether a loop over rows can exit early. */
const leavesLoop = (module: Module, call: Call, name: string): boolean => {
  const pair = loopOver(module, call, name)
  return !pair || /\b(return|break|goto|panic\()/.test(withoutInner(module, pair.open, pair.close))
}

/** Readers and writers around a file: code that receives one of them may close the file. */
const wraps = /\b([A-Za-z_]\w*)(?:\s*,\s*\w+)?\s*:?=\s*(?:bufio|csv|json|xml|yaml|gob|gzip|io)\.\w+\(/

/** Whether a handle, or a wrapper around it, is passed to anything other than plain readers and writers. */
const isPassedOn = (lines: readonly string[], name: string, depth = 0): boolean => {
  const own = new RegExp(`(?<![\\w.])${name}\\b(?!\\s*\\.)`)
  const isAsked = new RegExp(`\\b${name}\\s*[!=]=\\s*nil`)
  return lines.some((line) => {
    if (!own.test(line) || isAsked.test(line) || /^\s*\/\//.test(line)) return false
    if (!onlyUses.test(line) || (/\breturn\b/.test(line) && !/\bio(?:util)?\.(?:ReadAll|Copy)\(/.test(line))) return true
    const around = wraps.exec(line)?.[1]
    return around !== undefined && around !== name && !/^(_|err\w*)$/.test(around) && depth < 3 && isPassedOn(lines, around, depth + 1)
  })
}

const emitOpened = ({ module, emit }: Context, call: Call, opener: Opener): void => {
  const around = module.functionAround(call.node)
  const name = heldBy(module, call)
  if (!around?.body || !name || name === '_' || isOuter(module, around.body.open, call, name)) return
  const end = around.body.close
  const whole = module.text.slice(call.end, end)
  // Passed on, stored, returned or sent: the receiver may close it.
  const isHandedOn = new RegExp(
    `[(,]\\s*&?${name}\\s*[,)]|\\breturn\\b[^\\n]*\\b${name}\\b(?!\\s*\\.\\s*(Status|Header|StatusCode|Err|Next|Scan)\\b)|(?<![:!=<>])=\\s*&?${name}\\s*(\\n|;|$)|:\\s*&?${name}\\s*[,}\\n]|<-\\s*${name}\\b|\\b${name}\\.Body\\s*[,)}]\\s*(?!\\.)`,
  )
  const readsBody = new RegExp(
    `(io\\.ReadAll|ioutil\\.ReadAll|io\\.Copy|json\\.NewDecoder|bufio\\.New\\w+|xml\\.NewDecoder|io\\.LimitReader|io\\.Discard|gzip\\.NewReader)\\(?[^\\n]*\\b${name}\\.Body`,
  )
  const close = new RegExp(`\\b${name}${opener.close.source}`).exec(whole)
  const lines = whole.split('\n')
  const handed =
    opener === body || opener === rows || opener === statement
      ? lines.some((line) => !(opener === body && readsBody.test(line)) && isHandedOn.test(line))
      : isPassedOn(lines, name)
  const at = call.node.span
  const fact: Pick<OpenedResource, 'kind' | 'at' | 'within' | 'subject' | 'what' | 'label' | 'callee'> = {
    kind: 'opened-resource',
    at,
    within: around.name,
    subject: `${opener.what} ${call.callee}`,
    what: opener.what,
    label: opener.label,
    callee: call.callee,
  }
  if (!close) {
    if (handed) return
    if (opener === rows && new RegExp(`\\bfor\\s+${name}\\.Next\\(\\)`).test(whole)) {
      // The last `Next` closes them; a loop that exits early leaves them open.
      if (leavesLoop(module, call, name)) emit({ ...fact, closed: 'on-success' })
      return
    }
    const readAt = opener === body ? readAllAt(module, call, name) : undefined
    if (readAt !== undefined && wayOut(module, call, readAt) === undefined) return
    const readToEnd = opener === body && new RegExp(`\\b(io|ioutil)\\.(ReadAll|Copy)\\([^\\n]*\\b${name}\\.Body\\b`).test(whole)
    emit({ ...fact, closed: 'never', ...(readToEnd ? { readToEnd } : {}) })
    return
  }
  const closeAt = call.end + close.index
  const closedAt = module.spanOf({ start: closeAt, end: closeAt + close[0].length })
  // Another function closes it (a returned cleanup, a goroutine); when that one runs is not known here.
  const closer = module.functionAtOffset(closeAt)
  // The last `Next` of a loop over all rows has closed them.
  const drainedAt = opener === rows ? loopOver(module, call, name)?.close : readAllAt(module, call, name)
  const way = closer === around || closer?.started === 'defer' ? wayOut(module, call, Math.min(drainedAt ?? closeAt, closeAt)) : undefined
  emit(
    // The garbage collector eventually closes an unreachable file, so a failure on the way does not keep it open for long.
    way === undefined || handed || opener.label === 'a file'
      ? { ...fact, closed: 'always', closedAt }
      : { ...fact, closed: 'not-on-return', closedAt, leavesAt: module.spanOf({ start: way, end: way + 6 }) },
  )
}

/** A later statement returns a different error. */
const failsLater = /\b(?:err\w*|\w+Err)\s*:?=(?!=)/

/** A `return` between the open and its close, other than the check of the open's own error. */
const wayOut = (module: Module, call: Call, closeAt: number): number | undefined => {
  const text = withoutInner(module, call.end, closeAt)
  let from = 0
  // The first branch checks whether the open succeeded.
  const check = /^\s*[;\n]?\s*(?:if\s+)?(?:\w+\s*(?::=|=)[^\n]*;\s*)?(?:if\s+)?[^\n{]*\b(?:err\w*|\w+Err)\s*!=\s*nil[^\n{]*\{/.exec(text)
  if (check) {
    const open = call.end + check[0].length - 1
    const pair = module.pairAt(open)
    if (!pair) return undefined
    from = pair.close - call.end
    // `if err == nil { … } else { … }` and the like are not examined.
    if (/^\}\s*else\b/.test(module.text.slice(pair.close, pair.close + 12))) return undefined
  } else if (/\b(?:err\w*|\w+Err)\s*==\s*nil/.test(text)) return undefined
  if (from < 0 || from >= text.length) return undefined
  for (const found of text.slice(from).matchAll(/\breturn\b/g)) {
    const at = call.end + from + found.index
    // `return conn.Close()`: this return path closes it.
    if (!text.slice(from + found.index).includes('\n')) continue
    // A branch that checks the same error again does not concern the response; the branch of a later step leaves it open.
    const block = module.blockAround(at)
    const line = block ? module.text.slice(module.text.lastIndexOf('\n', block.open) + 1, block.open) : ''
    const isLater =
      /\b(?:err\w*|\w+Err)\s*!=\s*nil/.test(line) && block !== undefined && failsLater.test(module.text.slice(call.end + from, block.open))
    if (isLater || !/\b(?:err\w*|\w+Err)\s*!=\s*nil|==\s*nil|errors\.(Is|As)\(/.test(line)) return at
  }
  return undefined
}

/** Responses and rows that a function opens, and whether it closes them on every return path. */
export const resources: Extractor = (context) => {
  for (const call of context.module.calls) {
    if (call.path.length === 0) continue
    const opener = openerOf(context.module, call)
    if (opener) emitOpened(context, call, opener)
  }
}
