import { describe, expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { deadlinesIn, goFile, javaFile } from './read.ts'

const springClient = 'org.springframework.web.client.RestTemplate'
const springFactory = 'org.springframework.http.client.SimpleClientHttpRequestFactory'
const go = (body: string): string => goFile(body, 'net/http', 'time')

describe('a setting is read in every form', () => {
  it.each<[string, Language, string, readonly string[]]>([
    ['an option', 'typescript', "import axios from 'axios'\naxios.get('/x', { timeout: 5 })", ['call bounded by timeout']],
    [
      'a spread',
      'typescript',
      "import axios from 'axios'\nconst o = { timeout: 5 }\naxios.get('/x', { ...o })",
      ['call bounded by timeout'],
    ],
    [
      'the last of two spreads',
      'typescript',
      "import axios from 'axios'\nconst a = { timeout: 5 }\nconst b = { timeout: 0 }\naxios.get('/x', { ...a, ...b })",
      ['call disabled'],
    ],
    ['an option of another meaning', 'typescript', "import axios from 'axios'\naxios.get('/x', { params: { timeout: 5 } })", ['call none']],
    ['a body with its name', 'typescript', "import axios from 'axios'\naxios.post('/x', { timeout: 5 })", ['call none']],
    [
      'options that hold the address, before a callback',
      'typescript',
      "import http from 'node:http'\nhttp.request({ host: 'a', signal: AbortSignal.timeout(5) }, (answer) => answer.resume())",
      ['call bounded by signal'],
    ],
    [
      'options that hold the address, and set no timeout',
      'typescript',
      "import http from 'node:http'\nhttp.request({ host: 'a' }, (answer) => answer.resume())",
      ['call none'],
    ],
    [
      'options from elsewhere',
      'typescript',
      "import axios from 'axios'\nimport { o } from './o'\naxios.get('/x', { ...o })",
      ['call unknown'],
    ],
    [
      'a link of a chain',
      'typescript',
      "import superagent from 'superagent'\nsuperagent.get('/x').timeout(5)",
      ['call bounded by .timeout()'],
    ],
    [
      'a setter further on',
      'typescript',
      "import http from 'node:http'\nconst r = http.get('/x')\nr.setTimeout(5)",
      ['call bounded by setTimeout'],
    ],
    ['an argument by name', 'python', "import requests\nrequests.get('/x', timeout=5)", ['call bounded by timeout']],
    ['an argument behind others by name', 'python', "import requests\nrequests.get('/x', **more, timeout=5)", ['call bounded by timeout']],
    ['a dictionary of arguments', 'python', "import requests\nrequests.get('/x', **{'timeout': 5})", ['call bounded by timeout']],
    ['arguments from elsewhere', 'python', "import requests\nrequests.get('/x', **more)", ['call unknown']],
    ['None', 'python', "import requests\nrequests.get('/x', timeout=None)", ['call disabled']],
    ['a position', 'python', "from urllib.request import urlopen\nurlopen('/x', None, 5)", ['call bounded by timeout']],
    ['an object that holds it', 'python', "import httpx\nhttpx.get('/x', timeout=httpx.Timeout(5))", ['call bounded by timeout']],
    ['an object that holds none', 'python', "import httpx\nhttpx.get('/x', timeout=httpx.Timeout(None))", ['call disabled']],
    ['an address', 'python', "import redis\nredis.from_url('redis://a?socket_timeout=5')", ['client bounded by socket_timeout']],
    [
      'a field of a literal',
      'go',
      go('func f() { (&http.Client{Timeout: time.Second}).Get("/x") }'),
      ['call bounded by Timeout', 'client bounded by Timeout'],
    ],
    ['zero', 'go', go('func f() { (&http.Client{Timeout: 0 * time.Second}).Get("/x") }'), ['call disabled', 'client disabled']],
    [
      'an assignment',
      'go',
      go('func f() {\n\tc := &http.Client{}\n\tc.Timeout = time.Second\n\tc.Get("/x")\n}'),
      ['call bounded by Timeout', 'client bounded by Timeout'],
    ],
    [
      'an assignment to what new makes',
      'go',
      go('func f() {\n\tc := new(http.Client)\n\tc.Timeout = time.Second\n\tc.Get("/x")\n}'),
      ['client bounded by Timeout', 'call bounded by Timeout'],
    ],
    ['nothing on what new makes', 'go', go('func f() { new(http.Client).Get("/x") }'), ['call none', 'client none']],
    [
      'an assignment through the field that holds it',
      'go',
      go(
        'type Store struct{ c *http.Client }\nfunc New() *Store {\n\ts := &Store{}\n\ts.c = &http.Client{}\n\ts.c.Timeout = time.Second\n\treturn s\n}',
      ),
      ['client bounded by Timeout'],
    ],
    [
      'an assignment in a method of what holds it',
      'go',
      go(
        'type Store struct{ c *http.Client }\nfunc New() *Store { return &Store{c: &http.Client{}} }\nfunc (s *Store) Limit(t time.Duration) { s.c.Timeout = t }',
      ),
      ['client bounded by Timeout'],
    ],
    [
      'a setter of what holds it',
      'java',
      javaFile(
        `RestTemplate f() { var f = new SimpleClientHttpRequestFactory(); f.setReadTimeout(5); return new RestTemplate(f); }`,
        springClient,
        springFactory,
      ),
      ['client bounded by setReadTimeout'],
    ],
    [
      'a setter behind a getter',
      'java',
      javaFile(
        'RestTemplate f() { var t = new RestTemplate(); ((SimpleClientHttpRequestFactory) t.getRequestFactory()).setReadTimeout(5); return t; }',
        springClient,
        springFactory,
      ),
      ['client bounded by getRequestFactory().setReadTimeout'],
    ],
    [
      'a setter behind two getters',
      'java',
      javaFile(
        'Object f() { var c = new HttpClient(); c.getHttpConnectionManager().getParams().setSoTimeout(5); return c; }',
        'org.apache.commons.httpclient.HttpClient',
      ),
      ['client bounded by getHttpConnectionManager().getParams().setSoTimeout'],
    ],
    [
      'a property by its name',
      'java',
      javaFile(
        'Object f() { var m = new JavaMailSenderImpl(); m.getJavaMailProperties().put("mail.smtp.timeout", "5"); return m; }',
        'org.springframework.mail.javamail.JavaMailSenderImpl',
      ),
      ['client bounded by getJavaMailProperties().timeout'],
    ],
    [
      'a builder',
      'java',
      javaFile(
        'Object f() { return HttpRequest.newBuilder(u).timeout(Duration.ofSeconds(5)).build(); }',
        'java.net.http.HttpRequest',
        'java.time.Duration',
      ),
      ['call bounded by timeout'],
    ],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(deadlinesIn(text, language)).toEqual(expected)
  })
})

describe('the nearest setting counts', () => {
  it.each<[string, Language, string, readonly string[]]>([
    [
      'the client’s, where the request has none',
      'typescript',
      "import axios from 'axios'\nconst api = axios.create({ timeout: 5 })\napi.get('/x')",
      ['client bounded by timeout', 'call bounded by timeout'],
    ],
    [
      'the request’s before the client’s',
      'python',
      "import httpx\nc = httpx.Client(timeout=None)\nc.get('/x', timeout=5)",
      ['client disabled', 'call bounded by timeout'],
    ],
    [
      'the default of the library, where neither has one',
      'python',
      "import httpx\nc = httpx.Client()\nc.get('/x')",
      ['client default', 'call default'],
    ],
    [
      'that of the client that another one extends',
      'typescript',
      "import got from 'got'\nconst a = got.extend({ timeout: { request: 5 } })\nconst b = a.extend({ retry: 0 })\nb.get('/x')",
      ['client bounded by timeout', 'client bounded by timeout', 'call bounded by timeout'],
    ],
    [
      'what is set on the client later',
      'typescript',
      "import axios from 'axios'\nconst api = axios.create()\napi.defaults.timeout = 5\napi.get('/x')",
      ['client bounded by timeout', 'call bounded by timeout'],
    ],
    [
      'what a helper sets before it returns the client',
      'typescript',
      "import axios from 'axios'\nconst make = () => {\n  const c = axios.create()\n  c.defaults.timeout = 5\n  return c\n}\nmake().get('/x')",
      ['client bounded by timeout', 'call bounded by timeout'],
    ],
    [
      'not what is set on another client of the same name',
      'typescript',
      "import axios from 'axios'\nfunction a() { const api = axios.create(); api.defaults.timeout = 5 }\nfunction b() { const api = axios.create(); return api.get('/x') }",
      ['client bounded by timeout', 'client none', 'call none'],
    ],
    [
      'not that of a field of the same name in another class',
      'typescript',
      "import axios from 'axios'\nclass A { api = axios.create({ timeout: 5 }) }\nclass B { api = axios.create(); f() { return this.api.get('/x') } }",
      ['client bounded by timeout', 'client none', 'call none'],
    ],
    [
      'that of the client that a loop makes',
      'go',
      go('func f() {\n\tfor {\n\t\tc := &http.Client{}\n\t\tc.Get("/x")\n\t}\n\tc := &http.Client{Timeout: time.Second}\n\tc.Get("/x")\n}'),
      ['call none', 'call bounded by Timeout', 'client none', 'client bounded by Timeout'],
    ],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(deadlinesIn(text, language)).toEqual(expected)
  })
})

describe('names are found where the language makes them visible', () => {
  it.each<[string, Language, string, readonly string[]]>([
    ['all names of a module', 'python', "from requests import *\nget('/x')", ['call none']],
    ['all names of a package', 'go', 'package orders\n\nimport . "net/http"\n\nfunc f() { Get("/x") }\n', ['call none']],
    ['all classes of a package', 'java', javaFile('Object f = new RestTemplate();', 'org.springframework.web.client.*'), ['client none']],
    ['a method that a name holds', 'typescript', "import axios from 'axios'\nconst get = axios.get\nget('/x')", ['call none']],
    ['a method with type arguments', 'typescript', "import axios from 'axios'\naxios.get<Order[]>('/x')", ['call none']],
    ['not a parameter of the same name', 'python', "import requests\ndef f(requests):\n  requests.get('/x')", []],
    ['not a local value of the same name', 'python', "import requests\ndef f():\n  requests = cache()\n  requests.get('/x')", []],
    ['not an own function that an import of everything could hide', 'python', "from requests import *\ndef get(x): pass\nget('/x')", []],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(deadlinesIn(text, language)).toEqual(expected)
  })
})
