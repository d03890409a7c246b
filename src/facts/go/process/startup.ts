import type { Branch, GoFunction, Module } from '#languages/go/module'
import type { Extractor } from '../calls/context.ts'
import { serverOf } from './processes.ts'

const writesDown =
  /^(log|slog|logger|logging|logrus|zap|zerolog|klog|fmt|l|lg|s\.log\w*|\w+\.[lL]og(ger)?)\b|(^|\.)(Debug|Info|Warn|Warning|Error|Print)(f|ln|w|Context|S)?$|\.(Str|Err|Msg|Msgf|Send|Any)$/
const ends = /Fatal|Panic|panic|Exit|\bcancel\b|\bstop\b|<-|\breturn\s+\S|\bclose\(|Shutdown|Signal|Kill|=(?!=)/

/** The branch logs the failure and does nothing else. */
const onlyWritesDown = (module: Module, branch: Branch): boolean => {
  const text = module.text.slice(branch.body.open + 1, branch.body.close).replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
  if (ends.test(text)) return false
  const calls = module.calls.filter((call) => call.start > branch.body.open && call.end <= branch.body.close)
  const outer = calls.filter((call) => !calls.some((other) => other !== call && other.start <= call.start && call.end < other.end))
  return outer.length > 0 && outer.every((call) => writesDown.test(call.callee))
}

/** The code after the branch neither ends the process nor reports the failure. */
const staysSilent = (module: Module, own: GoFunction, branch: Branch): boolean =>
  !/Fatal|panic|Exit|cancel|stop|<-|close\(|Shutdown|Signal/.test(
    module.text.slice(branch.body.close, own.body?.close ?? branch.body.close).replace(/"(?:[^"\\\n]|\\.)*"/g, '""'),
  ) && !/\bdefer\b/.test(module.bodyText(own))

/** The function that starts it then blocks until a termination signal: it serves nothing else. */
const waits = (module: Module, own: GoFunction): boolean => {
  const around = own.outer
  if (!around?.body) return false
  const rest = module.text.slice(own.node.end, around.body.close)
  const others = module.text.slice(around.body.open, own.node.start) + rest
  return /<-\s*\w|\b\w*([wW]ait|[gG]raceful|[sS]hutdown)\w*\(/.test(rest) && !/\.(ListenAndServe(TLS)?|Serve(TLS)?)\(/.test(others)
}

/** `go func() { if err := server.ListenAndServe(); err != nil { log.Println(err) } }()`: the process keeps running but serves nothing. */
export const startup: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    if (!/^(ListenAndServe(TLS)?|Run|Start|Listen)$/.test(call.path.at(-1) ?? '')) continue
    const own = module.functionAround(call.node)
    const known = own && serverOf(module, call)
    if (own?.started !== 'go' || !known || known.serves === 'worker' || !waits(module, own)) continue
    const branch = module
      .branches()
      .find(
        (one) =>
          /\berr\w*\s*!=\s*nil/.test(one.condition) &&
          module.functionAtOffset(one.start) === own &&
          (one.condition.includes(`${call.path.at(-1) ?? ''}(`) ||
            (one.start > call.end && /^\s*$/.test(module.text.slice(call.end, one.start)))),
      )
    if (!branch || !onlyWritesDown(module, branch) || !staysSilent(module, own, branch)) continue
    const { startLine } = module.spanOf({ start: branch.start, end: branch.start + 2 })
    emit({
      kind: 'startup-failure',
      at: { startLine, endLine: startLine },
      within: own.name,
      subject: `failure of ${call.callee}`,
      starts: [{ name: own.name }],
      what: call.callee,
    })
  }
}
