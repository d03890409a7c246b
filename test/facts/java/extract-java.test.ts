import { beforeAll, describe, expect, it } from 'vitest'
import type { Fact, FactKind, FactOf } from '#model/fact'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['java']))

const inClass = (imports: readonly string[], body: string, annotation = '@Service'): string =>
  `package com.acme;\n${imports.map((name) => `import ${name};`).join('\n')}\n${annotation}\npublic class A {\n${body}\n}\n`

const factsOf = <Kind extends FactKind>(text: string, kind: Kind): FactOf<Kind>[] =>
  extract(text, 'java').facts.filter((fact: Fact): fact is FactOf<Kind> & Fact => fact.kind === kind)

describe('broken and unusual texts', () => {
  it('reads an annotated variable number of arguments', () => {
    expect(extract('class A { void f(String @NonNull ... names) { } }', 'java').problem).toBeUndefined()
  })

  it.each([
    ['\\u000a', 'class A { // \\u000a int x; \n}'],
    ['\\u002a\\u002f', 'class A { /* \\u002a\\u002f int x; */ }'],
  ])('reports the escape %s, behind which a comment is code', (_escape, text) => {
    expect(extract(text, 'java').problem?.message).toMatch(/hides code/)
  })

  it.each([
    ['an unfinished class', 'package a; public class A { void f( { int x = ; }'],
    ['no Java at all', '<html>{{{ not java'],
    ['nothing', ''],
  ])('gives what can be read of %s, and never throws', (_name, text) => {
    const found = extract(text, 'java')
    expect(found.functions).toBeInstanceOf(Array)
    if (text.length > 0) expect(found.problem?.message).toContain('Not valid Java')
  })

  it('reads past a byte order mark and carriage returns', () => {
    const found = extract('\uFEFFpackage a;\r\nclass A {\r\n  void f() {}\r\n}\r\n', 'java')
    expect(found.problem).toBeUndefined()
    expect(found.functions).toEqual([{ name: 'A.f', startLine: 3, endLine: 3 }])
  })

  it('reads calls whose names are those of objects in JavaScript', () => {
    const text = inClass([], '  void f() { a.toString(); a.constructor(); a.hasOwnProperty(b); valueOf(c); }')
    expect(extract(text, 'java').problem).toBeUndefined()
  })
})

describe('the outline', () => {
  it('exports the members of the class, and says which of them implement those of an interface', () => {
    const found = extract(
      'package com.acme;\nimport com.acme.api.Orders;\npublic class Store implements Orders {\n  public void save() { helper(); }\n  void helper() {}\n}',
      'java',
    )
    expect(found.exports).toEqual([
      { name: 'save', local: 'Store.save' },
      { name: 'helper', local: 'Store.helper' },
    ])
    expect(found.implementations).toContainEqual({ of: { module: 'com.acme.api.Orders', name: 'save' }, by: 'Store.save' })
    expect(found.calls).toContainEqual({ from: 'Store.save', to: { name: 'Store.helper' }, startLine: 4 })
  })

  it('follows fields by their types, and methods that are handed on', () => {
    const found = extract(
      inClass(
        ['com.acme.shared.Ledger'],
        '  private Ledger ledger;\n  void f() { ledger.note(); list.forEach(this::g); }\n  void g(int x) {}',
      ),
      'java',
    )
    expect(found.calls.map((call) => [call.to.module, call.to.name])).toEqual([
      ['com.acme.shared.Ledger', 'note'],
      [undefined, 'A.g'],
    ])
  })

  it.each([
    ['a handler', '  @GetMapping("/a") public void f() {}', '@RestController', 'request'],
    ['a listener', '  @KafkaListener(topics = "a") public void f() {}', '@Service', 'job'],
    ['work by the clock', '  @Scheduled(cron = "0 0 * * * *") public void f() {}', '@Service', 'job'],
    ['what runs at the start', '  @PostConstruct void f() {}', '@Service', 'startup'],
    ['what runs at the end', '  @PreDestroy void f() {}', '@Service', 'signal'],
  ])('knows %s as a root', (_name, body, annotation, reach) => {
    expect(extract(inClass([], body, annotation), 'java').roots).toEqual([{ reach, handler: { name: 'A.f' } }])
  })

  it('knows the interface of a client from a controller', () => {
    expect(extract('@FeignClient("a") interface A { @GetMapping("/a") String f(); }', 'java').roots).toBeUndefined()
  })

  it.each([
    ['public class A { public static void main(String[] a) { SpringApplication.run(A.class, a); } }', 'server'],
    ['public class A { public static void main(String[] a) { System.out.println(1); } }', 'program'],
    ['public class A { void run() { SpringApplication.run(A.class); } }', undefined],
  ])('tells what running a file starts: %s', (text, starts) => {
    expect(extract(text, 'java').traits.starts).toBe(starts)
  })
})

