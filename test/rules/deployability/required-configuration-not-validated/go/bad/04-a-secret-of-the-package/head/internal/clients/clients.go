package clients

import "os"

var signingKey = []byte(os.Getenv("SESSION_SECRET")) // <- finding
