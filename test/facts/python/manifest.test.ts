import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['python-manifest'])

const read = (text: string): unknown =>
  extract(text, 'python-manifest').facts.map((fact) =>
    fact.kind === 'package-manifest' ? [fact.name, fact.exposes, fact.dependencies, fact.devDependencies] : undefined,
  )

it.each([
  [
    'a project',
    '[project]\nname = "shop"\ndependencies = ["Django[argon2]>=5,<6 ; python_version > \'3\'", "psycopg-binary"]\n[dependency-groups]\ndev = ["pytest"]\n',
    [['shop', false, { django: '>=5,<6', 'psycopg-binary': '' }, { pytest: '' }]],
  ],
  [
    'a project of Poetry',
    '[tool.poetry]\nname = "shop"\n[tool.poetry.dependencies]\npython = "^3.12"\nFlask = "^3"\nSQLAlchemy = { version = "2", extras = ["asyncio"] }\n[tool.poetry.group.dev.dependencies]\nruff = "*"\n[build-system]\nrequires = []\n',
    [['shop', true, { flask: '^3', sqlalchemy: '2' }, { ruff: '*' }]],
  ],
  [
    'requirements',
    '# comment\n-r base.txt\ncelery[redis]==5.5.2  # tasks\nhttps://example.com/x.whl\nzope.interface\n',
    [['', false, { celery: '==5.5.2', 'zope-interface': '' }, {}]],
  ],
  ['a Pipfile', '[packages]\nrequests = "*"\n[dev-packages]\npytest = "*"\n', [['', false, { requests: '*' }, { pytest: '*' }]]],
  [
    'setup.py',
    'from setuptools import setup\nsetup(name="lib", install_requires=["requests>=2", \'attrs\'])\n',
    [['lib', true, { requests: '>=2', attrs: '' }, {}]],
  ],
  [
    'setup.cfg',
    '[metadata]\nname = lib\n[options]\ninstall_requires =\n    requests>=2\n    attrs\n',
    [['lib', true, { requests: '>=2', attrs: '' }, {}]],
  ],
  ['broken TOML', '[project\nname = ', [['', false, {}, {}]]],
])('reads %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected)
})
