import cron from 'node-cron'
import Stripe from 'stripe'
import { pool } from './db.js'

const stripe = new Stripe(process.env.STRIPE_KEY)

export const startBilling = () => {
  cron.schedule('0 2 * * *', async () => { // <- finding
    const { rows } = await pool.query("SELECT id, customer, amount FROM invoices WHERE status = 'due'")
    for (const invoice of rows) {
      await stripe.charges.create({ amount: invoice.amount, currency: 'eur', customer: invoice.customer })
      await pool.query("UPDATE invoices SET status = 'paid' WHERE id = $1", [invoice.id])
    }
  })
}
