import { originName, type Call, type Module } from '#languages/go/module'
import type { Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'

/** Waits for a response of another process, apart from the known clients. */
const waits =
  /^(net#(Dial|DialTimeout|LookupHost|LookupIP)|database\/sql#(Open\(\)|DB)\.Ping(Context)?|github\.com\/jmoiron\/sqlx#((Must)?Connect(Context)?|Must(Open)?)|github\.com\/jackc\/pgx(\/pgxpool)?#(Connect|New\(\)\.Ping)|github\.com\/(redis\/go-redis|go-redis\/redis)#NewClient\(\)\.Ping|github\.com\/(rabbitmq\/amqp091-go|streadway\/amqp)#Dial\w*|github\.com\/nats-io\/nats\.go#Connect|gorm\.io\/gorm#Open|go\.mongodb\.org\/mongo-driver\/mongo#Connect\(\)\.Ping)$/

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
    if (!waits.test(name) && !requestOf(module, call)) continue
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
