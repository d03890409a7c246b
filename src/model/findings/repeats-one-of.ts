import type { Copy } from '../fact.ts'

/** Whether a line repeats code that itself has one of the given lines. `except` takes single copies out. */
export const repeatsOneOf = (
  copies: readonly Copy[],
  line: number,
  lines: readonly number[],
  except: (copy: Copy) => boolean = () => false,
): boolean =>
  copies.some(
    (copy) =>
      copy.line === line &&
      !except(copy) &&
      lines.some((other) => other !== line && copy.from.startLine <= other && other <= copy.from.endLine),
  )
