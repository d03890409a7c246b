import type { FunctionMark } from '#model/facts/function-mark'
import type { ModuleCode } from '../reading/module-code.ts'
import { mayLeaveOut } from './branches.ts'

/** Marks functions that may leave out their work for a repetition: what they call is then not known to run each time. */
export const markBranches = ({ file, withinAt }: ModuleCode, mark: (name: string, label: FunctionMark) => void): void => {
  for (const fn of file.index.functions) {
    const [first] = fn.body ?? []
    const within = first && withinAt(first)
    if (within && mayLeaveOut(file, fn)) mark(within, 'may-leave-out')
  }
}
