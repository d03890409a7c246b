import type { Protocol } from '#model/facts/external-call'

/** How an instance of a client is created: with `new`, or by a static method of a class. */
export interface Maker {
  readonly type: string
  /** Static methods; absent: `new`. */
  readonly methods?: readonly string[]
  /** The call that must end the chain (a builder); without it, nothing is created. */
  readonly ends?: string
}

/** A client that is configured at construction. */
export interface ClientKind {
  readonly library: string
  readonly protocol: Protocol
  readonly makers: readonly Maker[]
  /** Code that bounds the wait for a response, at the construction or on the object later. */
  readonly bounds: RegExp
  /** Code that passes in settings from elsewhere. */
  readonly opaque: RegExp
  /** Disables the timeout. */
  readonly disables?: RegExp
  readonly default: 'none' | number
  /** Names of uses for which a timeout would be wrong. */
  readonly streams?: RegExp
  readonly source: string
}

const springFactories = /\bset(Read|Connect|ConnectionRequest)Timeout\b|\b(read|connect|response)Timeout\s*\(|Timeout\(Duration/

export const clientKinds: readonly ClientKind[] = [
  {
    library: 'RestTemplate',
    protocol: 'http',
    makers: [{ type: 'org.springframework.web.client.RestTemplate' }],
    bounds: springFactories,
    opaque: /\b(setRequestFactory|requestFactory|ClientHttpRequestFactory)\b/,
    default: 'none',
    source:
      'spring-web 6.2: SimpleClientHttpRequestFactory leaves the timeouts of HttpURLConnection at 0, which by its documentation is no limit',
  },
  {
    library: 'RestClient',
    protocol: 'http',
    makers: [
      { type: 'org.springframework.web.client.RestClient', methods: ['create'] },
      { type: 'org.springframework.web.client.RestClient', methods: ['builder'], ends: 'build' },
    ],
    bounds: springFactories,
    opaque: /\b(requestFactory|ClientHttpRequestFactory|apply)\b/,
    default: 'none',
    source: 'spring-web 6.2: the request factory that is found on the class path, without a read timeout',
  },
  {
    library: 'Apache HttpClient',
    protocol: 'http',
    makers: [
      { type: 'org.apache.http.impl.client.HttpClients', methods: ['createDefault', 'createMinimal'] },
      { type: 'org.apache.http.impl.client.HttpClients', methods: ['custom'], ends: 'build' },
      { type: 'org.apache.http.impl.client.HttpClientBuilder', methods: ['create'], ends: 'build' },
      { type: 'org.apache.http.impl.client.DefaultHttpClient' },
      { type: 'org.apache.hc.client5.http.impl.classic.HttpClients', methods: ['createDefault', 'createMinimal'] },
      { type: 'org.apache.hc.client5.http.impl.classic.HttpClients', methods: ['custom'], ends: 'build' },
      { type: 'org.apache.hc.client5.http.impl.classic.HttpClientBuilder', methods: ['create'], ends: 'build' },
    ],
    bounds: /\bset(Socket|Response|So|Connect|Connection|Read)Timeout\b|\bSO_TIMEOUT\b/,
    opaque: /\b(RequestConfig|SocketConfig|ConnectionConfig|setDefault\w*Config|useSystemProperties|HttpParams|setConfig)\b/,
    default: 'none',
    source: 'httpclient 4.5: socket timeout -1, the system default, which is none; httpclient5 5.4: response timeout unset',
  },
  {
    library: 'Commons HttpClient',
    protocol: 'http',
    makers: [{ type: 'org.apache.commons.httpclient.HttpClient' }],
    bounds: /\bset(So|Connection|Socket)Timeout\b|\bSO_TIMEOUT\b/,
    opaque: /\b(setParams|HttpClientParams|HttpConnectionManager)\b/,
    default: 'none',
    source: 'commons-httpclient 3.1: SO_TIMEOUT 0',
  },
  {
    library: 'JAX-RS client',
    protocol: 'http',
    makers: [
      { type: 'javax.ws.rs.client.ClientBuilder', methods: ['newClient'] },
      { type: 'javax.ws.rs.client.ClientBuilder', methods: ['newBuilder'], ends: 'build' },
      { type: 'jakarta.ws.rs.client.ClientBuilder', methods: ['newClient'] },
      { type: 'jakarta.ws.rs.client.ClientBuilder', methods: ['newBuilder'], ends: 'build' },
    ],
    bounds: /\b(read|connect)Timeout\s*\(|READ_TIMEOUT|CONNECT_TIMEOUT|(read|receive)[.-]?timeout/i,
    opaque: /\bwithConfig\b|\bClientConfig\b/,
    default: 'none',
    source: 'Jersey 3.1: ClientProperties.READ_TIMEOUT 0, no limit',
  },
  {
    library: 'OkHttp',
    protocol: 'http',
    makers: [{ type: 'okhttp3.OkHttpClient' }, { type: 'okhttp3.OkHttpClient.Builder', ends: 'build' }],
    bounds: /\bcallTimeout\s*\(\s*(?!0\b|Duration\.ZERO)/,
    opaque: /(?!)/,
    disables: /\breadTimeout\s*\(\s*(0\s*,|Duration\.ZERO|Duration\.of\w+\(\s*0\s*\))/,
    streams: /EventSource|WebSocket|newWebSocket|\bwatch|[sS]tream|\bsse\b|longPoll/,
    default: 10,
    source: 'OkHttp 4.12: connect, read and write 10 s each',
  },
  {
    library: 'JavaMail',
    protocol: 'mail',
    makers: [
      { type: 'javax.mail.Session', methods: ['getInstance', 'getDefaultInstance'] },
      { type: 'jakarta.mail.Session', methods: ['getInstance', 'getDefaultInstance'] },
      { type: 'org.springframework.mail.javamail.JavaMailSenderImpl' },
    ],
    bounds: /mail\.[\w.${}" +]*\.?(connection|write)?timeout|Timeout"/i,
    opaque: /\b(setJavaMailProperties|setSession|putAll|load|getProperties|System\.getProperties)\s*\(/,
    default: 'none',
    source: 'jakarta.mail 2.1: mail.smtp.timeout and mail.smtp.connectiontimeout are infinite by default',
  },
]

const templateMembers: Readonly<Record<string, string>> = {
  getForObject: 'GET',
  getForEntity: 'GET',
  headForHeaders: 'HEAD',
  postForObject: 'POST',
  postForEntity: 'POST',
  postForLocation: 'POST',
  patchForObject: 'PATCH',
  put: 'PUT',
  delete: 'DELETE',
  exchange: '',
  execute: '',
}

/** Members of clients that send a request, by the client's class: name to verb (empty: an argument gives the verb). */
export const requestMembers: Readonly<Record<string, { readonly library: string; readonly members: Readonly<Record<string, string>> }>> = {
  'org.springframework.web.client.RestTemplate': { library: 'RestTemplate', members: templateMembers },
  'org.springframework.web.client.RestOperations': { library: 'RestTemplate', members: templateMembers },
  'java.net.http.HttpClient': { library: 'java.net.http', members: { send: '', sendAsync: '' } },
  'org.apache.http.impl.client.CloseableHttpClient': { library: 'Apache HttpClient', members: { execute: '' } },
  'org.apache.http.client.HttpClient': { library: 'Apache HttpClient', members: { execute: '' } },
  'org.apache.hc.client5.http.impl.classic.CloseableHttpClient': { library: 'Apache HttpClient', members: { execute: '' } },
  'org.apache.hc.client5.http.classic.HttpClient': { library: 'Apache HttpClient', members: { execute: '' } },
  'okhttp3.Call': { library: 'OkHttp', members: { execute: '', enqueue: '' } },
  'okhttp3.OkHttpClient': { library: 'OkHttp', members: { newCall: '' } },
  'retrofit2.Call': { library: 'Retrofit', members: { execute: '', enqueue: '' } },
}

/** Fluent clients whose chain names the verb first: `client.post().uri(…)`. */
export const fluentClients: Readonly<Record<string, string>> = {
  'org.springframework.web.reactive.function.client.WebClient': 'WebClient',
  'org.springframework.web.client.RestClient': 'RestClient',
}
