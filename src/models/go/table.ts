// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { Library } from '../forms/library.ts'

export const table: readonly Library[] = [
  {
    package: 'golang.org/x/oauth2',
    protocol: 'http',
    source:
      "golang.org/x/oauth2 internal/transport.go, ContextClient: http.DefaultClient unless the context carries another; only the context's deadline ends the call",
    on: ['golang.org/x/oauth2#Config()', 'golang.org/x/oauth2/clientcredentials#Config()'],
    requests: { '{Exchange,PasswordCredentialsToken,DeviceAuth}': { method: 'POST', context: 0 } },
    deadline: { keys: [], default: 'none' },
  },
  {
    package: 'github.com/coreos/go-oidc',
    protocol: 'http',
    source: "go-oidc 3, doRequest: http.DefaultClient unless the context carries another; only the context's deadline ends the call",
    on: ['github.com/coreos/go-oidc/oidc#'],
    requests: { NewProvider: { method: 'GET', context: 0 } },
    deadline: { keys: [], default: 'none' },
  },
  {
    package: 'github.com/go-git/go-git',
    protocol: 'http',
    source: 'go-git 5 repository.go: PlainClone and Clone run with context.Background(), and its HTTP client has no timeout',
    on: ['github.com/go-git/go-git#'],
    requests: { '{PlainClone,Clone}': {}, '{PlainCloneContext,CloneContext}': { context: 0 } },
    deadline: { keys: [], default: 'none' },
  },
  {
    package: 'github.com/go-ldap/ldap',
    protocol: 'db',
    source: 'go-ldap 3 conn.go: DefaultTimeout 60 s covers the dial; an answer is awaited without an end until SetTimeout sets one',
    instances: { 'github.com/go-ldap/ldap#{Dial,DialTLS,DialURL}()': {} },
    deadline: { keys: ['SetTimeout'], default: 'none' },
    connection: { phase: 'command' },
  },
  {
    package: 'github.com/hashicorp/go-retryablehttp',
    protocol: 'http',
    source: 'go-retryablehttp 0.7: NewClient uses cleanhttp.DefaultPooledClient, which sets no Timeout',
    on: ['github.com/hashicorp/go-retryablehttp#'],
    instances: { 'github.com/hashicorp/go-retryablehttp#NewClient()': {} },
    requests: { Do: { request: 0 }, '{Get,Head,Post}': { url: 0, method: 'name' }, PostForm: { url: 0, method: 'POST' } },
    deadline: { keys: ['HTTPClient.Timeout', 'HTTPClient'], default: 'none' },
  },
  {
    package: 'github.com/redis/go-redis',
    protocol: 'cache',
    source: 'go-redis 9 options.go: DialTimeout 5 s, ReadTimeout 3 s; -1 waits without an end',
    instances: {
      'github.com/redis/go-redis#{NewClient,NewClusterClient,NewFailoverClient,NewUniversalClient}()': {},
      'github.com/go-redis/redis#{NewClient,NewClusterClient,NewFailoverClient,NewUniversalClient}()': {},
    },
    deadline: {
      keys: [],
      default: 3,
      carriers: {
        '0': {
          '{github.com/redis/go-redis,github.com/go-redis/redis}#{Options,ClusterOptions,FailoverOptions,UniversalOptions}()': [
            'ReadTimeout',
          ],
        },
      },
      endless: [-1],
    },
    connection: { phase: 'command' },
  },
  {
    package: 'net/http',
    protocol: 'http',
    source:
      'Go 1.24 net/http/client.go: "A Timeout of zero means no timeout"; the default transport dials for 30 s and waits for headers without an end; go-cleanhttp 0.5.2 sets no Timeout either',
    on: ['net/http#', 'net/http#DefaultClient'],
    instances: {
      'net/http#Client()': {},
      'github.com/hashicorp/go-cleanhttp#DefaultClient()': {},
      'github.com/hashicorp/go-cleanhttp#DefaultPooledClient()': {},
    },
    requests: { Do: { request: 0 }, '{Get,Head,Post}': { url: 0, method: 'name' }, PostForm: { url: 0, method: 'POST' } },
    deadline: {
      keys: ['Timeout'],
      default: 'none',
      carriers: {
        Transport: {
          'net/http#DefaultTransport': [],
          'net/http#Transport()': ['ResponseHeaderTimeout'],
          'net/http#DefaultTransport.Clone()': ['ResponseHeaderTimeout'],
          'go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp#NewTransport()': [],
          'golang.org/x/oauth2#Transport()': [],
          'github.com/hashicorp/go-cleanhttp#{DefaultTransport,DefaultPooledTransport}()': [],
        },
      },
    },
    settings: [{ assign: 'net/http#{DefaultClient,DefaultTransport}' }, { assign: 'net/http#{DefaultClient,DefaultTransport}.*' }],
  },
  {
    package: 'github.com/go-resty/resty',
    protocol: 'http',
    source: 'resty 2.16: New() makes an http.Client without a Timeout; SetTimeout sets it',
    instances: { 'github.com/go-resty/resty#New()': {}, 'github.com/go-resty/resty#Client()': {} },
    extends: '*',
    requests: { '{Get,Head,Post,Put,Patch,Delete}': { url: 0, method: 'name' } },
    deadline: { keys: ['SetTimeout', 'SetContext'], default: 'none' },
  },
  {
    package: 'net/smtp',
    protocol: 'mail',
    source: 'Go 1.24 net/smtp/smtp.go: SendMail dials without a timeout and sets no deadline on the connection',
    on: ['net/smtp#'],
    requests: { SendMail: {} },
    deadline: { keys: [], default: 'none' },
  },
  {
    package: 'google.golang.org/grpc',
    label: 'grpc',
    protocol: 'grpc',
    source: 'grpc-go 1.70: a call has no deadline but that of its context',
    on: ['*#New*Client()', '*#*Client()'],
    requests: { '*': { context: 0 } },
    deadline: { keys: [], default: 'none' },
    made: [
      'google.golang.org/grpc#{Dial,DialContext,NewClient}()',
      'google.golang.org/grpc#ClientConn()',
      'google.golang.org/grpc#ClientConnInterface()',
    ],
  },
]
