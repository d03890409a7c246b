package store

import "os"

func Password() (string, error) {
	password := os.Getenv("DB_PASSWORD")
	if password == "" { // <- finding
		password = "postgres"
	}
	return password, nil
}
