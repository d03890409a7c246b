export const ranges = ['10.0.0.0/8', '192.168.0.0/16', '172.16.0.0/12']
export const version = '10.4.2.1'
export const isMetadata = (url: string) => url.startsWith('http://10.0.0.10:8080/')
export const url = process.env.LEDGER_URL
export const bind = { host: '0.0.0.0', port: 8080 }
