import { describe, expect, it } from 'vitest'
import type { CodeLanguage } from '../../code/lower.ts'
import { retried } from './retried.ts'

/** Each retry as its limit and its pause. */
const outcomes = (language: CodeLanguage, text: string): string[] =>
  retried(language, text).map(({ limit, pause }) => `${limit}, pause ${pause}`)

describe('loops of TypeScript', () => {
  it.each<[string, string, readonly string[]]>([
    ['only success leaves it', 'while (true) { try { return await load() } catch { await sleep(100) } }', ['none, pause some']],
    ['nothing waits', 'for (;;) { try { return await load() } catch (e) { console.error(e) } }', ['none, pause none']],
    ['counted in its head', 'for (let i = 0; i < 3; i++) { try { return await load() } catch {} }', ['bounded, pause none']],
    ['counted in the handler', 'while (true) { try { return await load() } catch (e) { if (++n > 3) throw e } }', ['bounded, pause none']],
    [
      'the error decides',
      'for (let i = 0; i < 3; i++) { try { return await load() } catch (e) { if (e.code !== 1) throw e } }',
      ['bounded, pause unknown'],
    ],
    [
      'a flag ends it',
      'let done = false; while (!done) { try { await load(); done = true } catch { await sleep(9) } }',
      ['none, pause some'],
    ],
    [
      'a timer ends it',
      'let late = false; setTimeout(() => { late = true }, 900); while (true) { try { const to = await line(); if (late) return; await to.send(); return } catch { drop() } }',
      ['unknown, pause none'],
    ],
    ['what it gives ends it', 'let db; while (!db) { try { db = await connect() } catch { await sleep(9) } }', ['none, pause some']],
    [
      'a helper of the file waits',
      'const calm = () => new Promise((go) => setTimeout(go, 9))\nfor (let i = 0; i < 3; i++) { try { await load(); break } catch { await calm() } }',
      ['bounded, pause some'],
    ],
    [
      'a helper of another file may wait',
      "import { after } from './after'\nfor (let i = 0; i < 3; i++) { try { await load(); break } catch (e) { await after(e) } }",
      ['bounded, pause unknown'],
    ],
    [
      'the pause is one of a list',
      'for (const ms of [1, 2, 4]) { try { await load(); break } catch { await sleep(ms) } }',
      ['bounded, pause some'],
    ],
    [
      'an answer decides, and the work is sent again',
      'for (let i = 0; i < 3; i++) { const r = await fetch(url); if (r.ok) return r; await sleep(9) }',
      ['bounded, pause some'],
    ],
    [
      'takes the next piece of work, whatever became of this one',
      'while (true) { try { await handle(await take()) } catch (e) { console.error(e) } }',
      [],
    ],
    ['may end, but goes on after success', 'while (true) { try { const m = await take(); if (!m) break; await handle(m) } catch {} }', []],
    ['picks the next candidate', 'for (let i = 0; i < 3; i++) { try { return await load(hosts[i]) } catch {} }', []],
    ['picks it before', 'for (let i = 0; i < 3; i++) { const host = hosts[i]; try { return await load(host) } catch {} }', []],
    ['goes through a list by its length', 'for (let i = 0; i < hosts.length; i++) { try { return await load() } catch {} }', []],
    ['goes through elements', 'for (const host of hosts) { try { return await load(host) } catch {} }', []],
    ['what the head asks for is worked on', 'let next; while ((next = queue.get(key))) { try { return await next } catch {} }', []],
    ['fails for good', 'for (let i = 0; i < 3; i++) { try { return await load() } catch (e) { throw e } }', []],
    ['nothing is awaited', 'for (let i = 0; i < 3; i++) { try { return parse(text) } catch {} }', []],
    [
      'leaves a loop around it after a failure',
      'outer: for (const a of list) { for (;;) { try { return await load() } catch { continue outer } } }',
      [],
    ],
  ])('%s', (_, text, expected) => {
    const [imports, body] = text.includes('\n') ? text.split('\n') : ['', text]
    expect(outcomes('typescript', `${imports}\nexport const f = async () => { ${body} }`)).toEqual(expected)
  })
})

