package main

import (
	"fmt"
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	r.POST("/snapshots/:volume", func(c *gin.Context) {
		command := fmt.Sprintf("lvcreate -s -n snap %s && sync", c.Param("volume"))
		if err := exec.Command("/bin/bash", "-c", command).Run(); err != nil { // <- finding
			c.Status(http.StatusInternalServerError)
			return
		}
		c.Status(http.StatusCreated)
	})
	r.Run()
}
