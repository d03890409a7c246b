import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go']))

const handled = (text: string, language: Language) =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'handled-error' ? [{ works: fact.works, by: fact.reported?.by }] : []))

const go = (body: string) =>
  `package a\n\nimport (\n\t"log/slog"\n\t"runtime/debug"\n)\n\nfunc (s *S) f() error {\n${body}\n\treturn nil\n}\n`

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
    [
      'a stack that is printed',
      'try:\n    load()\n  except Exception:\n    traceback.print_exc()\n',
      'python',
      [{ works: ['load'], by: 'traceback.print_exc()' }],
    ],
    ['a stack that is kept', 'try:\n    load()\n  except Exception:\n    problems.append(traceback.format_exc())\n', 'python', []],
    [
      'a tracker by another name',
      'try:\n    load()\n  except Exception:\n    to_sentry()\n',
      'python',
      [{ works: ['load'], by: 'to_sentry()' }],
    ],
    [
      'a stack that Go prints',
      go('\tif err := s.load(); err != nil {\n\t\tdebug.PrintStack()\n\t}'),
      'go',
      [{ works: ['load'], by: 'debug.PrintStack()' }],
    ],
    ['a stack that Go keeps', go('\tif err := s.load(); err != nil {\n\t\ts.trace = debug.Stack()\n\t}'), 'go', []],
    ['a cleanup', 'try { await file.close() } catch {}', 'typescript', []],
  ])('%s', (_title, text, language, expected) => {
    const inFunction =
      language === 'typescript'
        ? `async function f(reject) { ${text} }`
        : language === 'python'
          ? `import traceback\nfrom sentry_sdk import capture_exception as to_sentry\n${text.replace(/^(with|try)/m, 'def f():\n  $1')}`
          : text
    expect(handled(inFunction, language)).toEqual(expected)
  })
})
