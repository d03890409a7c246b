import { it } from 'vitest'

it('sends', () => send(process.env.MAIL_SENDER))
