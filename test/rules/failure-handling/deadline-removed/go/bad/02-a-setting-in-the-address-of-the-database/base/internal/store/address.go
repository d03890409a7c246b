package store

import "fmt"

func Address(host, name string) string {
	return fmt.Sprintf("host=%s dbname=%s"+
		" options='-c statement_timeout=30000'", // <- finding
		host, name)
}
