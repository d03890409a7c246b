export default { client: 'pg', migrations: { directory: 'migrations', disableTransactions: true } }
