import { NameMap } from '../naming/name-map.ts'

/** A call of Go that takes no context, beside one that does. */
export interface ContextFreeCall {
  /** Where this comes from: version and document. */
  readonly source: string
  /** The callees, as origins. */
  readonly calls: readonly string[]
  /** What it starts, as a noun for findings. */
  readonly starts: 'request' | 'query' | 'program' | 'connection'
  /** The member that takes a context: the same name with this ending, or another name. */
  readonly instead: { readonly ending: string } | { readonly code: string }
  /** Members of the result that attach a context to it. */
  readonly attaches?: readonly string[]
  /** Members of the result that wait for its end. One that only starts may outlive its caller. */
  readonly waits?: readonly string[]
}

const forms: readonly ContextFreeCall[] = [
  {
    source: 'Go 1.25 net/http: NewRequest wraps NewRequestWithContext with context.Background; Request.WithContext, Clone',
    calls: ['net/http#NewRequest'],
    starts: 'request',
    instead: { ending: 'WithContext' },
    attaches: ['WithContext', 'Clone'],
  },
  {
    source:
      'Go 1.25 net/http: Get, Head, Post and PostForm: "To make a request with a specified context.Context, use NewRequestWithContext"',
    calls: ['net/http#{Get,Head,Post,PostForm}', 'net/http#{Client(),DefaultClient}.{Get,Head,Post,PostForm}'],
    starts: 'request',
    instead: { code: 'http.NewRequestWithContext' },
  },
  {
    source: 'Go 1.25 database/sql: DB.Query, QueryRow, Exec, Begin and Ping use context.Background internally',
    calls: ['database/sql#{DB(),Open()}.{Query,QueryRow,Exec,Ping}', 'database/sql#Stmt().{Query,QueryRow,Exec}'],
    starts: 'query',
    instead: { ending: 'Context' },
  },
  {
    source: 'sqlx 1.4: each of these has a form with the ending Context',
    calls: [
      'github.com/jmoiron/sqlx#{DB(),Connect(),Open()}.{Query,QueryRow,Exec,Queryx,QueryRowx,Get,Select,NamedExec,NamedQuery,MustExec}',
      'github.com/jmoiron/sqlx#{Stmt(),NamedStmt()}.{Query,QueryRow,Exec,Queryx,QueryRowx,Get,Select}',
    ],
    starts: 'query',
    instead: { ending: 'Context' },
  },
  {
    source: 'Go 1.25 os/exec: CommandContext kills the program when the context ends',
    calls: ['os/exec#Command'],
    starts: 'program',
    instead: { ending: 'Context' },
    waits: ['Run', 'Output', 'CombinedOutput'],
  },
  {
    source: 'Go 1.25 net: Dial is a Dialer without a timeout; Dialer.DialContext',
    calls: ['net#Dial'],
    starts: 'connection',
    instead: { code: '(&net.Dialer{Timeout: 10 * time.Second}).DialContext' },
  },
  {
    source: 'Go 1.25 crypto/tls: Dial uses context.Background; Dialer.DialContext',
    calls: ['crypto/tls#Dial'],
    starts: 'connection',
    instead: { code: '(&tls.Dialer{NetDialer: &net.Dialer{Timeout: 10 * time.Second}, Config: config}).DialContext' },
  },
]

const byName = new NameMap<ContextFreeCall>()
for (const form of forms) for (const pattern of form.calls) byName.add(pattern, form)

/** A call that takes no context, by the origin of its callee. */
export const contextFreeCall = (origin: string): ContextFreeCall | undefined => byName.get(origin)

/** Last names of such calls: the others need no origin. */
export const contextFreeNames: ReadonlySet<string> = new Set(
  'NewRequest Get Head Post PostForm Query QueryRow Exec Ping Queryx QueryRowx Select NamedExec NamedQuery MustExec Command Dial'.split(
    ' ',
  ),
)

/** Types of parameters that have a context, and the code that reads it. */
export const contextCarriers: ReadonlyMap<string, string> = new Map([
  ['context#Context()', ''],
  ['net/http#Request()', '.Context()'],
  ['github.com/gin-gonic/gin#Context()', '.Request.Context()'],
  ['github.com/labstack/echo#Context()', '.Request().Context()'],
  ['github.com/gofiber/fiber#Ctx()', '.UserContext()'],
])
