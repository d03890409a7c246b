package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"

	"gorm.io/driver/mysql"
	"gorm.io/gorm"
)

type Letter struct {
	ID   uint
	Body string
}

func connect() *gorm.DB {
	db, err := gorm.Open(mysql.Open(os.Getenv("MYSQL_DSN")), &gorm.Config{})
	if err != nil {
		log.Fatal(err)
	}
	db.AutoMigrate(&Letter{}) // <- finding
	return db
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	db := connect()
	server := &http.Server{Addr: os.Getenv("ADDR"), Handler: routes(db)}
	go func() {
		<-ctx.Done()
		server.Shutdown(context.Background())
	}()
	log.Fatal(server.ListenAndServe())
}

func routes(db *gorm.DB) http.Handler { return http.NewServeMux() }
