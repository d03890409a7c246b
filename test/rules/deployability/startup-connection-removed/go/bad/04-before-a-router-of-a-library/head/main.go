package main

import (
	"database/sql"
	"log"
	"os"

	"github.com/gin-gonic/gin"
)

func main() {
	db, err := sql.Open("mysql", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	router := gin.Default()
	router.POST("/hits", save(db))
	if err := router.Run(":8080"); err != nil {
		log.Fatal(err)
	}
}
