package main

import "example.com/service/app"

func main() { app.Run() }
