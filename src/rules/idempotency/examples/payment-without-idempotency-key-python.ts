import type { Examples } from '#model/rule'

export const paymentWithoutIdempotencyKeyPython: Examples = {
  bad: [
    `import stripe


def charge(order):
    return stripe.Charge.create(amount=order.total, currency="eur", source=order.token)  # <- finding
`,
    `import stripe


def give_back(payment, amount):
    stripe.Refund.create(payment_intent=payment, amount=amount)  # <- finding
`,
    {
      title: 'the key is taken away',
      base: {
        'app/pay.py': `import stripe


def pay_out(account, amount, transfer_id):
    stripe.Transfer.create(
        amount=amount,
        destination=account,
        currency="eur",
        idempotency_key=transfer_id,  # <- finding
    )
`,
      },
      files: {
        'app/pay.py': `import stripe


def pay_out(account, amount, transfer_id):
    stripe.Transfer.create(
        amount=amount,
        destination=account,
        currency="eur",
    )
`,
      },
    },
  ],
  good: [
    `import stripe


def charge(order):
    return stripe.Charge.create(amount=order.total, currency="eur", idempotency_key=f"charge-{order.id}")
`,
    `import stripe


def give_back(payment):
    stripe.Refund.create(payment_intent=payment)
`,
    `import stripe


def charge(order, **options):
    return stripe.Charge.create(amount=order.total, currency="eur", **options)
`,
    `import stripe


def prepare(order):
    return stripe.PaymentIntent.create(amount=order.total, currency="eur")
`,
  ],
}
