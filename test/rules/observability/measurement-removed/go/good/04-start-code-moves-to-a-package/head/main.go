package main

import "example.com/service/internal/app"

func main() { app.Run() }
