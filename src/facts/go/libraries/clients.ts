import type { Protocol } from '#model/facts/external-call'
import type { ClientLibrary } from '../../libraries/client-libraries.ts'

/** A client whose calls leave the process. Figures were read in the package's source at the version named. */
export interface GoClientLibrary extends ClientLibrary {
  /** Types of its values (`net/http#Client`). */
  readonly types: readonly string[]
  /** Functions that create one (`…#DefaultClient()`). */
  readonly makers: readonly string[]
  /** Members that create a request, which a chain then sends: `client.R().Get(url)`. */
  readonly requests: readonly string[]
  /** Setters that bound every call of a client, or one request. */
  readonly setters: readonly string[]
}

/** Go has no options argument: a field or a context bounds a call. */
const none = 9

const verbs = {
  Do: { options: none },
  Get: { options: none, url: 0, method: 'GET' },
  Head: { options: none, url: 0, method: 'HEAD' },
  Post: { options: none, url: 0, method: 'POST' },
  PostForm: { options: none, url: 0, method: 'POST' },
} as const

const chained = {
  Get: { options: none, url: 0, method: 'GET' },
  Head: { options: none, url: 0, method: 'HEAD' },
  Post: { options: none, url: 0, method: 'POST' },
  Put: { options: none, url: 0, method: 'PUT' },
  Patch: { options: none, url: 0, method: 'PATCH' },
  Delete: { options: none, url: 0, method: 'DELETE' },
} as const

export const goClientLibraries: readonly GoClientLibrary[] = [
  {
    library: 'net/http',
    protocol: 'http',
    roots: ['net/http#'],
    types: ['net/http#Client'],
    makers: ['github.com/hashicorp/go-cleanhttp#DefaultClient()', 'github.com/hashicorp/go-cleanhttp#DefaultPooledClient()'],
    calls: verbs,
    requests: [],
    setters: [],
    deadlineKeys: ['Timeout'],
    default: 'none',
    option: '',
    source:
      'Go 1.24 net/http/client.go: "A Timeout of zero means no timeout"; the default transport dials for 30 s and waits for headers without an end; go-cleanhttp 0.5.2 sets no Timeout either',
  },
  {
    library: 'github.com/go-resty/resty',
    protocol: 'http',
    roots: ['github.com/go-resty/resty#'],
    types: ['github.com/go-resty/resty#Client'],
    makers: ['github.com/go-resty/resty#New()'],
    calls: chained,
    requests: ['R', 'NewRequest'],
    setters: ['SetTimeout', 'SetContext'],
    deadlineKeys: [],
    default: 'none',
    option: '',
    source: 'resty 2.16: New() makes an http.Client without a Timeout; SetTimeout sets it',
  },
]

/** Package functions that wait for a peer without a timeout. */
export const unboundedCalls: Readonly<Record<string, { readonly library: string; readonly protocol: Protocol; readonly source: string }>> =
  {
    'net/smtp#SendMail': {
      library: 'net/smtp',
      protocol: 'mail',
      source: 'Go 1.24 net/smtp/smtp.go: SendMail dials without a timeout and sets no deadline on the connection',
    },
  }

/** Transports without a timeout: a client that uses them without a Timeout has none. */
export const transportsWithoutDeadline =
  /^(net\/http#DefaultTransport|net\/http#Transport|go\.opentelemetry\.io\/contrib\/instrumentation\/net\/http\/otelhttp#NewTransport\(\)|golang\.org\/x\/oauth2#Transport|github\.com\/hashicorp\/go-cleanhttp#Default(Pooled)?Transport\(\))$/
