import { resumable } from './resumable.js'
import { list, apply } from './crm.js'

export const sync = () => resumable('crm', list, apply)