describe('deadlines of clients', () => {
  const spring = 'org.springframework.web.client.RestTemplate'
  it.each([
    ['RestTemplate as it is', [spring], 'Object f() { return new RestTemplate(); }', 'none'],
    ['with a factory of its own', [spring], 'Object f(Factory factory) { return new RestTemplate(factory); }', 'unknown'],
    [
      'with a read timeout',
      [spring, 'org.springframework.http.client.SimpleClientHttpRequestFactory'],
      'Object f() { var f = new SimpleClientHttpRequestFactory(); f.setReadTimeout(1); return new RestTemplate(f); }',
      'bounded',
    ],
    ['OkHttp as it is', ['okhttp3.OkHttpClient'], 'OkHttpClient c = new OkHttpClient();', 'default'],
    [
      'OkHttp without an end',
      ['okhttp3.OkHttpClient'],
      'Object c = new OkHttpClient.Builder().readTimeout(0, TimeUnit.SECONDS).build();',
      'disabled',
    ],
    ['Apache as it is', ['org.apache.http.impl.client.HttpClients'], 'Object c = HttpClients.createDefault();', 'none'],
    [
      'Apache with settings',
      ['org.apache.http.impl.client.HttpClients'],
      'Object f(RequestConfig r) { return HttpClients.custom().setDefaultRequestConfig(r).build(); }',
      'unknown',
    ],
    [
      'JAX-RS',
      ['jakarta.ws.rs.client.ClientBuilder'],
      'Object c = ClientBuilder.newBuilder().readTimeout(3, TimeUnit.SECONDS).build();',
      'bounded',
    ],
  ])('%s', (_name, imports, body, state) => {
    expect(factsOf(inClass(imports, body), 'client').map((client) => client.deadline.state)).toEqual([state])
  })

  it('does not know a class of another package under the same name', () => {
    expect(factsOf(inClass(['com.acme.http.RestTemplate'], 'Object c = new RestTemplate();'), 'client')).toEqual([])
  })

  it.each([
    ['HttpRequest.newBuilder(u).GET().build();', 'none'],
    ['HttpRequest.newBuilder(u).timeout(Duration.ofSeconds(1)).build();', 'bounded'],
    ['var b = HttpRequest.newBuilder(u); b.timeout(t); b.build();', 'bounded'],
  ])('of a request of java.net.http: %s', (statement, state) => {
    const text = inClass(['java.net.http.HttpRequest'], `void f(java.net.URI u) { ${statement} }`)
    expect(factsOf(text, 'external-call').map((call) => call.deadline.state)).toEqual([state])
  })

  it('a builder that another method finishes is no request yet', () => {
    const text = inClass(['java.net.http.HttpRequest'], 'void f(java.net.URI u) { send(HttpRequest.newBuilder(u)); }')
    expect(factsOf(text, 'external-call')).toEqual([])
  })
})

describe('what is opened', () => {
  const ds = 'javax.sql.DataSource'
  it.each([
    ['in the head of a try', 'void f(DataSource d) throws Exception { try (var c = d.getConnection()) { c.commit(); } }', ['always']],
    ['and forgotten', 'void f(DataSource d) throws Exception { var c = d.getConnection(); c.commit(); }', ['never']],
    [
      'and closed at the end',
      'void f(DataSource d) throws Exception { var c = d.getConnection(); c.commit(); c.close(); }',
      ['on-success'],
    ],
    [
      'and closed in a finally',
      'void f(DataSource d) throws Exception { var c = d.getConnection(); try { c.commit(); } finally { c.close(); } }',
      ['always'],
    ],
    ['and given back', 'Object f(DataSource d) throws Exception { var c = d.getConnection(); return c; }', []],
    ['and handed on', 'void f(DataSource d) throws Exception { var c = d.getConnection(); use(c); }', []],
    ['and kept', 'Object c; void f(DataSource d) throws Exception { c = d.getConnection(); }', []],
  ])('%s', (_name, body, closed) => {
    expect(factsOf(inClass([ds], body), 'opened-resource').map((fact) => fact.closed)).toEqual(closed)
  })
})

describe('what else a class is known by', () => {
  it('knows routes with their prefix, verb and guards', () => {
    const text = inClass(
      [],
      '  @PreAuthorize("hasRole(1)")\n  @RequestMapping(value = "/{id}", method = RequestMethod.PUT)\n  public void f(@PathVariable long id) {}',
      '@RestController\n@RequestMapping("/orders")',
    )
    const [endpoint] = factsOf(text, 'endpoint')
    expect([endpoint?.method, endpoint?.route, endpoint?.stateChanging, endpoint?.router]).toEqual(['PUT', '/orders/{id}', true, 'A'])
    expect(endpoint?.guards.map((guard) => guard.against)).toEqual([['access']])
  })

  it('knows a side effect before the commit, and none behind it', () => {
    const kafka = 'org.springframework.kafka.core.KafkaTemplate'
    const body = (annotation: string) =>
      `  private KafkaTemplate<String, String> kafka;\n  ${annotation}\n  public void f() { store.save(1); kafka.send("a", "b"); }`
    expect(factsOf(inClass([kafka], body('@Transactional')), 'side-effect').map((fact) => fact.inTransaction)).toEqual(['@Transactional'])
    expect(factsOf(inClass([kafka], body('')), 'side-effect').map((fact) => fact.inTransaction)).toEqual([undefined])
  })

  it('reads only what stands under a name in a log, not constants and lengths', () => {
    const text = inClass(
      [],
      '  void f(String password, String TOKEN, int tokenCount) { log.info("{} {} {}", password, TOKEN, tokenCount); }',
    )
    expect(factsOf(text, 'log-call').flatMap((call) => call.values.map((value) => [value.name, value.what]))).toEqual([
      ['password', 'password'],
    ])
  })

  it('takes a health check for one of a dependency only if it asks something', () => {
    const check = (body: string) =>
      `import com.codahale.metrics.health.HealthCheck;

class A extends HealthCheck {
  protected Result check() { ${body} }
}
`
    const checksIn = (body: string) => factsOf(check(body), 'operation-mark').filter(({ mark }) => mark === 'dependency-check')
    expect(checksIn('return Result.healthy();')).toEqual([])
    expect(checksIn('return pool.isAlive() ? Result.healthy() : Result.unhealthy("down");')).toHaveLength(1)
  })
})
