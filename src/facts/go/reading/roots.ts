import { withoutVersion, type GoFunction, type NamedType } from '#languages/go/module'
import type { Extractor } from '../calls/context.ts'

const full = (type: NamedType | undefined): string =>
  type?.module === undefined ? `.#${type?.name ?? ''}` : `${withoutVersion(type.module)}#${type.name}`

/** Parameter types that identify request handlers. */
const requestTypes =
  /^(net\/http#(Request|ResponseWriter)|github\.com\/gin-gonic\/gin#Context|github\.com\/labstack\/echo#Context|github\.com\/gofiber\/fiber#Ctx|github\.com\/valyala\/fasthttp#RequestCtx|github\.com\/cloudwego\/hertz\/pkg\/app#RequestContext|goji\.io#\w+)$/
const jobTypes =
  /^(github\.com\/hibiken\/asynq#Task|github\.com\/riverqueue\/river#Job|github\.com\/segmentio\/kafka-go#Message|github\.com\/(IBM|Shopify)\/sarama#Consumer(GroupClaim|Message)|github\.com\/rabbitmq\/amqp091-go#Delivery|github\.com\/nats-io\/nats\.go(\/jetstream)?#Msg|github\.com\/nsqio\/go-nsq#Message|github\.com\/aws\/aws-sdk-go-v2\/service\/sqs\/types#Message|cloud\.google\.com\/go\/pubsub#Message)$/

/** A method that a gRPC or Connect server calls: a context and a request in, a response and an error out. */
const isRemoteProcedure = (own: GoFunction): boolean => {
  const [context, request, ...more] = own.parameters
  if (!own.receiver || !context || !request || more.length > 0 || full(context.type) !== 'context#Context') return false
  if (own.results.length !== 2 || !/^(\w+\s+)?error$/.test(own.results[1] ?? '')) return false
  const takes = request.text
  const gives = own.results[0] ?? ''
  if (/^\*connect\.Request\[/.test(takes) && /^\*connect\.Response\[/.test(gives)) return true
  return /^\*\w+\.\w+(Request|Req|Empty)$/.test(takes) && /^\*\w+\.\w+(Response|Reply|Resp|Empty|Rep)$/.test(gives)
}

/** How a function is reached from outside, derived from its parameters: Go's handlers have nothing else in common. */
const reachOf = (own: GoFunction): 'request' | 'job' | undefined => {
  // Any function may take such a type; a handler has few other parameters, and returns nothing but an error.
  if (own.parameters.length <= 3) {
    const types = own.parameters.map((parameter) => full(parameter.type))
    const first = types[0] ?? ''
    if (requestTypes.test(first) && (first !== 'net/http#Request' || types.length === 1) && types.length <= 2 && givesNothing(own))
      return 'request'
    if (types.length === 2 && first === 'context#Context' && jobTypes.test(types[1] ?? '') && own.results.length <= 1) return 'job'
    if (types.length === 1 && jobTypes.test(first) && own.results.length <= 1) return 'job'
  }
  return isRemoteProcedure(own) ? 'request' : undefined
}

const givesNothing = (own: GoFunction): boolean => own.results.length === 0 || (own.results.length === 1 && own.results[0] === 'error')

/** Handlers of requests and messages, and the start of the program. */
export const roots: Extractor = ({ module, root }) => {
  for (const own of module.functions) {
    const reach = reachOf(own)
    if (reach) root({ reach, handler: { name: own.name } })
    if (!own.outer && module.package === 'main' && own.name === 'main') root({ reach: 'startup', handler: { name: 'main' } })
    if (!own.outer && own.name === 'init' && own.parameters.length === 0) root({ reach: 'startup', handler: { name: 'init' } })
  }
}
