import pRetry from 'p-retry'
import nodemailer from 'nodemailer'
import { pool } from './db.js'

const transport = nodemailer.createTransport(process.env.SMTP_URL)

export async function warnTenants(building: string) {
  const { rows: tenants } = await pool.query('SELECT email FROM tenants WHERE building = $1', [building])
  await pRetry(
    async () => {
      for (const tenant of tenants) {
        await transport.sendMail({ to: tenant.email, subject: 'Water is off tomorrow' }) // <- finding
      }
    },
    { retries: 3 },
  )
}
