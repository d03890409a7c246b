let host = 'https://refunds.staging.acme.net'
if (process.env.NODE_ENV === 'production') { // <- finding
  host = 'https://refunds.acme.net'
} else {
  host = 'https://refunds.qa.acme.net'
}

export const url = `${host}/refunds`
