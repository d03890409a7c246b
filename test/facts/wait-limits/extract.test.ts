import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

/** What limits waits in a text: as written, and what it belongs to. */
const limitsIn = (language: Tried, text: string): string[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'safeguard' && fact.against === 'waiting'
      ? [[fact.by, fact.optionOf ?? fact.setOn ?? fact.limits ?? ''].join(' of ')]
      : [],
  )

const inGo = (body: string): string =>
  `package a\n\nimport (\n\t"context"\n\t"net/http"\n\t"time"\n)\n\nfunc (s *Shop) run(ctx context.Context, orders chan int, server *http.Server) {\n${body}\n}\n`
const inJava = (body: string): string =>
  `class A {\n  void run(Client client, Properties props, Future<String> work) throws Exception {\n    ${body}\n  }\n}\n`

describe('limits of waits', () => {
  it.each<[string, Tried, string, string[]]>([
    ['an option', 'typescript', 'connect({ host, connectTimeoutMs: 5_000 })', ['connectTimeoutMs: 5_000 of connect']],
    ['an option of an option', 'typescript', 'new S3({ http: new Handler({ requestTimeout: 5 }) })', ['requestTimeout: 5 of S3']],
    ['options for a client that is made elsewhere', 'typescript', 'const dbOptions = { timeout: 5 }', ['timeout: 5 of ']],
    ['a signal of a timer', 'typescript', 'fetch(url, { signal: AbortSignal.timeout(5) })', ['signal: AbortSignal.timeout(5) of fetch']],
    [
      'a controller that a timer aborts',
      'typescript',
      'const c = new AbortController()\nsetTimeout(() => c.abort(), 5)\nfetch(url, { signal: c.signal })',
      ['signal: c.signal of fetch'],
    ],
    ['a wrapper', 'typescript', 'pTimeout(client.load(id), 5)', ['pTimeout() of client.load']],
    ['a member', 'typescript', 'const f = () => { server.requestTimeout = 5_000 }', ['requestTimeout = 5_000 of server']],
    ['a keyword', 'python', 'connect(host, connect_timeout=5)', ['connect_timeout=5 of connect']],
    ['a dictionary', 'python', 'DATABASES = {"default": {"OPTIONS": {"connect_timeout": 5}}}', ['connect_timeout of ']],
    ['an element of options', 'python', 'def f(kwargs):\n    kwargs["timeout"] = 5', ['timeout of ']],
    [
      'a decorator',
      'python',
      'import timeout_decorator\n@timeout_decorator.timeout(5)\ndef f():\n    pass',
      ['@timeout_decorator.timeout of '],
    ],
    ['a setting of the session', 'python', 'def f(db):\n    db.execute("SET LOCAL statement_timeout = \'5s\'")', ['statement_timeout of ']],
    ['a field', 'go', inGo('\t_ = &http.Client{Timeout: 5 * time.Second}'), ['Timeout: 5 * time.Second of http.Client']],
    ['a deadline of a connection', 'go', inGo('\ts.conn.SetReadDeadline(time.Now().Add(5))'), ['s.conn.SetReadDeadline() of conn']],
    ['a choice of channels', 'go', inGo('\tselect {\n\tcase <-orders:\n\tcase <-ctx.Done():\n\t}'), ['<-ctx.Done() of orders']],
    ['a send that does not wait', 'go', inGo('\tselect {\n\tcase orders <- 1:\n\tdefault:\n\t}'), ['default of orders']],
    ['a builder', 'java', inJava('client.newBuilder().connectTimeout(Duration.ofSeconds(5));'), ['connectTimeout() of ']],
    ['a property', 'java', inJava('props.put("mail.smtp.timeout", 5000);'), ['"mail.smtp.timeout" of props']],
    ['a wait for a future', 'java', inJava('work.get(2, TimeUnit.SECONDS);'), ['work.get(2, TimeUnit.SECONDS) of ']],
    [
      'a wait with a unit from the settings',
      'java',
      inJava('work.get(settings.getLimit(), settings.getTimeUnit());'),
      ['work.get(settings.getLimit(), settings.getTimeUnit()) of '],
    ],
    ['an annotation', 'java', 'class A {\n  @Transactional(timeout = 10)\n  void run() {}\n}\n', ['timeout=10 of Transactional']],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(limitsIn(language, text)).toEqual(expected)
  })
})

describe('no limits of waits', () => {
  it.each<[string, Tried, string]>([
    ['a value without an end', 'typescript', 'connect({ timeout: 0, requestTimeout: Infinity })'],
    ['how long a session lasts', 'typescript', 'session({ sessionTimeout: 5 })'],
    ['a text for people', 'typescript', "report({ timeout: 'The request timed out' })"],
    ['a question about a limit', 'typescript', 'if (isFresh || hasTimeout(options)) run()'],
    ['a timer', 'typescript', 'setTimeout(() => work(), 5)\nwindow.setTimeout(work, 5)'],
    ['a pause between attempts', 'typescript', 'pRetry(work, { maxTimeout: 5 })'],
    ['a field that a class keeps', 'typescript', 'class A { constructor(timeout) { this.timeout = timeout } }'],
    ['how long a cached value lasts', 'python', 'cache.set("a", 1, timeout=5)'],
    ['a limit in some environments', 'python', 'connect(timeout=None if DEBUG else 5)'],
    ['the items of a text', 'python', 'def f(names):\n    return ", ".join(names)'],
    ['a timer that starts the next round', 'go', inGo('\tfor {\n\t\tselect {\n\t\tcase <-orders:\n\t\tcase <-time.After(5):\n\t\t}\n\t}')],
    ['a deadline that is taken away', 'go', inGo('\ts.conn.SetDeadline(time.Time{})')],
    ['a value of a map', 'java', inJava('client.get("a", "b");')],
  ])('%s (%s)', (_what, language, text) => {
    expect(limitsIn(language, text)).toEqual([])
  })
})
