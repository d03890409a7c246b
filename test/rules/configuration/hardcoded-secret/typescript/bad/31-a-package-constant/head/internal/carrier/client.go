package carrier

import "net/http"

const apiToken = "qN7rV2{{}}sXc9LmWe4Tz8Yb" // <- finding

func sign(r *http.Request) { r.Header.Set("X-Token", apiToken) }
