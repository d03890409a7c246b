import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/extract'
import { loadFrontEnds } from '#facts/load-front-ends'
import type { Language } from '#model/source-file'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go']))

const handled = (text: string, language: Language) =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'handled-error' ? [{ works: fact.works, by: fact.told?.by }] : []))

const go = (body: string) => `package a\n\nimport "log/slog"\n\nfunc (s *S) f() error {\n${body}\n\treturn nil\n}\n`

describe('errors that a handler reports, and those that it lets go', () => {
  it.each<[string, string, Language, readonly unknown[]]>([
    ['a log line', 'try { await load() } catch (e) { console.error(e) }', 'typescript', [{ works: ['load'], by: 'console.error()' }]],
    ['a dropped rejection', 'load().catch(() => undefined)', 'typescript', [{ works: ['load'], by: undefined }]],
    ['an error that is handed on', 'try { await load() } catch (e) { reject(e) }', 'typescript', []],
    ['an error that is thrown', 'try { await load() } catch { throw new Error("no") }', 'typescript', []],
    [
      'an error that is only asked about',
      'try { await load() } catch (e) { if (e.code === 1) skip() }',
      'typescript',
      [{ works: ['load'] }],
    ],
    ['a suppressed error', 'from contextlib import suppress\n\nwith suppress(Exception):\n    load()\n', 'python', [{ works: ['load'] }]],
    [
      'a comparison with nil',
      go('\tif err := s.load(); err != nil {\n\t\tslog.Error("no")\n\t}'),
      'go',
      [{ works: ['load'], by: 'slog.Error()' }],
    ],
    ['a returned error', go('\tif err := s.load(); err != nil {\n\t\treturn err\n\t}'), 'go', []],
    ['a made error', go('\tif err := s.load(); err != nil {\n\t\treturn ErrLoad\n\t}'), 'go', []],
    ['a branch for success', go('\tif err := s.load(); err == nil {\n\t\ts.n++\n\t}'), 'go', [{ works: ['load'] }]],
    ['a cleanup', 'try { await file.close() } catch {}', 'typescript', []],
  ])('%s', (_title, text, language, expected) => {
    const inFunction =
      language === 'typescript'
        ? `async function f(reject) { ${text} }`
        : language === 'python'
          ? text.replace('with', 'def f():\n  with')
          : text
    expect(handled(inFunction, language)).toEqual(expected)
  })
})
