// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { Library } from '../library.ts'

export const table: readonly Library[] = [
  {
    package: 'RestTemplate',
    protocol: 'http',
    source:
      'spring-web 6.2: SimpleClientHttpRequestFactory leaves the timeouts of HttpURLConnection at 0, which by its documentation is no limit',
    on: ['org.springframework.web.client#RestOperations()'],
    instances: { 'org.springframework.web.client#RestTemplate()': {} },
    requests: {
      '{getForObject,getForEntity}': { url: 0, method: 'GET' },
      headForHeaders: { url: 0, method: 'HEAD' },
      '{postForObject,postForEntity,postForLocation}': { url: 0, method: 'POST' },
      patchForObject: { url: 0, method: 'PATCH' },
      '{put,delete}': { url: 0, method: 'name' },
      '{exchange,execute}': { url: 0 },
    },
    deadline: {
      keys: [
        'setReadTimeout',
        'setConnectTimeout',
        'setConnectionRequestTimeout',
        'getRequestFactory().setReadTimeout',
        'getRequestFactory().setConnectTimeout',
      ],
      default: 'none',
      carriers: {
        '{0,setRequestFactory}': {
          'org.springframework.http.client#SimpleClientHttpRequestFactory()': ['setReadTimeout', 'setConnectTimeout'],
        },
      },
      open: ['getRequestFactory'],
    },
    connection: { phase: 'answer' },
  },
  {
    package: 'RestClient',
    protocol: 'http',
    source: 'spring-web 6.2: the request factory that is found on the class path, without a read timeout',
    on: ['org.springframework.web.client#RestClient()'],
    instances: {
      'org.springframework.web.client#RestClient.create()': {},
      'org.springframework.web.client#RestClient.builder().build()': {},
    },
    extends: '*',
    requests: { '{get,post,put,patch,delete,head}': { method: 'name' } },
    deadline: {
      keys: [],
      default: 'none',
      carriers: {
        requestFactory: { 'org.springframework.http.client#SimpleClientHttpRequestFactory()': ['setReadTimeout', 'setConnectTimeout'] },
      },
      open: ['apply'],
    },
    connection: { phase: 'answer' },
  },
  {
    package: 'WebClient',
    protocol: 'http',
    source: 'spring-webflux 6.2',
    on: [
      'org.springframework.web.reactive.function.client#WebClient()',
      'org.springframework.web.reactive.function.client#WebClient.create()',
      'org.springframework.web.reactive.function.client#WebClient.builder().build()',
    ],
    extends: '*',
    requests: { '{get,post,put,patch,delete,head}': { method: 'name' } },
  },
  {
    package: 'Apache HttpClient',
    protocol: 'http',
    source: 'httpclient 4.5: socket timeout -1, the system default, which is none; httpclient5 5.4: response timeout unset',
    on: [
      'org.apache.http.impl.client#CloseableHttpClient()',
      'org.apache.http.client#HttpClient()',
      'org.apache.hc.client5.http.impl.classic#CloseableHttpClient()',
      'org.apache.hc.client5.http.classic#HttpClient()',
    ],
    instances: {
      'org.apache.http.impl.client#HttpClients.{createDefault,createMinimal}()': {},
      'org.apache.http.impl.client#HttpClients.custom().build()': {},
      'org.apache.http.impl.client#HttpClientBuilder.create().build()': {},
      'org.apache.http.impl.client#DefaultHttpClient()': {},
      'org.apache.hc.client5.http.impl.classic#HttpClients.{createDefault,createMinimal}()': {},
      'org.apache.hc.client5.http.impl.classic#HttpClients.custom().build()': {},
      'org.apache.hc.client5.http.impl.classic#HttpClientBuilder.create().build()': {},
    },
    extends: '*',
    requests: { execute: { url: 0 } },
    deadline: {
      keys: ['setSocketTimeout', 'setSoTimeout', 'setConnectTimeout', 'setConnectionTimeout', 'setReadTimeout', 'setResponseTimeout'],
      default: 'none',
      carriers: {
        setDefaultRequestConfig: {
          'org.apache.http.client.config#RequestConfig.custom().build()': [
            'setSocketTimeout',
            'setConnectTimeout',
            'setConnectionRequestTimeout',
          ],
          'org.apache.hc.client5.http.config#RequestConfig.custom().build()': [
            'setResponseTimeout',
            'setConnectTimeout',
            'setConnectionRequestTimeout',
          ],
        },
        setDefaultSocketConfig: {
          'org.apache.http.config#SocketConfig.custom().build()': ['setSoTimeout'],
          'org.apache.hc.core5.http.io#SocketConfig.custom().build()': ['setSoTimeout'],
        },
        setConnectionManager: {},
      },
      open: ['useSystemProperties', 'setParams', 'setRequestExecutor', 'setDefaultConnectionConfig', 'getParams'],
    },
    connection: { phase: 'answer' },
  },
  {
    package: 'Commons HttpClient',
    protocol: 'http',
    source: 'commons-httpclient 3.1: SO_TIMEOUT 0',
    instances: { 'org.apache.commons.httpclient#HttpClient()': {} },
    deadline: {
      keys: [
        'setTimeout',
        'setConnectionTimeout',
        'getHttpConnectionManager().getParams().setSoTimeout',
        'getHttpConnectionManager().getParams().setConnectionTimeout',
        'getParams().setSoTimeout',
      ],
      default: 'none',
      carriers: { '{0,setParams,setHttpConnectionManager}': {} },
      open: ['getHttpConnectionManager', 'getParams'],
    },
    connection: { phase: 'answer' },
  },
  {
    package: 'JAX-RS client',
    protocol: 'http',
    source: 'Jersey 3.1: ClientProperties.READ_TIMEOUT 0, no limit',
    instances: {
      '{javax,jakarta}.ws.rs.client#ClientBuilder.newClient()': {},
      '{javax,jakarta}.ws.rs.client#ClientBuilder.newBuilder().build()': {},
    },
    extends: '*',
    deadline: {
      keys: ['readTimeout', 'connectTimeout', 'READ_TIMEOUT', 'CONNECT_TIMEOUT'],
      default: 'none',
      carriers: { '{0,withConfig}': {} },
    },
    connection: { phase: 'answer' },
  },
  {
    package: 'OkHttp',
    protocol: 'http',
    source: 'OkHttp 4.12: connect, read and write 10 s each',
    instances: { 'okhttp3#OkHttpClient()': {}, 'okhttp3#OkHttpClient.Builder().build()': {} },
    extends: '*',
    requests: { newCall: { url: 0 } },
    deadline: { keys: ['callTimeout', 'readTimeout'], default: 10 },
    connection: { phase: 'answer' },
  },
  {
    package: 'Retrofit',
    protocol: 'http',
    source: 'retrofit 2: calls go through OkHttp',
    on: ['retrofit2#Call()'],
    requests: { '{execute,enqueue}': {} },
  },
  {
    package: 'JavaMail',
    protocol: 'mail',
    source: 'jakarta.mail 2.1: mail.smtp.timeout and mail.smtp.connectiontimeout are infinite by default',
    instances: {
      '{javax,jakarta}.mail#Session.{getInstance,getDefaultInstance}()': {},
      'org.springframework.mail.javamail#JavaMailSenderImpl()': {},
    },
    deadline: {
      keys: ['getJavaMailProperties().timeout'],
      default: 'none',
      carriers: {
        '{0,setJavaMailProperties}': { 'java.util#Properties()': ['timeout', 'connectiontimeout', 'writetimeout'] },
        setSession: {},
      },
      open: ['getJavaMailProperties'],
    },
    connection: { phase: 'answer' },
  },
  {
    package: 'java.net.http',
    protocol: 'http',
    source: 'JDK 21: HttpRequest.Builder.timeout is unset, which waits without an end',
    on: ['java.net.http#HttpRequest.newBuilder()'],
    extends: '*',
    requests: { build: { url: 'uri', method: 'setter', place: 'start' } },
    deadline: { keys: ['timeout'], default: 'none' },
  },
  {
    package: 'HttpURLConnection',
    protocol: 'http',
    source: 'JDK 21: read timeout 0, which is no limit',
    requests: {
      'java.net#{URL().openConnection,URI.create().toURL().openConnection,URI().toURL().openConnection}': {
        method: 'setRequestMethod',
        as: ['java.net#HttpURLConnection()', 'javax.net.ssl#HttpsURLConnection()'],
        subject: 'openConnection',
      },
    },
    deadline: { keys: ['setReadTimeout'], default: 'none', configuredLater: true },
  },
  {
    package: 'commons-io',
    protocol: 'http',
    source: 'commons-io 2.18: without timeouts it uses those of URLConnection, which are none',
    on: ['org.apache.commons.io#FileUtils'],
    requests: { copyURLToFile: { url: 0, method: 'GET', subject: 'copyURLToFile' } },
    deadline: { keys: [], position: 2, default: 'none' },
  },
  {
    package: 'java.net.http',
    protocol: 'http',
    source: 'JDK 21: a request carries the timeout, and is judged where it is built',
    on: ['java.net.http#HttpClient()', 'java.net.http#HttpClient.newHttpClient()', 'java.net.http#HttpClient.newBuilder().build()'],
    extends: '*',
    requests: { '{send,sendAsync}': {} },
  },
]
