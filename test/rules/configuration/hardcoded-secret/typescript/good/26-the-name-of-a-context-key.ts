export const sessionSecret = 'github.com/jcmturner/gokrb5/v8/ctxCredentials9aQ'
export const apiCredentials = 'com.example.orders.security.Credentials2LegacyQz7'
