import { originName, type Call, type Module } from '#languages/go/module'
import type { Extractor } from './context.ts'
import { goClientLibraries } from './libraries/clients.ts'

/** Waits for a response of another process, apart from the known clients. */
const waits =
  /^(net#(Dial|DialTimeout|LookupHost|LookupIP)|database\/sql#(Open\(\)|DB)\.Ping(Context)?|github\.com\/jmoiron\/sqlx#((Must)?Connect(Context)?|Must(Open)?)|github\.com\/jackc\/pgx(\/pgxpool)?#(Connect|New\(\)\.Ping)|github\.com\/(redis\/go-redis|go-redis\/redis)#NewClient\(\)\.Ping|github\.com\/(rabbitmq\/amqp091-go|streadway\/amqp)#Dial\w*|github\.com\/nats-io\/nats\.go#Connect|gorm\.io\/gorm#Open|go\.mongodb\.org\/mongo-driver\/mongo#Connect\(\)\.Ping)$/

const isRequest = (name: string): boolean =>
  goClientLibraries.some(({ roots, types, makers, calls }) => {
    const member = name.split('.').at(-1)?.split('#').at(-1) ?? ''
    if (!Object.hasOwn(calls, member)) return false
    const holder = name.slice(0, -member.length).replace(/\.$/, '')
    return roots.includes(holder) || types.includes(holder) || makers.includes(holder) || /#(DefaultClient|\w+\(\)\.R\(\))$/.test(holder)
  })

/** During package initialization: in `init`, or in the initializer of a package variable. */
const isAtLoad = (module: Module, call: Call): boolean => {
  const own = module.functionAround(call.node)
  if (!own) return true
  return own.name === 'init' || (own.outer === undefined && /^init( \d+)?$/.test(own.name))
}

/** Network calls during package initialization. The main package is left out, because it may start its work there. */
export const importWork: Extractor = ({ module, emit }) => {
  if (module.package === 'main') return
  for (const call of module.calls) {
    if (call.path.length === 0 || !isAtLoad(module, call)) continue
    const name = originName(module.calleeOrigin(call))
    if (!waits.test(name) && !isRequest(name)) continue
    emit({
      kind: 'import-work',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: call.callee,
      callee: call.callee,
      blocking: true,
    })
  }
}
