package store

import "os"

var host = os.Getenv("CACHE_HOST")

var platform = "http://metadata.google.internal"
