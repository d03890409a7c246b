import type { RootRecord } from '#model/fact'
import type { JavaModule, MethodDefinition, TypeDefinition } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'

/** Annotations of entry points, with their kind. */
const annotated: readonly (readonly [RootRecord['reach'], RegExp])[] = [
  [
    'request',
    /^(RequestMapping|GetMapping|PostMapping|PutMapping|PatchMapping|DeleteMapping|QueryMapping|MutationMapping|SchemaMapping|SubscriptionMapping|MessageMapping|GET|POST|PUT|PATCH|DELETE|HEAD|Get|Post|Put|Patch|Delete|OnMessage|ExceptionHandler|MutationResolver|DgsQuery|DgsMutation)$/,
  ],
  [
    'job',
    /^(Scheduled|Schedules|KafkaListener|KafkaHandler|RabbitListener|RabbitHandler|SqsListener|JmsListener|StreamListener|ServiceActivator|Incoming|Async|EventListener|TransactionalEventListener|ApplicationModuleListener|Recurring|Job|XxlJob|PulsarListener)$/,
  ],
  ['startup', /^(PostConstruct|BeforeAll)$/],
  ['signal', /^PreDestroy$/],
]

/** Methods that frameworks call on implementations of their types. */
const inherited: readonly { readonly type: RegExp; readonly methods: RegExp; readonly reach: RootRecord['reach'] }[] = [
  { type: /^(HttpServlet|GenericServlet|HttpServletBean|FrameworkServlet)$/, methods: /^(do[A-Z]\w*|service)$/, reach: 'request' },
  {
    type: /^(Filter|OncePerRequestFilter|GenericFilterBean|HandlerInterceptor|ContainerRequestFilter|WebFilter)$/,
    methods: /^(doFilter\w*|preHandle|postHandle|afterCompletion|filter)$/,
    reach: 'request',
  },
  { type: /ImplBase$/, methods: /./, reach: 'request' },
  {
    type: /^(CommandLineRunner|ApplicationRunner|InitializingBean|ServletContextListener|SmartLifecycle|Lifecycle)$/,
    methods: /^(run|afterPropertiesSet|contextInitialized|start)$/,
    reach: 'startup',
  },
  {
    type: /^(DisposableBean|ServletContextListener|SmartLifecycle|Lifecycle)$/,
    methods: /^(destroy|contextDestroyed|stop)$/,
    reach: 'signal',
  },
  {
    type: /^(MessageListener|SessionAwareMessageListener|ChannelAwareMessageListener|AcknowledgingMessageListener|DefaultConsumer|RecordHandler)$/,
    methods: /^(onMessage|handleDelivery)$/,
    reach: 'job',
  },
  {
    type: /^(Job|QuartzJobBean|InterruptableJob|StatefulJob|Tasklet|ItemWriter|ItemReader|ItemProcessor|TimerTask|RequestHandler|Callable|Runnable)$/,
    methods: /^(execute\w*|write|read|process|run|handleRequest|call)$/,
    reach: 'job',
  },
]

/** A client interface looks like the controller that it calls. */
export const isClientInterface = (type: TypeDefinition): boolean =>
  type.kind === 'interface' && type.annotations.some(({ name }) => /^(FeignClient|RegisterRestClient|HttpExchange|Client)$/.test(name))

const reachOf = (module: JavaModule, method: MethodDefinition): RootRecord['reach'] | undefined => {
  if (isClientInterface(method.owner)) return undefined
  for (const { name } of method.annotations) for (const [reach, pattern] of annotated) if (pattern.test(name)) return reach
  if (/\bpublic\s+static\s+void\s+main\s*\(/.test(module.text.slice(method.node.start, method.node.start + 400)) && method.name === 'main')
    return 'startup'
  if (method.owner.kind === 'interface') return undefined
  const entry = inherited.filter((one) => one.methods.test(method.name))
  if (entry.length === 0) return undefined
  const supertypes = module.supertypesOf(method.owner)
  // The code that receives an anonymous Runnable runs it.
  if (method.owner.kind === 'anonymous' && supertypes.some((name) => /^(Runnable|Callable)$/.test(name))) return undefined
  return entry.find((one) => supertypes.some((name) => one.type.test(name)))?.reach
}

/** Entry points: handlers of requests and messages, scheduled methods, startup and shutdown methods. */
export const roots: Extractor = ({ module, root }) => {
  for (const method of module.methods) {
    const reach = reachOf(module, method)
    if (reach) root({ reach, handler: { name: method.qualified } })
  }
}