describe('loops of Python', () => {
  it.each<[string, string, readonly string[]]>([
    ['only success leaves it', 'while True:\n  try:\n    return load()\n  except E:\n    time.sleep(1)', ['none, pause some']],
    ['counted', 'for n in range(3):\n  try:\n    return load()\n  except E:\n    pass', ['bounded, pause none']],
    [
      'repairs its input and goes on with that',
      "while True:\n  try:\n    return text.format(**values)\n  except KeyError as e:\n    values[e.args[0]] = ''",
      [],
    ],
    ['counted without an end', 'for n in itertools.count():\n  try:\n    return load()\n  except E:\n    pass', ['none, pause none']],
    [
      'leaves in the else branch',
      'while True:\n  try:\n    load()\n  except E:\n    time.sleep(1)\n  else:\n    break',
      ['none, pause some'],
    ],
    [
      'leaves after the handlers',
      'while True:\n  try:\n    load()\n  except E:\n    time.sleep(1)\n    continue\n  break',
      ['none, pause some'],
    ],
    [
      'the number of the attempt is handed on',
      'for attempt in range(3):\n  try:\n    return load(attempt)\n  except E:\n    pass',
      ['bounded, pause none'],
    ],
    [
      'a writer that met another needs no pause',
      'for n in range(3):\n  try:\n    return save()\n  except IntegrityError:\n    pass',
      ['bounded, pause unknown'],
    ],
    ['takes the next message', 'while True:\n  try:\n    handle(queue.get())\n  except E:\n    log(e)', []],
    ['goes through parsers', 'for n in range(len(parsers)):\n  try:\n    return parsers[n](text)\n  except E:\n    continue', []],
  ])('%s', (_, body, expected) => {
    const text = `import itertools\nimport time\n\ndef f():\n${body.replaceAll(/^/gm, '  ')}\n`
    expect(outcomes('python', text)).toEqual(expected)
  })
})

describe('loops of Go', () => {
  it.each<[string, string, readonly string[]]>([
    ['only success leaves it', 'for { if err := load(); err == nil { return nil } }', ['none, pause none']],
    ['an error goes on', 'for { v, err := load(); if err != nil { time.Sleep(1); continue }; return v }', ['none, pause some']],
    ['counted', 'for i := 0; i < 3; i++ { if err := load(); err == nil { return nil } }', ['bounded, pause none']],
    ['a number of times', 'for range 3 { if err := load(); err == nil { return nil } }', ['bounded, pause none']],
    [
      'a signal to stop is no pause',
      'for { if err := load(); err == nil { return nil }; select { case <-quit: return nil; default: } }',
      ['unknown, pause none'],
    ],
    [
      'the context ends it',
      'for { if err := load(); err == nil { return nil }; select { case <-ctx.Done(): return nil; case <-time.After(1): } }',
      ['unknown, pause some'],
    ],
    [
      'the next round asks how it went',
      'var err error; for { if err == nil { return nil }; time.Sleep(1); err = load() }',
      ['none, pause some'],
    ],
    [
      'a function judges the error',
      'for i := 0; i < 3; i++ { err = load(); if !isTemporary(err) { return err }; time.Sleep(1) }',
      ['bounded, pause some'],
    ],
    [
      'a helper makes the pause',
      'for i := 0; i < 3; i++ { if err := load(); err == nil { return nil }; <-ticker.C }',
      ['bounded, pause some'],
    ],
    ['takes the next message', 'for { m, err := receive(); if err != nil { continue }; handle(m) }', []],
    ['ends with the stream', 'for { m, err := receive(); if errors.Is(err, io.EOF) { return nil }; handle(m) }', []],
    ['goes through hosts', 'for i := 0; i < len(hosts); i++ { if err := load(hosts[i]); err == nil { return nil } }', []],
    ['goes through rows', 'for rows.Next() { if err := rows.Scan(&v); err != nil { continue }; return v }', []],
    ['goes to the cause of an error', 'for { err = errors.Unwrap(err); if err == nil { return nil } }', []],
    ['goes up in a tree', 'for { node, err = parentOf(node); if err != nil { continue }; return node }', []],
  ])('%s', (_, body, expected) => {
    const text = `package a\n\nimport (\n\t"errors"\n\t"time"\n)\n\nfunc f(ctx context.Context) error { ${body} }\n`
    expect(outcomes('go', text)).toEqual(expected)
  })
})

describe('loops of Java', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'only success leaves it',
      'while (true) { try { return load(); } catch (Exception e) { log.warn("again", e); } }',
      ['none, pause none'],
    ],
    ['counted', 'for (int i = 0; i < 3; i++) { try { return load(); } catch (Exception e) { Thread.sleep(9); } }', ['bounded, pause some']],
    [
      'what takes the failure may wait',
      'for (int i = 0; i < 3; i++) { try { return load(); } catch (Exception e) { pauses.after(e); } }',
      ['bounded, pause unknown'],
    ],
    [
      'one handler ends it',
      'while (true) { try { return load(); } catch (A e) { log.warn("", e); } catch (B e) { throw e; } }',
      ['unknown, pause none'],
    ],
    ['takes the next job', 'while (true) { try { queue.take().run(); } catch (Exception e) { log.warn("", e); } }', []],
    ['goes through peers', 'for (int i = 0; i < peers.size(); i++) { try { return load(); } catch (Exception e) { } }', []],
  ])('%s', (_, body, expected) => {
    expect(outcomes('java', `class A { Object f() throws Exception { ${body} } }`)).toEqual(expected)
  })
})
