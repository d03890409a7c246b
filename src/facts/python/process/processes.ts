import { lifecycles } from '#models/python/lifecycles'
import { recordProcesses } from '../../lifecycle/processes.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Servers, signal handlers, exits and stops. */
export const processes: Extractor = (context) => recordProcesses(codeOf(context.module), lifecycles, context)
