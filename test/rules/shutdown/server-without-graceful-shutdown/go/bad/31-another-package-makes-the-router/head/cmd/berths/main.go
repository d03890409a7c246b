package main

import "github.com/quay/berths/web"

func main() {
	e := web.Build()
	if err := e.Start(":8080"); err != nil { // <- finding
		panic(err)
	}
}
