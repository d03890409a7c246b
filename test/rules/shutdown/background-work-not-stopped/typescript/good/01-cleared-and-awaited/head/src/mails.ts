import type { Pool } from 'pg'

export const sendPendingMails = async (pool: Pool): Promise<void> => {}
