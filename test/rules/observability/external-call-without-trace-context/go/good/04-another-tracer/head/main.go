package main

import "github.com/DataDog/dd-trace-go/v2/ddtrace/tracer"

func main() {
	tracer.Start()
}
