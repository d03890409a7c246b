package internal

// The key under which gokrb5 keeps the credentials.
const ctxCredentials = "github.com/jcmturner/gokrb5/v8/ctxCredentials"
