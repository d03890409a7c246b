package main

import (
	"log"
	"os"

	"example.com/ledger/internal/backup"
)

func main() {
	if err := backup.Restore(os.Getenv("DATABASE_URL"), os.Stdin); err != nil {
		log.Fatal(err)
	}
}
