package store

import "fmt"

func Address(host, name string) string {
	return fmt.Sprintf("host=%s dbname=%s",
		host, name)
}
