import type { Literal, Located } from '../model.ts'

export const literal = ({ start, end }: Located, type: Literal['type'], value: Literal['value']): Literal => ({
  kind: 'literal',
  start,
  end,
  type,
  value,
})
