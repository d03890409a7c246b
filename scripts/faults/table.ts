import { kinds } from './fault.ts'
import type { Result } from './run-lane.ts'

const hasFailed = ({ lost, duplicated, leftInProgress, problems }: Result): boolean =>
  lost.length + duplicated.length + leftInProgress.length + problems.length > 0

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(44) : String(cell).padStart(index === 4 ? 17 : 12))).join('')

const counted = (results: readonly Result[], field: 'lost' | 'duplicated' | 'leftInProgress'): number =>
  results.filter((result) => result[field].length > 0).length

/** One row a kind of fault, what failed, and the last line that a machine reads. */
export const tableOf = (results: readonly Result[]): { readonly text: string; readonly failed: number } => {
  const rowOf = (name: string, some: readonly Result[]): string =>
    row([
      name,
      some.filter(({ problems }) => problems.length === 0).length,
      counted(some, 'lost'),
      counted(some, 'duplicated'),
      counted(some, 'leftInProgress'),
    ])
  const rows = kinds
    .map((kind) => [kind, results.filter(({ fault }) => fault.kind === kind)] as const)
    .filter(([, some]) => some.length > 0)
    .map(([kind, some]) => rowOf(kind, some))
  const failures = results.filter(hasFailed).flatMap((result) => {
    const { fault, backend, lost, duplicated, leftInProgress, problems } = result
    return [
      `✗ ${fault.kind} · ${fault.name} (${backend})`,
      ...[...problems, ...lost, ...duplicated, ...leftInProgress].map((line) => `    ${line}`),
    ]
  })
  const failed = results.filter(hasFailed).length
  return {
    text: [
      row(['fault', 'injected', 'lost', 'duplicated', 'left in progress']),
      ...rows,
      rowOf('all', results),
      '',
      ...failures,
      `${results.length - failed} passed, ${failed} failed`,
    ].join('\n'),
    failed,
  }
}
