import { expect, it } from 'vitest'
import { languageOf } from '#languages/language-of'

it.each(['requirements.txt', 'requirements-dev.in', 'api/requirements/base.txt', 'requirements/production.in', 'setup.cfg'])(
  'a list of Python packages is a manifest: %s',
  (path) => {
    expect(languageOf(path)).toBe('python-manifest')
  },
)

it.each(['requirements/README.md', 'docs/requirements/notes.rst', 'words.txt', 'requirements/lib/one.txt'])(
  'another text is none: %s',
  (path) => {
    expect(languageOf(path)).not.toBe('python-manifest')
  },
)
