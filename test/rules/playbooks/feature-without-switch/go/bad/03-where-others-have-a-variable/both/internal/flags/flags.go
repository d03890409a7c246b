package flags

import "os"

var Exports = os.Getenv("EXPORTS_ENABLED") == "true"
