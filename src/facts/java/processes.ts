import { lifecycles } from '#models/java/lifecycles'
import { recordProcesses } from '../lifecycle/processes.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

/** Servers, signal handlers, exits and stops. */
export const processes: Extractor = (context) => recordProcesses(codeOf(context.module), lifecycles, context)
