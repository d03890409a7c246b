const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of queries, and of what a function calls for each row that one returned. */
export const rowWorkNames = {
  /** Members that call a function for each element. */
  each: words('map forEach flatMap each'),
  /** First words of calls that return rows. */
  reads: words('find list select query all get scalars execute fetch filter search where many rows load'),
  /** Words of calls that take a row for one run, or change it. */
  takes: words('update save claim lock acquire reserve take insert create delete destroy'),
  /** Words of what holds rows. */
  stores: words(
    'repository repositories repo repos dao store stores db database tx trx em session manager prisma objects model models collection table mapper ' +
      'query queries conn connection pool sql orm knex jdbc template ds datasource entity',
  ),
  /** Last words of the types of what holds rows, whatever it is called. */
  storeTypes: words('repository repo dao'),
  /** Members that change something at the receiver of a request. */
  verbs: words('post put patch delete Post Put Patch Delete postForEntity postForObject'),
  /** Words of what sends messages to people. */
  messengers: words(
    'mail mailer mails mailing email emails sms notifier notifications notification push postmark sendgrid twilio mailgun smtp messenger',
  ),
  /** First words of members that only prepare or read a message. */
  notSends: words('get find list render build format count is has to validate preview template create make close connect verify log'),
  /** Words of what moves money, and of the addresses at which it moves. */
  payers: words(
    'payment payments payout payouts acquirer psp stripe adyen billing bank wallet gateway settlement settlements capture captures charge charges refund refunds transfer transfers disbursement disbursements',
  ),
  /** First words of members that move money at such a receiver. */
  moves: words('charge pay capture settle refund transfer payout disburse withdraw debit credit collect'),
}
