import { expect, it } from 'vitest'
import { namesAny } from '#models/naming/names-any'

it('finds a name as a word, and not within another one', () => {
  const names = namesAny(['ZipFile', 'open'])
  expect(['new ZipFile(a)', 'x.open()'].map(names)).toEqual([true, true])
  expect(['new MyZipFile(a)', 'reopen()', ''].map(names)).toEqual([false, false, false])
})
