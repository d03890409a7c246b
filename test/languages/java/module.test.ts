import { beforeAll, describe, expect, it } from 'vitest'
import { JavaModule } from '#languages/java/module'
import { readDeclaration, splitAtCommas } from '#languages/java/declaration'
import { loadGrammars } from '#languages/tree/grammar'

beforeAll(loadGrammars)

const text = `package com.acme.orders;

import static java.util.Map.of;
import com.acme.shared.Ledger;
import org.springframework.web.client.*;

@Service
public class OrderService extends Base<Order> implements OrderApi, Runnable {
  private final Ledger ledger;
  private RestTemplate http = new RestTemplate();

  OrderService(final Ledger ledger, int... limits) {
    this.ledger = ledger;
  }

  @Transactional(readOnly = true)
  public List<Order> open(@PathVariable("shop") String shop) {
    var found = new Finder(shop);
    ledger.note(shop);
    this.http.getForObject("https://api.example.com/" + shop, String.class);
    return found.all().stream()
        .map(order -> order.copy())
        .toList();
  }

  static class Line {
    void add() {
      executor.submit(new Runnable() {
        public void run() { ledger.close(); }
      });
    }
  }
}
`

const callOf = (module: JavaModule, name: string) => {
  const call = module.calls.find((one) => one.name === name)
  if (!call) throw new Error(`no call ${name}`)
  return call
}

describe('a bound Java file', () => {
  it('knows its package, imports, classes and methods by their qualified names', () => {
    const module = new JavaModule(text)
    expect(module.packageName).toBe('com.acme.orders')
    expect([...module.imports]).toEqual([['Ledger', 'com.acme.shared.Ledger']])
    expect(module.wildcards).toEqual(['org.springframework.web.client'])
    expect([...module.staticImports]).toEqual([['of', 'java.util.Map']])
    expect(module.types.map((type) => [type.kind, type.qualified])).toEqual([
      ['class', 'OrderService'],
      ['class', 'OrderService.Line'],
      ['anonymous', 'OrderService.Line.add'],
    ])
    expect(module.methods.map((method) => method.qualified)).toEqual([
      'OrderService.constructor',
      'OrderService.open',
      'OrderService.Line.add',
      'OrderService.Line.add > run',
    ])
    expect(module.supertypesOf(module.types[0]!)).toEqual(['Base', 'OrderApi', 'Runnable'])
  })

  it('gives annotations to what they stand before, and those of parameters to nobody else', () => {
    const module = new JavaModule(text)
    expect(module.types[0]!.annotations.map(({ name }) => name)).toEqual(['Service'])
    expect(module.methods.find(({ name }) => name === 'open')!.annotations.map(({ name, text: inside }) => [name, inside])).toEqual([
      ['Transactional', 'readOnly = true'],
    ])
  })

  it.each([
    ['note', 'Ledger'],
    ['getForObject', 'RestTemplate'],
    ['all', 'Finder'],
    ['close', 'Ledger'],
  ])('knows what %s is called on: %s', (name, type) => {
    const module = new JavaModule(text)
    expect(module.receiverType(callOf(module, name))).toBe(type)
  })

  it('tells by the imports what class a name stands for', () => {
    const module = new JavaModule(text)
    expect(module.isType('RestTemplate', 'org.springframework.web.client.RestTemplate')).toBe(true)
    expect(module.isType('Ledger', 'com.acme.shared.Ledger')).toBe(true)
    expect(module.isType('Ledger', 'com.other.Ledger')).toBe(false)
    expect(module.isType('Line', 'com.other.Line')).toBe(false)
    expect(module.isType('Finder', 'com.acme.orders.Finder')).toBe(true)
  })

  it('knows the one value that a variable holds, and says nothing of one that is given several', () => {
    const module = new JavaModule('class A { int a = 1; int b = 2; void f() { b = 3; } }')
    const [a, b] = module.fields
    expect(module.valueHeldBy(a!)?.text).toBe('1')
    expect(module.valueHeldBy(b!)).toBeUndefined()
  })

  it('reads chains of calls from the first to the last, over lines and comments', () => {
    const module = new JavaModule('class A { void f() { a.b() // first\n .c(1)\n .d(); } }')
    const last = callOf(module, 'd')
    expect(last.chain.map((call) => call.name)).toEqual(['b', 'c', 'd'])
    expect(last.nameLine).toBe(3)
    expect(last.calleeText).toBe('a.b().c(…).d')
  })

  it.each([
    ['final Map<String, List<Order>> orders = load();', 'Map', 'orders', true],
    ['@Value("${a,b}") private String key;', 'String', 'key', false],
    ['int[] counts = { 1 };', 'int[]', 'counts', true],
    ['java.util.Map.Entry<K, V> entry : all', 'java.util.Map.Entry', 'entry', false],
    ['String... names', 'String[]', 'names', false],
  ])('reads the declaration %s', (source, type, name, hasValue) => {
    const declared = readDeclaration(source, 0, source.length)
    expect(declared && [declared.type, declared.name, declared.valueAt >= 0]).toEqual([type, name, hasValue])
  })

  it('splits at commas outside of brackets and literals only', () => {
    expect(splitAtCommas('Map<A, B> a, @X(1, 2) String b, char c')).toEqual(['Map<A, B> a', '@X(1, 2) String b', 'char c'])
  })
})
